import { createContext, useContext, useEffect, useEffectEvent } from 'react'

/** The last thing done to the book, told in the status bar. */
export interface LastAction {
  readonly what: 'imported' | 'undone' | 'redone'
  readonly import: number
}

/** Steps of a page that are not in the book yet. */
export interface PageSteps {
  undo(): void
  redo(): void
}

/** Taking back and bringing back; says in a toast what it did. */
export interface Undo {
  readonly busy: boolean
  /** The newest import not yet undone when none is named. */
  undoImport(number?: number): Promise<void>
  /** The import undone last when none is named. */
  redoImport(number?: number): Promise<void>
  undoSubmission(submission: number): Promise<void>
  redoSubmission(submission: number): Promise<void>
  /** What Undo of the menu and Ctrl+Z do: a step of the open page where it has its own, else the newest import. */
  undoLast(): void
  redoLast(): void
  /** Has `undoLast` and `redoLast` go through a page's own steps, until the function it gives is called. */
  leadTo(steps: PageSteps): () => void
}

export const UndoContext = createContext<Undo | null>(null)

export function useUndo(): Undo {
  const undo = useContext(UndoContext)
  if (undo === null) throw new Error('a screen was drawn outside the frame')
  return undo
}

/** While the page that calls it is open, Undo and Redo take back and bring back its steps, never an import. */
export function usePageSteps(steps: PageSteps): void {
  const { leadTo } = useUndo()
  const undo = useEffectEvent(() => steps.undo())
  const redo = useEffectEvent(() => steps.redo())
  useEffect(() => leadTo({ undo: () => undo(), redo: () => redo() }), [leadTo])
}
