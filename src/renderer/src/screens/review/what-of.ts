import type { ReviewDesk } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import type { Scope } from '../../parts/scope.tsx'

/** County, return and period in one line. */
export function whatOf({ submission }: Pick<ReviewDesk, 'submission'>, scope: Scope, nameOf = regionName): string {
  const { forms, allRegions, language } = scope
  return [
    nameOf(allRegions, submission.region, language),
    formTitle(forms, submission.form, language),
    periodLabel(submission.period, language),
  ].join(' · ')
}
