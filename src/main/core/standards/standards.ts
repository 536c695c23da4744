import type { Standard, StandardGroup, StandardValue } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { ShippedStandard, ShippedStandards } from './shipped-standards.ts'

/** A value that a person has set, as the book keeps it. */
export interface SetValue {
  readonly code: string
  readonly from: number
  readonly until: number | null
  readonly value: number
  readonly effectiveOn: string | null
  readonly source: string
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** Every standard, or those of a group: the shipped values, and in their place those set in the book. */
export function readStandards(
  db: Sqlite,
  shipped: ShippedStandards,
  group: StandardGroup | null = null,
): readonly Standard[] {
  const set = Map.groupBy(readSetValues(db), ({ code }) => code)
  return [...shipped.values()]
    .filter((standard) => group === null || standard.group === group)
    .map((standard) => toStandard(standard, set.get(standard.code) ?? []))
}

/** @throws CoreError `standard-unknown` */
export function readStandard(db: Sqlite, shipped: ShippedStandards, code: string): Standard {
  const standard = shipped.get(code)
  if (standard === undefined) throw new CoreError('standard-unknown', { standard: code })
  return toStandard(
    standard,
    readSetValues(db).filter((set) => set.code === code),
  )
}

/**
 * The value that holds in a year: of those whose years take it in, the one that begins last.
 *
 * There is none for a year that no value takes in; the value of a neighbouring year is never taken for it.
 */
export function valueIn(standard: Standard | undefined, year: number): StandardValue | null {
  return standard?.values.findLast(({ from, until }) => from <= year && (until === null || year <= until)) ?? null
}

export function readSetValues(db: Sqlite): readonly SetValue[] {
  return db
    .prepare<[], SetValue>(
      `SELECT code, from_year AS "from", until_year AS until, value, effective_on AS effectiveOn, source,
         changed_by AS "by", changed_at AS at, reason
       FROM standard_value ORDER BY code, from_year`,
    )
    .all()
}

function toStandard({ values, ...standard }: ShippedStandard, set: readonly SetValue[]): Standard {
  const setYears = new Set(set.map(({ from }) => from))
  const all = [
    ...values
      .filter(({ from }) => !setYears.has(from))
      .map((value): StandardValue => ({ ...value, shipped: null, change: null })),
    ...set.map((value) => toValue(value, values.find(({ from }) => from === value.from) ?? null)),
  ]
  return { ...standard, values: all.sort((a, b) => a.from - b.from) }
}

function toValue(
  { from, until, value, effectiveOn, source, by, at, reason }: SetValue,
  shipped: ShippedStandard['values'][number] | null,
): StandardValue {
  return {
    from,
    until,
    value,
    effectiveOn,
    source: { zh: source, en: source },
    confidence: 'set',
    shipped: shipped === null ? null : { value: shipped.value, until: shipped.until },
    change: { by, at, reason },
  }
}
