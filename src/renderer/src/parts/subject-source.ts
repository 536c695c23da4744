import { periodLabel } from './format.ts'
import type { Subject } from './use-subject.ts'

/** Where a panel's figures come from: form number and period. */
export function sourceLine(subject: Subject): string {
  const { form, scope } = subject
  return `${form.formNumber} · ${periodLabel(scope.period, scope.language)}`
}
