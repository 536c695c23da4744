import type { FormView } from '#contract'
import { useFormSteps } from '../../parts/use-form-steps.ts'
import { toLayout } from './known-layout.ts'
import { emptyLayout, type PivotLayout } from './layout.ts'
import { readyMade } from './ready-made.ts'

/** The form and layout a person works on, with the steps back and forward. */
export interface PivotDesk {
  readonly form: FormView
  readonly layout: PivotLayout
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** A step that can be taken back. */
  setLayout(layout: PivotLayout): void
  /** Opens a form with the layout it had last. */
  openForm(form: string): void
  undo(): void
  redo(): void
}

/** Holds the layout of each form, remembered for the next time; a form seen first has a ready-made one. */
export function usePivotDesk(): PivotDesk {
  const { now, set, ...steps } = useFormSteps(
    'pivot',
    (form, remembered) => toLayout(remembered) ?? readyMade(form)[0]?.layout ?? emptyLayout,
  )
  return { ...steps, layout: now, setLayout: set }
}
