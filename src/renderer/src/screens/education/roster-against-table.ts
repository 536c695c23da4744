import type { PivotLine, PivotResult } from '#contract'

/** Figures that a roster and the table say of the same county and stage. */
export interface BothSides {
  readonly region: string
  readonly stage: string
  readonly tablePersons: number | null
  readonly rosterGrants: number | null
  readonly tableGrants: number | null
  /** In 10,000 yuan. */
  readonly rosterAmount: number | null
  readonly tableAmount: number | null
}

/**
 * Roster beside table for the counties that filed a roster; a stage in only one of them stands with the other absent.
 *
 * @param stages in the order in which they are listed
 */
export function rosterAgainstTable(roster: PivotResult, table: PivotResult, stages: readonly string[]): BothSides[] {
  const filed = new Set(roster.lines.map(({ keys }) => keys.region))
  const known = new Map<string, { roster?: PivotLine; table?: PivotLine }>()
  const placed = (line: PivotLine, side: 'roster' | 'table') => {
    const key = JSON.stringify([line.keys.region, line.keys.stage])
    known.set(key, { ...known.get(key), [side]: line })
  }
  for (const line of table.lines) if (filed.has(line.keys.region)) placed(line, 'table')
  for (const line of roster.lines) placed(line, 'roster')
  const both = [...known.values()].map((sides) => {
    const { region, stage } = (sides.table ?? sides.roster)?.keys ?? {}
    const amount = sides.roster?.values.amount ?? null
    return {
      region: region ?? '',
      stage: stage ?? '',
      tablePersons: sides.table?.values.persons ?? null,
      rosterGrants: sides.roster?.values.count ?? null,
      tableGrants: sides.table?.values.times ?? null,
      rosterAmount: amount === null ? null : amount / 10_000,
      tableAmount: sides.table?.values.amount ?? null,
    }
  })
  return both.sort((a, b) => a.region.localeCompare(b.region) || stages.indexOf(a.stage) - stages.indexOf(b.stage))
}

/** Roster less table; `null` where one of them is absent. Amounts agree to the two digits that the table keeps. */
export function differenceOf(roster: number | null, table: number | null): number | null {
  if (roster === null || table === null) return null
  const difference = Math.round((roster - table) * 100) / 100
  return difference === 0 ? 0 : difference
}
