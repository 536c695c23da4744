import type { PivotTable, PivotTableQuery } from '#contract'
import type { Selection } from '../../parts/use-picks.ts'

/** Students of the roster, each counted once however many grants they got. */
export interface RosterPeople {
  readonly persons: number | null
  readonly leftBehind: number | null
}

/** Asks for different ID numbers by county and stage, all of them and those left behind; read from the rows themselves. */
export function peopleQuery(selected: Selection): PivotTableQuery {
  return {
    form: 'EDU_ROSTER',
    rows: ['region', 'stage'],
    columns: ['left_behind'],
    measures: [{ name: 'id_number', aggregate: 'distinct' }],
    totals: 'both',
    ...selected,
  }
}

/** The people of a county and stage; without members, of all of them, a student in two stages counted once. */
export function peopleIn(table: PivotTable, ...members: readonly string[]): RosterPeople {
  const row = table.rows.findIndex(
    (header) =>
      header.members.length === members.length && members.every((member, at) => header.members[at] === member),
  )
  const at = (column: number) => (row < 0 || column < 0 ? null : (table.cells[row]?.[column]?.value ?? null))
  const all = at(table.columns.findIndex(({ kind }) => kind === 'total'))
  const away = at(table.columns.findIndex(({ kind, members: [member] }) => kind === 'line' && member === 'yes'))
  // Nobody of a stage that has students is left behind: that is none of them, not unknown.
  return { persons: all, leftBehind: all === null ? null : (away ?? 0) }
}
