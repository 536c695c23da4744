import { useState } from 'react'
import type { FormView } from '#contract'
import { formOf, type Scope, useScope } from './scope.tsx'
import { firstStepOf, stepBack, stepForward, withStep } from './steps.ts'
import { usePageSteps } from './undo.ts'

/** What a person made of a form on a page, with the way back and forward: Ctrl+Z and Ctrl+Y lead there meanwhile. */
export interface FormSteps<T> {
  readonly form: FormView
  readonly now: T
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** A step that can be taken back. */
  set(next: T): void
  /** Opens a form as it was left last. */
  openForm(code: string): void
  undo(): void
  redo(): void
}

/**
 * Steps on one form after another, each remembered for this book.
 *
 * @param name under which form and state are remembered
 * @param read makes the state of what was remembered, or of nothing
 */
export function useFormSteps<T>(name: string, read: (form: FormView, remembered: unknown) => T): FormSteps<T> {
  const scope = useScope()
  const [formCode, setFormCode] = useState(() => knownForm(scope, scope.remembered(`${name}:form`)))
  const keyOf = (form: string) => `${name}:${form}`
  const last = (code: string) => firstStepOf(read(formOf(scope, code), parsed(scope.remembered(keyOf(code)))))
  const [steps, setSteps] = useState(() => last(formCode))
  const keep = (next: typeof steps) => {
    setSteps(next)
    scope.remember(keyOf(formCode), JSON.stringify(next.now))
  }
  const undo = () => keep(stepBack(steps))
  const redo = () => keep(stepForward(steps))
  usePageSteps({ undo, redo })

  return {
    form: formOf(scope, formCode),
    now: steps.now,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    set: (next) => keep(withStep(steps, next)),
    openForm(code) {
      setFormCode(code)
      scope.remember(`${name}:form`, code)
      setSteps(last(code))
    },
    undo,
    redo,
  }
}

/** The form that was open last while the book still has it, else one that most books have. */
function knownForm({ forms }: Scope, remembered: string | undefined): string {
  const known = [remembered, 'EDU_TABLE'].find((code) => forms.some((form) => form.code === code)) ?? forms[0]?.code
  if (known === undefined) throw new Error('a book has forms')
  return known
}

/** What was remembered as text; text that says nothing is as good as none. */
function parsed(text: string | undefined): unknown {
  if (text === undefined || text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
