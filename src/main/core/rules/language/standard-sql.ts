import type { Standard } from '#contract'
import { valueIn } from '../../standards/standards.ts'

/** Years for which a standard can be asked. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2099

/** SQL of the value of a standard in the year of a period; NULL where none holds. */
export function standardSql(standard: Standard, period: string, bind: (value: number) => string): string {
  const spans: { from: number; to: number; value: number }[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const value = valueIn(standard, year)?.value ?? null
    const last = spans.at(-1)
    if (value === null) continue
    if (last !== undefined && last.value === value && last.to === year - 1) last.to = year
    else spans.push({ from: year, to: year, value })
  }
  if (spans.length === 0) return 'NULL'
  const cases = spans.map(({ from, to, value }) => `WHEN year BETWEEN ${from} AND ${to} THEN ${bind(value)}`)
  return `(SELECT CASE ${cases.join(' ')} END FROM (SELECT CAST(substr(${period}, 1, 4) AS INTEGER) AS year))`
}
