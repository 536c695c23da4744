import type { FormRow, RowsQuery } from '#contract'
import { fillRoster, type RosterToFill } from '../../tools/bench/figures/fill-roster.ts'
import { newBook, type TestBook } from './book.ts'

/** A book with a roster of pupils aided, of three counties where nothing else is said. */
export function rosterBook(more: Partial<RosterToFill> = {}): TestBook {
  const book = newBook()
  fillRoster(book.context, { rows: 3000, period: '2017', counties: ['500101', '500154', '500235'], ...more })
  return book
}

/** Rows of a question, all of them in windows of an odd size. */
export function allRows(book: TestBook, query: Omit<RowsQuery, 'form'>): readonly FormRow[] {
  const rows: FormRow[] = []
  for (;;) {
    const page = book.figures.rows({ form: 'EDU_ROSTER', ...query, offset: rows.length, limit: 997 })
    rows.push(...page.rows)
    if (page.rows.length === 0) return rows
  }
}

/** The rows as they lie in the table, personal values and all, by a condition of one's own. */
export function rowsBySql(book: TestBook, tail: string): readonly Record<string, string | number | null>[] {
  return book.context.book.db
    .prepare<[], Record<string, string | number | null>>(`SELECT r.* FROM row_edu_roster r ${tail}`)
    .all()
}
