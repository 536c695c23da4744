import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const FIGURES = [['小学', 1000, 90, 900, 1000]]

/** Counties that wait for a check. */
function pending({ context: { book, regions } }: TestBook): readonly string[] {
  return book.db
    .prepare<[], { region_id: number }>('SELECT DISTINCT region_id FROM check_pending ORDER BY region_id')
    .all()
    .map(({ region_id }) => regions.codeOf(region_id))
}

function settled(book: TestBook): void {
  book.context.book.db.exec('DELETE FROM check_pending')
}

test('only the county that has sent again waits for a check', async () => {
  const book = newBook()
  const { folder } = book
  await book.bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, FIGURES)])])
  await book.bring([saved(folder, 'b.xlsx', [studentSheet('涪陵区', 2017, FIGURES)])])
  settled(book)
  await book.bring([saved(folder, 'c.xlsx', [studentSheet('涪陵区', 2017, [['小学', 1000, 90, 901, 1000]])])])

  expect(pending(book)).toEqual(['500102'])
})

test('a county whose return is undone waits for a check, and its figures alone are made anew', async () => {
  const book = newBook()
  const { folder } = book
  await book.bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, FIGURES)])])
  const before = book.book.checksum({}).checksum
  await book.bring([saved(folder, 'b.xlsx', [studentSheet('涪陵区', 2017, FIGURES)])])
  settled(book)
  book.intake.undo({ submission: 2 })

  expect(pending(book)).toEqual(['500102'])
  expect(book.book.checksum({}).checksum).toBe(before)
})
