import { type KeyboardEvent, useState } from 'react'
import type { FormView } from '#contract'
import { columnKey, type KeyState } from './column-keys.ts'
import type { FedColumn } from './mapping-draft.ts'

export interface ColumnKeys {
  readonly state: KeyState
  heed(event: KeyboardEvent): void
  choose(column: string): void
  /** A sheet column was clicked: it is taken where the keys are pointing, else only shown as pointed at. */
  point(letters: string): void
}

interface ColumnKeysOptions {
  readonly form: FormView | undefined
  readonly fed: ReadonlyMap<string, FedColumn>
  readonly columns: number
  onMap(column: string, letters: string | null): void
}

/** The keys over the columns of the form. */
export function useColumnKeys({ form, fed, columns, onMap }: ColumnKeysOptions): ColumnKeys {
  const [kept, setState] = useState<KeyState>({ active: '', typed: '', pointed: null })
  const active = form?.columns.some(({ name }) => name === kept.active) ? kept.active : (form?.columns[0]?.name ?? '')
  const state = { ...kept, active }

  return {
    state,
    heed(event) {
      if (form === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      const done = columnKey(event.key, state, { form, fedBy: fed.get(active)?.letters ?? null, columns })
      if (done === null) return
      event.preventDefault()
      const { map, ...next } = done
      setState(next)
      if (map !== undefined) onMap(map.column, map.letters)
    },
    choose: (column) => setState({ active: column, typed: '', pointed: null }),
    point(letters) {
      if (state.pointed === null) return
      setState({ ...state, pointed: null })
      onMap(active, letters)
    },
  }
}
