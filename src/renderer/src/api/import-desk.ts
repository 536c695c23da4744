import { createContext, useContext } from 'react'
import type { ChosenFile, ImportHints, ImportPreview, ImportResult } from '#contract'

/** Where an import stands. It outlives its screen, so that a look elsewhere loses nothing. */
export type DeskStage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'previewed'; readonly preview: ImportPreview }
  | { readonly at: 'keeping'; readonly preview: ImportPreview }
  | {
      readonly at: 'kept'
      /** Handle of the preview that was kept: its files can still be looked into. */
      readonly preview: string
      readonly result: ImportResult
      readonly leftOut: ReadonlySet<string>
    }

export interface ImportDesk {
  readonly stage: DeskStage
  readonly files: readonly ChosenFile[]
  readonly hints: ImportHints
  /** Sheets not to keep, as `file index:sheet index`. */
  readonly leftOut: ReadonlySet<string>
  /** What was thrown last, or `null`. */
  readonly problem: unknown
  /** Opens the dialog, then reads what was chosen. */
  choose(kind: 'files' | 'folder'): Promise<void>
  drop(files: readonly File[]): Promise<void>
  setHints(hints: ImportHints): void
  /** Reads the same files again, with the hints as they are now or with these from now on. */
  readAgain(hints?: ImportHints): Promise<void>
  /** The sheet that is looked at, as `file index:place`; it outlives a new reading. */
  readonly lookedAt: string | null
  lookAt(key: string): void
  setLeftOut(sheets: readonly string[], leftOut: boolean): void
  keep(): Promise<void>
  /** Throws the preview away; nothing was written. */
  startOver(): void
}

export const ImportDeskContext = createContext<ImportDesk | null>(null)

export function useImportDesk(): ImportDesk {
  const desk = useContext(ImportDeskContext)
  if (desk === null) throw new Error('no import desk around this screen')
  return desk
}
