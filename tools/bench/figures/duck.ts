import { DuckDBInstance } from '@duckdb/node-api'
import { openBenchBook } from './books.ts'
import { median } from './dashboards.ts'

const TIMES = 7

/** A grouping of the roster of aided students by columns that aren't kept as facts. */
export interface Grouping {
  readonly rows: readonly string[]
  readonly filters?: Readonly<Record<string, readonly string[]>>
}

export interface Grouped {
  readonly ms: number
  readonly groups: number
  readonly count: number
  readonly amount: number
}

/** The same roster in DuckDB, column by column in memory, and each grouping of it: count, sum and mean of the amount. */
export async function groupWithDuck(
  book: string,
  groupings: readonly Grouping[],
): Promise<{ readonly loadSeconds: number; readonly grouped: readonly Grouped[] }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const start = performance.now()
  await connection.run(
    'CREATE TABLE roster (region INTEGER, period VARCHAR, school VARCHAR, stage VARCHAR, grade VARCHAR, household_type VARCHAR, aid_item VARCHAR, left_behind VARCHAR, amount DOUBLE)',
  )
  const appender = await connection.createAppender('roster')
  const context = openBenchBook(book)
  const rows = context.book.db
    .prepare<[], readonly (string | number | null)[]>(
      `SELECT r.region_id, r.period, r.school, r.stage, r.grade, r.household_type, r.aid_item, r.left_behind, r.amount
       FROM submission_region part JOIN submission s USING (submission_id)
       JOIN row_edu_roster r ON r.submission_id = part.submission_id AND r.region_id = part.region_id
       WHERE part.is_current = 1 AND s.form = 'EDU_ROSTER'`,
    )
    .raw()
  for (const row of rows.iterate()) {
    for (const [at, value] of row.entries()) {
      if (value === null) appender.appendNull()
      else if (typeof value === 'string') appender.appendVarchar(value)
      else if (at === 0) appender.appendInteger(value)
      else appender.appendDouble(value)
    }
    appender.endRow()
  }
  appender.closeSync()
  context.book.close()
  const loadSeconds = (performance.now() - start) / 1000

  const grouped: Grouped[] = []
  for (const { rows: columns, filters } of groupings) {
    const where = Object.entries(filters ?? {}).map(
      ([column, members]) => `${column} IN (${members.map((member) => `'${member}'`).join(', ')})`,
    )
    const query = `SELECT ${columns.join(', ')}, count(*), sum(amount), avg(amount) FROM roster ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} GROUP BY ALL ORDER BY ALL`
    const times: number[] = []
    let found: readonly (readonly unknown[])[] = []
    for (let at = 0; at <= TIMES; at++) {
      const from = performance.now()
      found = (await connection.runAndReadAll(query)).getRows()
      times.push(performance.now() - from)
    }
    const sum = (place: number) => found.reduce((total, row) => total + Number(row[columns.length + place]), 0)
    grouped.push({ ms: median(times.slice(1)), groups: found.length, count: sum(0), amount: sum(1) })
  }
  connection.closeSync()
  return { loadSeconds, grouped }
}
