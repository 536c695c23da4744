import type { IndicatorSource, LeftOutCounty } from '#contract'
import type { Collection, Gathering } from './collect.ts'
import { standIn } from './form-periods.ts'
import { isWhole } from './indicator-line.ts'
import { type FigureSource, sidesOf } from './sides.ts'

function countiesIn({ regions }: FigureSource, { scope }: Gathering): readonly string[] {
  return scope ?? regions.counties().map(({ code }) => code)
}

/** Where the numbers of a period come from, for each side. */
export function sourcesOf(
  source: FigureSource,
  gathering: Gathering,
  { cells }: Collection,
  asked: string,
): IndicatorSource[] {
  const { indicator, scope, boundaries } = gathering
  const inPeriod = cells.get(asked) ?? []
  return sidesOf(indicator).map(({ name, side, form, filings, filters }, at): IndicatorSource => {
    const period = standIn(asked, filings.periods)
    const filed = [...(filings.byPeriod.get(period ?? '') ?? [])].filter(([code]) => scope?.includes(code) ?? true)
    const rows = inPeriod.reduce((sum, { seen }) => sum + (seen[at]?.rows ?? 0), 0)
    const values = inPeriod.reduce((sum, { seen }) => sum + (seen[at]?.values ?? 0), 0)
    return {
      side: name,
      form: side.form,
      measure: side.measure,
      asked,
      period,
      submissions: new Set(filed.flatMap(([, submissions]) => [...submissions])).size,
      filed: filed.map(([code]) => code),
      expected: form.owedBy === 'concerned' ? filed.length : countiesIn(source, gathering).length,
      rows,
      blank: Math.max(rows - values, 0),
      behind: {
        form: side.form,
        periods: [period ?? asked],
        ...(scope && { regions: boundaries === 'current' ? withFormer(source, scope) : scope }),
        ...(Object.keys(filters).length > 0 && { filters }),
      },
    }
  })
}

/** The counties with the units that were joined to them, whose rows are kept under their own codes. */
function withFormer({ regions }: FigureSource, codes: readonly string[]): readonly string[] {
  const former = regions.joined().filter(([, now]) => codes.includes(regions.codeOf(now)))
  return [...codes, ...former.map(([id]) => regions.codeOf(id))]
}

/** Counties that have no part in the whole of a period, with the side that is missing and why. */
export function leftOutOf(
  source: FigureSource,
  gathering: Gathering,
  { cells }: Collection,
  period: string,
): LeftOutCounty[] {
  const byRegion = new Map((cells.get(period) ?? []).map((cell) => [cell.region, cell]))
  const sides = sidesOf(gathering.indicator)
  return countiesIn(source, gathering).flatMap((region) => {
    const cell = byRegion.get(region)
    if (cell !== undefined && isWhole(cell, sides.length === 2)) return []
    return sides.flatMap(({ name, form, filings }): LeftOutCounty[] => {
      if ((cell?.[name] ?? null) !== null) return []
      const at = standIn(period, filings.periods)
      const hasFiled = filings.byPeriod.get(at ?? '')?.has(region) === true
      if (!hasFiled && form.owedBy === 'concerned') return []
      return [{ region, period, side: name, why: hasFiled ? 'blank' : 'not-filed' }]
    })
  })
}
