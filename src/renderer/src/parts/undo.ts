import { createContext, useContext } from 'react'

/** The last thing done to the book, told in the status bar. */
export interface LastAction {
  readonly what: 'imported' | 'undone' | 'redone'
  readonly import: number
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
}

export const UndoContext = createContext<Undo | null>(null)

export function useUndo(): Undo {
  const undo = useContext(UndoContext)
  if (undo === null) throw new Error('a screen was drawn outside the frame')
  return undo
}
