import { createContext, useContext } from 'react'
import type { FormAdded, FormCheck, FormFile, FormProposal, InferQuery } from '#contract'

/** A definition while a person works on it, and the workbook it was proposed from. */
export interface Draft {
  readonly form: FormFile
  readonly proposal: FormProposal | null
}

/** Where the work on a definition stands. It outlives its screen, so that a look elsewhere loses nothing. */
export interface FormDesk {
  readonly draft: Draft | null
  readonly reading: boolean
  /** `null` until it was checked as it is now. */
  readonly check: FormCheck | null
  readonly problem: unknown
  readonly saving: boolean
  /** Asks for a workbook and proposes a form from it. */
  define(): Promise<void>
  /** Reads the same workbook again: another sheet, another header. */
  inferAgain(more: Omit<InferQuery, 'file'>): Promise<void>
  cancel(): void
  /** Asks for a form's file and opens what it defines. */
  readFile(): Promise<void>
  change(form: FormFile): void
  open(form: FormFile): void
  checkNow(form: FormFile): Promise<void>
  /** Keeps a definition that passes the check; `null` where it does not, or could not be kept. */
  keep(form: FormFile): Promise<FormAdded | null>
  close(): void
}

export const FormDeskContext = createContext<FormDesk | null>(null)

export function useFormDesk(): FormDesk {
  const desk = useContext(FormDeskContext)
  if (desk === null) throw new Error('no form desk around this screen')
  return desk
}
