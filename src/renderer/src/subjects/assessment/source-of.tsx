import { useState } from 'react'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { formOf, useScope } from '../../parts/scope.tsx'
import { SourceDrawer } from '../../parts/source-drawer.tsx'

/** A value of a row of a return. */
export interface SourcePlace {
  readonly form: string
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly column: string
}

/** Follows a value home from any list of evidence; `null` shows nothing. */
export function SourceOf({ place, onClose }: { readonly place: SourcePlace | null; onClose(): void }) {
  return place === null ? null : <OpenSource key={JSON.stringify(place)} place={place} onClose={onClose} />
}

function OpenSource({ place, onClose }: { readonly place: SourcePlace; onClose(): void }) {
  const scope = useScope()
  const { form, submission, row, block } = place
  const [column, setColumn] = useState(place.column)
  const found = useAnswer('figures', 'row', { form, submission, row, block })
  return (
    <SourceDrawer
      form={formOf(scope, form)}
      row={found.data ?? null}
      column={column}
      trace={figureDoors.trace}
      onColumn={setColumn}
      onClose={onClose}
    />
  )
}
