import type { ColumnState } from 'ag-grid-community'

/** A column as a person has it: where it stands, whether it is shown, at which side it stays in sight. */
export interface ChosenColumn {
  readonly field: string
  readonly hidden: boolean
  readonly pinned: 'left' | 'right' | null
}

export function chosenColumns(state: readonly ColumnState[]): readonly ChosenColumn[] {
  return state.map(({ colId, hide, pinned }) => ({
    field: colId,
    hidden: hide === true,
    pinned: pinned === 'left' || pinned === 'right' ? pinned : null,
  }))
}

export function toColumnState(columns: readonly ChosenColumn[]): ColumnState[] {
  return columns.map(({ field, hidden, pinned }) => ({ colId: field, hide: hidden, pinned }))
}

/** The columns with one put where another stands. */
export function moved(columns: readonly ChosenColumn[], field: string, to: string): readonly ChosenColumn[] {
  const one = columns.find((column) => column.field === field)
  const place = columns.findIndex((column) => column.field === to)
  if (one === undefined || place < 0) return columns
  return columns.filter((column) => column !== one).toSpliced(place, 0, one)
}
