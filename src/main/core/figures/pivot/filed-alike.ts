import type { PivotTable } from '#contract'
import type { Axis } from './axis.ts'
import type { Crossing, CrossingContext } from './crossing.ts'
import { memberOf } from './members.ts'
import type { Plan } from './plan.ts'
import type { RowSource } from './row-frame.ts'
import type { Selection } from './selection.ts'

/** Whether a region, by its code, is behind a place. */
export type TakesRegion = (code: string) => boolean

/**
 * Tells whether the same counties filed some periods and those before them: otherwise a county that is missing from
 * one would count as zero in the growth of the others.
 */
export function filedAlike({
  source,
  selection,
}: {
  readonly source: RowSource
  readonly selection: Selection
}): (periods: readonly string[], before: (period: string) => string, takes: TakesRegion) => boolean {
  const filed = filedRegions(source, selection)
  return (periods, before, takes) =>
    periods.every((period) => {
      const now = [...(filed.get(period) ?? [])].filter(takes)
      const then = new Set([...(filed.get(before(period)) ?? [])].filter(takes))
      return then.size === 0 || (now.length === then.size && now.every((code) => then.has(code)))
    })
}

/** Counties of the selection that did not file a period, where every county owes the form; periods without any are left out. */
export function unfiledCounties(
  source: RowSource,
  selection: Selection,
  periods: readonly string[],
): PivotTable['unfiled'] {
  if (source.form.owedBy !== 'every-county') return []
  const taken = selection.regions === null ? null : new Set(selection.regions)
  const counties = source.regions
    .counties()
    .map(({ code }) => code)
    .filter((code) => taken === null || taken.has(source.regions.idOf(code)))
  const filed = filedRegions(source, selection)
  return periods
    .map((period) => ({ period, regions: counties.filter((code) => filed.get(period)?.has(code) !== true) }))
    .filter(({ regions }) => regions.length > 0)
}

/** Codes of the selected regions that filed the form, by period, joined ones under the one they count in. */
function filedRegions(
  { db, form, regions }: RowSource,
  selection: Selection,
): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = selection.regions === null ? null : new Set(selection.regions)
  const filed = new Map<string, Set<string>>()
  const rows = db
    .prepare<[string], { period: string; region: number }>(
      `SELECT DISTINCT s.period, p.region_id AS region FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND p.is_current = 1`,
    )
    .all(form.code)
  for (const { period, region } of rows) {
    if (taken !== null && !taken.has(region)) continue
    const codes = filed.get(period) ?? new Set()
    filed.set(period, codes.add(regions.codeOf(selection.countsIn.get(region) ?? region)))
  }
  return filed
}

/** The regions that the members of a place leave. */
export function regionsBehind(
  { plan, places }: CrossingContext,
  { rows, columns }: Pick<Crossing, 'rows' | 'columns'>,
): (row: number, column: number) => TakesRegion {
  const held = (axis: Axis, dimensions: Plan['rows'], at: number) =>
    dimensions.flatMap((dimension, level) => {
      const node = axis.nodes[at]
      const isHeld = level < (node?.members.length ?? 0) - (node?.others === undefined ? 0 : 1)
      if (dimension.source.kind !== 'region' || !isHeld) return []
      const member = node?.members[level] ?? null
      const partOf = memberOf(dimension, places)
      return [(code: string) => partOf(code) === member]
    })
  return (row, column) => {
    const tests = [...held(rows, plan.rows, row), ...held(columns, plan.columns, column)]
    return (code) => tests.every((test) => test(code))
  }
}
