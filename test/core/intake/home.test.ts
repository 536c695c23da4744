import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

test('a figure sent in yuan is kept in 10,000 yuan and followed home to what stood in the cell', async () => {
  const book = newBook()
  const sheet = studentSheet('开县', 2015, [['小学', 100, '1,234,567.8', 90, 95]], { unit: '元' })
  await book.bring([saved(book.folder, '开县.xlsx', [sheet])])
  const [row] = book.figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 1 }).rows
  const trace = book.figures.trace({ submission: row?.submission ?? 0, row: row?.row ?? 0, column: 'amount' })

  expect(trace).toMatchObject({
    file: '开县.xlsx',
    sheet: 'Sheet1',
    cell: 'C4',
    sent: '1,234,567.8',
    kept: 123.45678,
    why: ['text-number', 'thousands-separator', 'unit'],
    region: '500154',
    period: '2015',
  })
})

test('a value kept as it was sent is followed home too', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xls', [studentSheet('忠县', 2017, [['小学', 100, 5, 90, 95]])])])

  expect(book.figures.trace({ submission: 1, row: 4, column: 'persons' })).toMatchObject({
    cell: 'D4',
    sent: '90',
    kept: 90,
  })
})

test('a row that is not there cannot be followed', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('忠县', 2017, [['小学', 100, 5, 90, 95]])])])

  expect(() => book.figures.trace({ submission: 1, row: 99, column: 'persons' })).toThrow(
    expect.objectContaining({ code: 'row-unknown' }),
  )
})
