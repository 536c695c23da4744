import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const checksum = (book: TestBook) => book.book.checksum({}).checksum

/** A book with 万州区 and 涪陵区 in it, and a second version of 万州区 that is not yet in. */
async function bookOfTwo(): Promise<{ book: TestBook; again: string }> {
  const book = newBook()
  await book.bring([
    saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', '1,000', 5, 90, 95]])]),
    saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 0.1, 80, '—']])]),
  ])
  const again = saved(book.folder, 'c.xlsx', [studentSheet('万州区', 2017, [['小学', 'x', 6, 92, 97]])])
  return { book, again }
}

test('undo of an import leaves the book as it was before, redo as it was after', async () => {
  const { book, again } = await bookOfTwo()
  const before = checksum(book)
  await book.bring([again])
  const after = checksum(book)
  book.intake.undoImport({})
  const undone = checksum(book)
  book.intake.redoImport({})

  expect([undone === before, checksum(book) === after, before === after]).toEqual([true, true, false])
})

test('undo of one submission leaves the book as it was before it, redo as it was after', async () => {
  const { book, again } = await bookOfTwo()
  const before = checksum(book)
  await book.bring([again])
  const after = checksum(book)
  book.intake.undo({ submission: 3 })
  const undone = checksum(book)
  book.intake.redo({ submission: 3 })

  expect([undone === before, checksum(book) === after]).toEqual([true, true])
})

test('the first import taken back leaves a book with the content of a new one', async () => {
  const book = newBook()
  const before = checksum(book)
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])])
  book.intake.undoImport({})

  expect(checksum(book)).toBe(before)
})

test('an import brought back leaves out what was undone by itself before', async () => {
  const { book } = await bookOfTwo()
  book.intake.undo({ submission: 2 })
  const before = checksum(book)
  book.intake.undoImport({})
  book.intake.redoImport({})

  expect(checksum(book)).toBe(before)
})

test('one submission can be brought back out of an import that was undone as a whole', async () => {
  const { book } = await bookOfTwo()
  book.intake.undoImport({})
  book.intake.redo({ submission: 2 })

  expect(book.intake.submissions({}).map(({ submission, state }) => [submission, state])).toEqual([
    [2, 'current'],
    [1, 'undone'],
  ])
  book.intake.redoImport({})
  expect(book.intake.submissions({}).every(({ state }) => state === 'current')).toBe(true)
})

test('a single figure, mark or finding that differs gives another checksum', async () => {
  const { book } = await bookOfTwo()
  const before = checksum(book)
  const { db } = book.context.book
  const change = (sql: string) => {
    db.exec(`SAVEPOINT change; ${sql}`)
    const changed = checksum(book)
    db.exec('ROLLBACK TO change; RELEASE change')
    return changed !== before
  }

  expect([
    change('UPDATE row_edu_table SET amount = amount + 1e-9 WHERE submission_id = 2'),
    change("UPDATE cell_note SET sent = '…' WHERE submission_id = 2"),
    change('UPDATE submission_region SET is_current = 0 WHERE submission_id = 1'),
    change(
      "INSERT INTO finding (submission_id, code, severity, message, details) VALUES (1, 'wrong-type', 'error', '', '{}')",
    ),
    change("INSERT INTO deadline VALUES ('EDU_TABLE', '2017', '2018-01-15')"),
    change("INSERT INTO audit (at, verb, details, previous_hash, hash) VALUES ('', '', '', '', '')"),
  ]).toEqual([true, true, true, true, true, false])
})

test('sending back and taking that back leaves the book as it was', async () => {
  const { book } = await bookOfTwo()
  const before = checksum(book)
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  const sentBack = checksum(book)
  book.intake.takeBack({ submission: 1 })

  expect([sentBack === before, checksum(book) === before]).toEqual([false, true])
})
