import type { FormView } from '#contract'
import { columnOf, lettersOf } from './sheet-lines.ts'

/** Where the keys stand: which column of the form is chosen, what was typed for it, and the sheet column pointed at. */
export interface KeyState {
  readonly active: string
  readonly typed: string
  readonly pointed: string | null
}

/** What a key does: a new state, and what is mapped by it. */
export interface KeyDone extends KeyState {
  readonly map?: { readonly column: string; readonly letters: string | null }
}

export interface KeyPlace {
  readonly form: FormView
  /** Letters that feed the chosen column. */
  readonly fedBy: string | null
  /** Columns of the sheet. */
  readonly columns: number
}

/**
 * The keys of the mapping: arrows choose a column of the form, letters and Enter name the sheet column, Enter alone
 * starts to point with the arrows, Delete takes away, Esc leaves. `null` for a key that does nothing here.
 */
export function columnKey(key: string, state: KeyState, place: KeyPlace): KeyDone | null {
  return state.pointed === null ? whileChoosing(key, state, place) : whilePointing(key, state, state.pointed, place)
}

function whileChoosing(key: string, state: KeyState, { form, fedBy, columns }: KeyPlace): KeyDone | null {
  const { active, typed } = state
  const names = form.columns.map(({ name }) => name)
  const moved = (step: number): KeyDone => {
    const at = Math.min(Math.max(names.indexOf(active) + step, 0), names.length - 1)
    return { active: names[at] ?? active, typed: '', pointed: null }
  }
  if (/^[a-zA-Z]$/.test(key)) return { ...state, typed: (typed + key.toUpperCase()).slice(-3) }
  switch (key) {
    case 'ArrowDown':
      return moved(1)
    case 'ArrowUp':
      return moved(-1)
    case 'Home':
      return moved(-names.length)
    case 'End':
      return moved(names.length)
    case 'Backspace':
      if (typed !== '') return { ...state, typed: typed.slice(0, -1) }
      return { ...state, map: { column: active, letters: null } }
    case 'Delete':
      return { ...state, typed: '', map: { column: active, letters: null } }
    case 'Escape':
      return typed === '' ? null : { ...state, typed: '' }
    case 'Enter': {
      if (typed === '') return { ...state, pointed: fedBy ?? 'A' }
      if (columnOf(typed, columns) === null) return { ...state, typed: '' }
      return { ...moved(1), map: { column: active, letters: typed } }
    }
    default:
      return null
  }
}

function whilePointing(key: string, state: KeyState, pointed: string, { columns }: KeyPlace): KeyDone | null {
  const at = columnOf(pointed, columns) ?? 0
  switch (key) {
    case 'ArrowRight':
      return { ...state, pointed: lettersOf(Math.min(at + 1, columns - 1)) }
    case 'ArrowLeft':
      return { ...state, pointed: lettersOf(Math.max(at - 1, 0)) }
    case 'Home':
      return { ...state, pointed: 'A' }
    case 'End':
      return { ...state, pointed: lettersOf(columns - 1) }
    case 'Enter':
      return { ...state, pointed: null, map: { column: state.active, letters: pointed } }
    case 'Escape':
      return { ...state, pointed: null }
    default:
      return /^[a-zA-Z]$/.test(key) ? { ...state, pointed: null, typed: key.toUpperCase() } : null
  }
}
