import { useMemo } from 'react'
import type { IndicatorFigure, IndicatorView } from '#contract'
import { useAnswers } from '../../api/use-answers.ts'

/** Asked for together: few enough that other questions never wait for them. */
const AT_ONCE = 10

/** Figures of all indicators, a few at a time in the order of the catalogue; those that are there already come first. */
export function useFigures(
  indicators: readonly IndicatorView[] | undefined,
  period: string,
  regions: readonly string[],
): { readonly figures: readonly IndicatorFigure[]; readonly error: unknown } {
  const queries = useMemo(() => {
    const codes = (indicators ?? []).map(({ code }) => code)
    const chosen = regions.length > 0 ? { regions } : {}
    return Array.from({ length: Math.ceil(codes.length / AT_ONCE) }, (_, at) => ({
      period,
      ...chosen,
      codes: codes.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    }))
  }, [indicators, period, regions])
  const answers = useAnswers('figures', 'indicatorFigures', queries)
  const came = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of answers is new each time; `came` tells when what is in it is
  const figures = useMemo(() => answers.flatMap(({ data }) => data ?? []), [came, queries])
  return { figures, error: answers.find(({ error }) => error !== null)?.error ?? null }
}
