import { expect, test } from 'vitest'
import { newBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'
import { rosterBook, rowsBySql } from '../../../support/roster.ts'

test('a row tells its notes, its findings and what was sent under the same key before', async () => {
  const book = newBook()
  const sheet = (amount: string | number) => studentSheet('万州区', 2017, [['小学', 30, amount, 20, 20]])
  await book.bring([saved(book.folder, 'a.xlsx', [sheet(120.5)])])
  await book.bring([saved(book.folder, 'b.xlsx', [sheet('——')])])
  const [row] = book.figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 1 }).rows
  if (row === undefined) throw new Error('no row')
  const detail = book.figures.rowDetail({ form: 'EDU_TABLE', submission: row.submission, row: row.row })

  expect(detail.submission).toMatchObject({ file: 'b.xlsx', state: 'current' })
  expect(detail.notes).toContainEqual(expect.objectContaining({ column: 'amount', kind: 'absent', sent: '——' }))
  expect(detail.history.map(({ file, state, differs }) => [file, state, differs])).toEqual([
    ['a.xlsx', 'superseded', ['amount']],
  ])
})

test('the history of a pupil is found in any submission of the county, masked', () => {
  const book = rosterBook({ rows: 300 })
  const { db } = book.context.book
  db.exec(`UPDATE row_edu_roster SET amount = 1, id_number = 'ID', aid_item = 'living', paid_on = '2017-01-01'
    WHERE submission_id = 1 AND row_no IN (4, 9)`)
  const detail = book.figures.rowDetail({ form: 'EDU_ROSTER', submission: 1, row: 4 })

  expect(detail.history.map(({ row }) => [row.submission, row.row])).toEqual([[1, 9]])
  expect(detail.history[0]?.row.values.id_number).toBe('********')
  expect(detail.history[0]?.differs).not.toContain('amount')
})

test('without a whole key there is no history to look for', () => {
  const book = rosterBook({ rows: 300 })
  book.context.book.db.exec('UPDATE row_edu_roster SET id_number = NULL WHERE submission_id = 1 AND row_no = 4')

  expect(book.figures.rowDetail({ form: 'EDU_ROSTER', submission: 1, row: 4 })).toMatchObject({
    keyed: false,
    history: [],
  })
  expect(rowsBySql(book, '').length).toBe(300)
})
