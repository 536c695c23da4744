import { yearOf } from '../../base/periods.ts'
import { withoutTail } from '../../base/rounding.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type Catalogue, measuresOf } from '../../forms/form-definition.ts'
import { factTable } from '../../forms/form-tables.ts'
import type { Unit } from './units.ts'

/** What one county filed of a return in its newest period of a year. */
export interface CountyFigures {
  readonly period: string
  /** By column; `null` where nothing was filed in it, or where several rows hold a figure that can't be summed up. */
  readonly values: Readonly<Record<string, number | null>>
}

/** Figures of one return: by year, by region id. */
export type YearlyFigures = ReadonlyMap<number, ReadonlyMap<number, CountyFigures>>

/**
 * Sums of measures of a return by county, from the facts; of each year the newest period that the county filed.
 *
 * Monthly returns are cumulative, so the last month of a year stands for the year; a return for the whole year goes
 * before its parts.
 *
 * @param year leaves the other years out
 */
export function countyFigures(
  db: Sqlite,
  catalogue: Catalogue,
  formCode: string,
  columns: readonly string[],
  year: number | null = null,
): YearlyFigures {
  const form = catalogue.forms.get(formCode)
  if (form === undefined) return new Map()
  const measures = measuresOf(form).filter(({ name, aggregate }) => columns.includes(name) && aggregate !== 'mean')
  const sums = measures.map(
    ({ name }) => `total(${name}__sum) AS ${name}__sum, total(${name}__count) AS ${name}__count`,
  )
  const [from, to] = year === null ? ['', ':'] : [String(year), String(year + 1)]
  const rows = db
    .prepare<[string, string], Record<string, number> & { region_id: number; period: string }>(
      `SELECT ${['region_id', 'period', ...sums].join(', ')} FROM ${factTable(form)}
       WHERE period >= ? AND period < ? GROUP BY region_id, period`,
    )
    .all(from, to)
  const byYear = new Map<number, Map<number, CountyFigures>>()
  for (const row of rows) {
    const figures = byYear.get(yearOf(row.period)) ?? new Map<number, CountyFigures>()
    byYear.set(yearOf(row.period), figures)
    const before = figures.get(row.region_id)
    if (before !== undefined && !isNewer(row.period, before.period)) continue
    const values = measures.map(({ name, aggregate }) => {
      const count = row[`${name}__count`] ?? 0
      const isKnown = aggregate === 'none' ? count === 1 : count > 0
      return [name, isKnown ? withoutTail(row[`${name}__sum`] ?? 0) : null]
    })
    figures.set(row.region_id, { period: row.period, values: Object.fromEntries(values) })
  }
  return byYear
}

/** A figure of a unit, with the period it is of; absent where one of the counties it is made of has not filed it. */
export function figureOf(
  figures: ReadonlyMap<number, CountyFigures> | undefined,
  unit: Unit,
  column: string,
): { readonly period: string | null; readonly value: number | null } {
  const found = unit.ids.map((id) => figures?.get(id) ?? null)
  const values = found.map((one) => one?.values[column] ?? null)
  return {
    period: found.reduce<string | null>(
      (newest, one) => (one !== null && (newest === null || isNewer(one.period, newest)) ? one.period : newest),
      null,
    ),
    value: values.includes(null) ? null : withoutTail(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
  }
}

/** Whether a period ends later than another of its year, or ends with it and is the longer one. */
export function isNewer(period: string, than: string): boolean {
  const [end, length] = span(period)
  const [otherEnd, otherLength] = span(than)
  return end !== otherEnd ? end > otherEnd : length > otherLength
}

/** Last month of a period, and how many months it has. */
function span(period: string): readonly [end: number, months: number] {
  const part = Number(period.slice(-1))
  switch (period[4]) {
    case 'H':
      return [part * 6, 6]
    case 'Q':
      return [part * 3, 3]
    case '-':
      return [Number(period.slice(5)), 1]
    default:
      return [12, 12]
  }
}
