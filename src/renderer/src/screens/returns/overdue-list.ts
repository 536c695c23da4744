import type { RegionView } from '#contract'
import { periodLabel } from '../../parts/format.ts'
import type { Catalogue } from '../../parts/intake-sentence.ts'
import { formTitle } from '../../parts/names.ts'
import { filingTerms } from '../../words/completeness.ts'
import { textOf } from '../../words/words.ts'
import { type AskedReturn, owedBy } from './filings.ts'

/** The overdue list as a table for Excel: one line for each county and return it owes. */
export function overdueList(
  asked: readonly AskedReturn[],
  regions: readonly RegionView[],
  titles: readonly string[],
  { forms, language }: Pick<Catalogue, 'forms' | 'language'>,
): string {
  const lines = regions.flatMap((region) =>
    owedBy(asked, region.code).map(({ form, period, due, filing }) => [
      textOf(region.name, language),
      formTitle(forms, form, language),
      periodLabel(period, language),
      due ?? '',
      filing.daysLate === null ? '' : String(filing.daysLate),
      textOf(filingTerms[filing.state], language),
      (filing.reason ?? '').replace(/\s+/g, ' '),
    ]),
  )
  return [titles, ...lines].map((cells) => cells.join('\t')).join('\r\n')
}
