import type { FormView } from '#contract'
import { useFormSteps } from '../../parts/use-form-steps.ts'
import { type CompareSettings, firstSettings, toSettings } from './settings.ts'

/** The form and the comparison a person works on, with the steps back and forward. */
export interface CompareDesk {
  readonly form: FormView
  readonly settings: CompareSettings
  readonly canUndo: boolean
  readonly canRedo: boolean
  setSettings(settings: CompareSettings): void
  openForm(form: string): void
  undo(): void
  redo(): void
}

/** Holds the comparison of each form, remembered for the next time. */
export function useCompareDesk(): CompareDesk {
  const { now, set, ...steps } = useFormSteps(
    'compare',
    (form, remembered) => toSettings(remembered, form) ?? firstSettings(form),
  )
  return { ...steps, settings: now, setSettings: set }
}
