import type { GridApi } from 'ag-grid-community'
import type { GridRow } from './data-grid-column.ts'
import type { toDefinitions } from './data-grid-definitions.ts'

type Definitions = ReturnType<typeof toDefinitions>

/** Room for the scroll bar, whether the system shows one or not: a number must not run under it. */
const SCROLL_BAR = 18

/** Fills the grid with its columns where they fit with little squeezing; a wider table keeps its widths and scrolls. */
export function fitColumns(api: GridApi<GridRow>, definitions: Definitions, width: number): void {
  const room = width - SCROLL_BAR
  if (widthOf(definitions) * 0.88 <= room) api.sizeColumnsToFit(room)
}

function widthOf(definitions: Definitions): number {
  return definitions.reduce(
    (sum, definition) =>
      sum + ('children' in definition ? widthOf(definition.children) : (definition.initialWidth ?? 96)),
    0,
  )
}
