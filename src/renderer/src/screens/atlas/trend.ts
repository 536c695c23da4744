import type { IndicatorLine, SubmissionDiff } from '#contract'
import type { Chart } from '../../charts/chart.ts'
import { kindOf } from '../../charts/growth.ts'
import { amountText } from '../../charts/number-text.ts'
import { memberColour } from '../../charts/palette.ts'
import { trendChart } from '../../charts/trend-chart.ts'
import { periodLabel } from '../../parts/format.ts'
import { textOf } from '../../words/words.ts'
import { type Drawing, measureOf } from './atlas-charts.ts'
import { revisionOf } from './revisions.ts'

/** The whole over the periods, and a line for each county picked; points that a later version changed are marked. */
export function trendOf(
  { atlas, picked, manner, scopeRegions, wholeName }: Drawing,
  diffs: readonly SubmissionDiff[],
): Chart | null {
  const { series, indicator, periods, regions } = atlas
  if (series === undefined || indicator === undefined) return null
  const measure = measureOf(indicator, manner.language)
  const codes = (picked.region ?? []).filter((code) => code !== null)
  const kind = kindOf(atlas.period)
  const lineOf = (lines: readonly IndicatorLine[], name: string, codesOfLine: readonly string[], at: number) => ({
    name,
    keys: codesOfLine.length === 1 ? { region: codesOfLine[0] ?? null } : {},
    ...(codes.length > 0 && { colour: memberColour(at, manner.dark) }),
    values: periods
      .filter((period) => kindOf(period) === kind)
      .map((period) => {
        const line = lines.find(({ keys }) => keys.period === period)
        const of = diffs.filter(
          ({ after }) =>
            stands(period, after.period, series.sources) &&
            (codesOfLine.length === 0 || codesOfLine.includes(after.region)),
        )
        const revision = revisionOf(indicator, line, of)
        const revised =
          revision === null
            ? undefined
            : manner.say('revisedFrom', {
                version: revision.version,
                before: amountText(revision.before, measure, manner),
                after: amountText(line?.value ?? null, measure, manner),
              })
        return { period, value: line?.value ?? null, ...(revised !== undefined && { revised }) }
      }),
  })
  const whole = lineOf(series.totals, wholeName, scopeRegions, 0)
  const counties = codes.map((code, at) => {
    const region = regions.find((one) => one.code === code)
    const name = region === undefined ? code : textOf(region.shortName, manner.language)
    return lineOf(
      series.lines.filter(({ keys }) => keys.region === code),
      name,
      [code],
      at + 1,
    )
  })
  // An amount of the whole beside that of one county would leave the county on the floor.
  const shown = indicator.denominator === null && counties.length > 0 ? counties : [{ ...whole, keys: {} }, ...counties]
  return trendChart({ measure, series: shown, label: (period) => periodLabel(period, manner.language) }, manner)
}

/** Whether a period of a form is the one that stands for a period asked for. */
function stands(
  asked: string,
  period: string,
  sources: readonly { readonly asked: string; readonly period: string | null }[],
): boolean {
  return sources.some((source) => source.asked === asked && source.period === period)
}
