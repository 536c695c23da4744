import type { Completeness, Filing, FilingState, RegionView } from '#contract'

/** States in which the county still has to send the return. */
const OWED: ReadonlySet<FilingState> = new Set(['missing', 'sent-back', 'undone'])

/** States in the order of their gravity, which is also the order in which cells sort. */
export const filingStates: readonly FilingState[] = ['on-time', 'filed', 'late', 'sent-back', 'undone', 'missing']

export function isOwed({ state }: Filing): boolean {
  return OWED.has(state)
}

/** A column of the matrix: a return of a period that was asked for. */
export interface AskedReturn {
  readonly form: string
  readonly period: string
  readonly due: string | null
  readonly filings: ReadonlyMap<string, Filing>
}

/** Returns asked for, form by form and in each the periods. */
export function askedReturns(completeness: readonly Completeness[]): readonly AskedReturn[] {
  const forms = [...new Set(completeness.flatMap(({ forms }) => forms.map(({ form }) => form)))]
  return forms.flatMap((code) =>
    completeness.flatMap(({ period, forms }) =>
      forms
        .filter(({ form, asked }) => form === code && asked)
        .map(({ form, due, filings }) => ({
          form,
          period,
          due,
          filings: new Map(filings.map((filing) => [filing.region, filing])),
        })),
    ),
  )
}

/** How often each state occurs among some counties. */
export function countStates(
  asked: readonly AskedReturn[],
  regions: readonly RegionView[],
): ReadonlyMap<FilingState, number> {
  const counts = new Map<FilingState, number>()
  for (const { filings } of asked)
    for (const { code } of regions) {
      const state = filings.get(code)?.state
      if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1)
    }
  return counts
}

/** Returns a county owes. */
export function owedBy(
  asked: readonly AskedReturn[],
  region: string,
): readonly (AskedReturn & { readonly filing: Filing })[] {
  return asked.flatMap((each) => {
    const filing = each.filings.get(region)
    return filing !== undefined && isOwed(filing) ? [{ ...each, filing }] : []
  })
}
