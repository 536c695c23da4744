import type { GridState } from 'ag-grid-community'

/** What is remembered of a grid: never more than a person changed. */
export type KeptPart = 'columnSizing' | 'columnOrder' | 'sort' | 'columnVisibility' | 'columnPinning'

/** What a person changed last, put with what was remembered before. */
export function withPart(remembered: string | undefined, part: KeptPart, state: GridState): string {
  return JSON.stringify({ ...initialStateOf(remembered), [part]: state[part] })
}

/** What was remembered; text that isn't a state is as good as none. */
export function initialStateOf(text: string | undefined): GridState | undefined {
  if (text === undefined || text === '') return undefined
  try {
    return { ...(JSON.parse(text) as GridState), partialColumnState: true }
  } catch {
    return undefined
  }
}
