import { useState } from 'react'
import type { FormRow, RowsQuery } from '#contract'
import type { Doors } from '../../parts/doors.ts'
import { RowsGrid } from '../../parts/rows-grid.tsx'
import { formOf } from '../../parts/scope.tsx'
import { SourceDrawer } from '../../parts/source-drawer.tsx'
import type { Subject } from '../../parts/use-subject.ts'

export interface RosterRowsProps {
  readonly subject: Subject
  readonly doors: Doors
  readonly query: RowsQuery
}

/** The students behind the table, personal columns masked, each down to its cell. */
export function RosterRows({ subject, doors, query }: RosterRowsProps) {
  const form = formOf(subject.scope, 'EDU_ROSTER')
  const [open, setOpen] = useState<{ readonly row: FormRow; readonly column: string } | null>(null)
  return (
    <>
      <RowsGrid
        form={form}
        query={query}
        loadRows={doors.rows}
        onOpen={(row, column) => setOpen({ row, column })}
        stateKey={`${form.code}:rows`}
      />
      <SourceDrawer
        form={form}
        row={open?.row ?? null}
        column={open?.column ?? ''}
        trace={doors.trace}
        onColumn={(column) => setOpen(open && { ...open, column })}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
