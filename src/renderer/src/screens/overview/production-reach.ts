import type { FormView, PivotQuery, PivotResult } from '#contract'
import { usePivots } from '../../api/use-pivots.ts'
import type { Chart, ChartMeasure, Manner, Point } from '../../charts/chart.ts'
import { type HeatPlace, heatChart } from '../../charts/heat-chart.ts'
import { valueIn } from '../../charts/measures.ts'
import { partChart } from '../../charts/part-chart.ts'
import { rankingChart } from '../../charts/ranking-chart.ts'
import type { Scope } from '../../parts/scope.tsx'

/** A return that tells how many poor households production reaches, by its measure, and the screen about it. */
export interface ReachSource {
  readonly screen: 'cooperatives' | 'enterprises' | 'industries' | 'villages' | 'registered'
  readonly form: string
  readonly measure: string
  readonly filters?: PivotQuery['filters']
}

/** What reaches poor households in production; one household may be reached by several, so that they don't add up. */
const sources: readonly ReachSource[] = [
  { screen: 'cooperatives', form: 'COOP_ROSTER', measure: 'households_led' },
  {
    ...{ screen: 'enterprises', form: 'LEAD_ROSTER', measure: 'poor_households' },
    filters: { level: ['national', 'municipal'] },
  },
  { screen: 'industries', form: 'INDUSTRY', measure: 'poor_households' },
  { screen: 'villages', form: 'VILLAGE', measure: 'poor_households' },
  { screen: 'registered', form: 'POOR_BASE', measure: 'production_households' },
]

/** Returns the figures are from. */
export const reachForms: readonly string[] = sources.map(({ form }) => form)

const registered = { form: 'POOR_BASE', measure: 'poor_households' }

/** What each source says of the poor households in scope, by county, and the registered poor they are held against. */
export interface ProductionReach {
  readonly reached: readonly { readonly source: ReachSource; readonly data: PivotResult }[]
  readonly registered: number | null
}

/** Asks all sources for the period and counties of the top bar; `null` until all have answered. */
export function useProductionReach({ period, regions, forms }: Scope): ProductionReach | null {
  const selected = { rows: ['region'], periods: [period], ...(regions.length > 0 && { regions }) }
  const answers = usePivots([
    ...sources.map(({ form, measure, filters }) => ({
      ...{ form, measures: [measure], ...selected },
      ...(filters !== undefined && { filters }),
    })),
    { form: registered.form, measures: [registered.measure], ...selected },
  ])
  const data = answers.flatMap((answer) => answer.data ?? [])
  if (data.length <= sources.length) return null
  const base = forms.find(({ code }) => code === registered.form)
  const whole = data[sources.length]
  return {
    reached: sources.flatMap((source, at) => {
      const one = data[at]
      return one === undefined ? [] : [{ source, data: one }]
    }),
    registered: base === undefined || whole === undefined ? null : valueIn(whole.total, registered.measure, base),
  }
}

/** Words for the sources and the measure they share. */
export interface ReachWords {
  readonly nameOf: (source: ReachSource) => string
  readonly measure: ChartMeasure
  readonly registered: ChartMeasure
  readonly note: string
}

/** Each source as a part of the registered poor, or by itself where nobody filed these. */
export function reachChart(
  reach: ProductionReach,
  forms: readonly FormView[],
  words: ReachWords,
  manner: Manner,
): Chart {
  const points = reach.reached.map(
    ({ source, data }): Point => ({
      keys: { screen: source.screen },
      name: words.nameOf(source),
      value: figureOf(data.total, source, forms),
    }),
  )
  const chart =
    reach.registered === null
      ? rankingChart({ measure: words.measure, points, picked: {} }, manner)
      : partChart(
          {
            part: words.measure,
            whole: words.registered,
            points: points.map(({ keys, name, value }) => ({ keys, name, part: value, whole: reach.registered })),
            picked: {},
          },
          manner,
        )
  return { ...chart, note: chart.note === null ? words.note : `${words.note} · ${chart.note}` }
}

/** County × source. */
export function reachHeat(
  { reached }: ProductionReach,
  places: readonly HeatPlace[],
  forms: readonly FormView[],
  words: ReachWords,
  manner: Manner,
): Chart {
  return heatChart(
    {
      measure: words.measure,
      places,
      categories: reached.map(({ source }) => ({ key: source.screen, name: words.nameOf(source) })),
      placeDimension: 'region',
      categoryDimension: 'screen',
      points: reached.flatMap(({ source, data }) =>
        data.lines.map((line) => ({
          keys: { ...line.keys, screen: source.screen },
          name: '',
          value: figureOf(line, source, forms),
        })),
      ),
      picked: {},
      byCategory: true,
    },
    manner,
  )
}

function figureOf(
  line: PivotResult['total'],
  { form, measure }: ReachSource,
  forms: readonly FormView[],
): number | null {
  const view = forms.find(({ code }) => code === form)
  return view === undefined ? null : valueIn(line, measure, view)
}
