import type { AdjustQuery } from '#contract'
import { signIn } from '../../src/main/core/book/signed-in.ts'
import type { GridCell, GridSheet } from '../../src/main/core/workbook/grid.ts'
import type { ImportOutcome } from '../../src/main/worker/import-files.ts'
import { newBook, type TestBook } from './book.ts'
import { saved, studentSheet } from './returns.ts'

export const SENT: readonly (readonly GridCell[])[] = [['小学', 100, 5, 90, 95]]
export const MENDED: readonly (readonly GridCell[])[] = [['小学', 100, 6, 92, 97]]

/** A book with one return of 万州区, entered by 录入员 and checked; 管理员 is at the desk. */
export async function bookToReview(rows: readonly (readonly GridCell[])[] = SENT): Promise<TestBook> {
  const book = newBook()
  await enter(book, 'a.xlsx', studentSheet('万州区', 2017, rows))
  return book
}

/** Brings a sheet under the name of 录入员, and lets the rules run over it. */
export async function enter(book: TestBook, name: string, sheet: GridSheet): Promise<ImportOutcome> {
  const { db, person } = book.context.book
  const clerk =
    book.people.list({}).find((each) => each.name === '录入员') ??
    book.people.add({ name: '录入员', roles: ['enter'], passphrase: '' })
  signIn(db, clerk)
  const outcome = await book.bring([saved(book.folder, name, [sheet])])
  signIn(db, person)
  runRules(book)
  return outcome
}

/** Lets the rules run over what has changed. */
export function runRules(book: TestBook): void {
  book.checks.runPending({})
}

/** What an act was refused with; `null` where it was done. */
export function refusal(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

/** Explains every warning of a submission. */
export function explainAll(book: TestBook, submission: number): void {
  for (const { item, severity, explanation } of book.review.desk({ submission }).items)
    if (severity === 'warning' && explanation === null) book.review.explain({ submission, item, text: '已核实' })
}

/** Adjusts a value under the name of 调整员, and lets the rules run over it. */
export function adjustAsAnother(book: TestBook, query: AdjustQuery): void {
  const { db, person } = book.context.book
  signIn(db, book.people.add({ name: '调整员', roles: ['review'], passphrase: '' }))
  book.adjustments.adjust(query)
  signIn(db, person)
  runRules(book)
}
