import { expect, test } from 'vitest'
import type { SelectionQuery } from '#contract'
import type { TestBook } from '../../../support/book.ts'
import { rosterBook, rowsBySql } from '../../../support/roster.ts'

const selection = (book: TestBook, query: Pick<SelectionQuery, 'from' | 'to' | 'columns'> & Partial<SelectionQuery>) =>
  book.figures.selection({ form: 'EDU_ROSTER', ...query })

/** Figures of the amounts between two places of the descending order, by SQL over whole cents. */
function bySql(book: TestBook, from: number, to: number) {
  return book.context.book.db
    .prepare<[number, number], Record<string, number>>(
      `SELECT count(amount) AS count, sum(CAST(round(amount * 100) AS INTEGER)) / 100.0 AS sum, min(amount) AS least, max(amount) AS most
       FROM (SELECT amount FROM row_edu_roster ORDER BY amount DESC NULLS LAST, submission_id, row_no LIMIT ? OFFSET ?)`,
    )
    .get(to - from, from)
}

test.each([
  [0, 20_000],
  [10, 30],
  [1000, 15_000],
  [19_990, 20_000],
])('the sum of rows %i to %i of a sorted roster is that of SQL', (from, to) => {
  const book = rosterBook({ rows: 20_000 })
  const sort = [{ column: 'amount', descending: true }]
  const { rows, columns } = selection(book, { sort, from, to, columns: ['amount'] })
  const { count, sum, least, most } = columns.amount ?? {}

  expect(rows).toBe(to - from)
  expect({ count, sum, least, most }).toEqual(bySql(book, from, to))
})

test('a filter narrows the sum as it narrows the rows', () => {
  const book = rosterBook({ rows: 20_000 })
  const { columns } = selection(book, {
    where: { stage: { kind: 'members', members: ['primary'] } },
    from: 0,
    to: 1_000_000,
    columns: ['amount'],
  })
  const wanted = rowsBySql(book, "WHERE stage = 'primary' AND amount IS NOT NULL")

  expect(columns.amount?.numbers).toBe(wanted.length)
  expect(columns.amount?.sum).toBe(
    wanted.reduce((cents, { amount }) => cents + Math.round(Number(amount) * 100), 0) / 100,
  )
})

test('of texts and personal values only the number is told', () => {
  const book = rosterBook()
  const { columns } = selection(book, { from: 0, to: 3000, columns: ['id_number', 'household_type', 'region'] })
  const nothing = { numbers: 0, sum: null, mean: null, least: null, most: null }

  expect(columns).toEqual({
    id_number: { count: 3000, ...nothing },
    household_type: { count: rowsBySql(book, 'WHERE household_type IS NOT NULL').length, ...nothing },
    region: { count: 3000, ...nothing },
  })
})

test('what adds up to nothing sensible has no sum: a debt ratio of enterprises', async () => {
  const book = rosterBook({ rows: 1 })
  const { columns } = book.figures.selection({ form: 'LEAD_ROSTER', from: 0, to: 10, columns: ['debt_ratio'] })

  expect(columns.debt_ratio).toEqual({ count: 0, numbers: 0, sum: null, mean: null, least: null, most: null })
})
