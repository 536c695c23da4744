import type { RowsQuery } from '#contract'
import type { Doors } from '../../parts/doors.ts'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { formOf } from '../../parts/scope.tsx'
import type { Subject } from '../../parts/use-subject.ts'

export interface RosterRowsProps {
  readonly subject: Subject
  readonly doors: Doors
  readonly query: RowsQuery
}

/** The students behind the table, personal columns masked, each down to its cell. */
export function RosterRows({ subject, doors, query }: RosterRowsProps) {
  const form = formOf(subject.scope, 'EDU_ROSTER')
  return <RowsGrid form={form} query={query} loadRows={doors.rows} doors={doors} stateKey={`${form.code}:rows`} />
}
