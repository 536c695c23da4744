import type { Comparison, ComparisonSide } from '#contract'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import type { PivotContext, Selection } from '../pivot/selection.ts'

/** What counties filed of a side. */
export interface Filing {
  readonly periods: readonly string[]
  /** Whether a county is among those asked for. */
  isAsked(region: string): boolean
  /** Periods that a county filed, for every county that filed any. */
  readonly filed: ReadonlyMap<string, ReadonlySet<string>>
  readonly submission: number | null
}

interface Part {
  readonly region: number
  readonly period: string
}

/** Reads which counties are in what counts of the periods of a side, or in its submission. */
export function filingOf({ db, form, regions }: PivotContext, selection: Selection, side: ComparisonSide): Filing {
  const codeOf = (id: number) => regions.codeOf(selection.countsIn.get(id) ?? id)
  const parts = sqlBuilder
    .selectFrom('submission as s')
    .innerJoin('submission_region as p', 'p.submission_id', 's.submission_id')
    .select(['p.region_id as region', 's.period as period'])
  const chosen =
    side.submission === undefined
      ? parts.where('s.form', '=', form.code).where('p.is_current', '=', 1).where('s.period', 'in', selection.periods)
      : parts.where('s.submission_id', '=', side.submission)
  const filed = new Map<string, Set<string>>()
  for (const { region, period } of runCompiled<Part>(db, chosen.compile()))
    filed.set(codeOf(region), (filed.get(codeOf(region)) ?? new Set()).add(period))
  const asked = selection.regions === null ? null : new Set(selection.regions.map(codeOf))
  return {
    periods: selection.periods,
    isAsked: (region) => asked === null || asked.has(region),
    filed,
    submission: side.submission ?? null,
  }
}

/**
 * Counties asked for on both sides that did not file all of one: the sides can't be held against each other in them.
 *
 * Counties asked for on one side only were meant to stand against others, as were two submissions that share no county.
 */
export function leftOutOf(before: Filing, after: Filing): Pick<Comparison['leftOut'], 'a' | 'b'> {
  const known = [...new Set([...before.filed.keys(), ...after.filed.keys()])].sort()
  const onBoth = known.filter((region) => before.isAsked(region) && after.isAsked(region))
  if (isSame(before, after) || areApart(before, after)) return { a: [], b: [] }
  return {
    a: onBoth.filter((region) => !isWhole(before, region)),
    b: onBoth.filter((region) => !isWhole(after, region)),
  }
}

function isWhole({ periods, filed }: Filing, region: string): boolean {
  const own = filed.get(region)
  return own !== undefined && periods.every((period) => own.has(period))
}

/** The same returns are behind both sides, so that whatever was not filed is missing on both. */
function isSame(before: Filing, after: Filing): boolean {
  const periods = ({ periods }: Filing) => [...periods].sort().join()
  return before.submission === after.submission && periods(before) === periods(after)
}

function areApart(before: Filing, after: Filing): boolean {
  if (before.submission === null || after.submission === null) return false
  return ![...before.filed.keys()].some((region) => after.filed.has(region))
}
