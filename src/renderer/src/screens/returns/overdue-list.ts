import type { Completeness, RegionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import type { Catalogue } from '../../parts/intake-sentence.ts'
import { formTitle } from '../../parts/names.ts'
import { textOf } from '../../words/words.ts'

/** Forms a county has not filed. */
export function missingIn(completeness: Completeness, region: string): readonly string[] {
  return completeness.forms.filter((form) => form.missing.includes(region)).map((form) => form.form)
}

/** The overdue list as a table for Excel: one line for each county and missing return. */
export function overdueList(
  completeness: Completeness,
  regions: readonly RegionView[],
  titles: { readonly county: string; readonly form: string; readonly period: string },
  { forms, language }: Pick<Catalogue, 'forms' | 'language'>,
): string {
  const period = periodLabel(completeness.period, language)
  const lines = regions.flatMap((region) =>
    missingIn(completeness, region.code).map((form) => [
      textOf(region.name, language),
      formTitle(forms, form, language),
      period,
    ]),
  )
  return [[titles.county, titles.form, titles.period], ...lines].map((cells) => cells.join('\t')).join('\r\n')
}
