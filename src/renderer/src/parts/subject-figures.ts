import type { FormCompleteness, PivotResult } from '#contract'
import type { Chart, Keys } from '../charts/chart.ts'
import { type HeatPlace, heatChart } from '../charts/heat-chart.ts'
import type { Limit } from '../charts/limit.ts'
import { memberColour } from '../charts/palette.ts'
import { memberName, placesOf, pointsOf, trendOf, withAbsentPlaces } from '../charts/points.ts'
import { rankingChart } from '../charts/ranking-chart.ts'
import { stackChart } from '../charts/stack-chart.ts'
import { trendChart } from '../charts/trend-chart.ts'
import { textOf } from '../words/words.ts'
import { periodLabel } from './format.ts'
import type { Subject } from './use-subject.ts'

/** Counties in scope with whether they filed the form; one that has nothing to file (no poor village) is none of them. */
export function placesFor(
  { scope }: Pick<Subject, 'scope'>,
  completeness: Pick<FormCompleteness, 'filed' | 'missing'> | undefined,
): readonly HeatPlace[] {
  const { allRegions, regions, language } = scope
  const places = placesOf(allRegions, regions, completeness?.filed, language)
  if (completeness === undefined || completeness.filed.length === 0) return places
  const asked = new Set([...completeness.filed, ...completeness.missing])
  return places.filter(({ key }) => asked.has(key))
}

/** Counties ranked by a measure, against a limit where there is one. */
export function countyRanking(
  subject: Subject,
  places: readonly HeatPlace[],
  data: PivotResult | undefined,
  measure: string,
  limit?: Limit,
): Chart | null {
  if (data === undefined) return null
  const points = pointsOf(data, measure, subject.form, (keys) => placeName(places, keys))
  return rankingChart(
    {
      measure: subject.measure(measure),
      points: withAbsentPlaces(points, places),
      picked: subject.picked,
      ...(limit !== undefined && { limit }),
    },
    subject.manner,
  )
}

/** Counties × members of a dimension. */
export function countyHeat(
  subject: Subject,
  places: readonly HeatPlace[],
  data: PivotResult | undefined,
  dimension: string,
  measure: string,
): Chart | null {
  if (data === undefined) return null
  const inOwnUnits = subject.form.columns.some(
    (column) => column.name === measure && column.unit === null && column.within === dimension,
  )
  const { language } = subject.scope
  return heatChart(
    {
      measure: subject.measure(measure),
      places,
      categories: subject.members(dimension).map((member) => ({
        key: member.code,
        name: textOf(member.title, language),
        ...(inOwnUnits && member.unit !== null && { unit: textOf(member.unit, language) }),
      })),
      placeDimension: 'region',
      categoryDimension: dimension,
      points: pointsOf(data, measure, subject.form, (keys) => placeName(places, keys)),
      picked: subject.picked,
      byCategory: inOwnUnits,
    },
    subject.manner,
  )
}

/**
 * Members of a dimension stacked for each county.
 *
 * @param unstated what a row without a member is called
 */
export function countyStack(
  subject: Subject,
  places: readonly HeatPlace[],
  data: PivotResult | undefined,
  dimension: string,
  measure: string,
  unstated = subject.manner.say('notStated'),
): Chart | null {
  if (data === undefined) return null
  const { language } = subject.scope
  const layers = subject.members(dimension).map((member) => ({
    key: member.code as string | null,
    name: textOf(member.title, language),
    colour: member.colour,
  }))
  const some = data.lines.some((line) => line.keys[dimension] === null)
  return stackChart(
    {
      measure: subject.measure(measure),
      places,
      layers: some ? [...layers, { key: null, name: unstated, colour: 11 }] : layers,
      placeDimension: 'region',
      layerDimension: dimension,
      points: pointsOf(data, measure, subject.form, (keys) => placeName(places, keys)),
      picked: subject.picked,
    },
    subject.manner,
  )
}

/** One line over the periods, or one for each member of a dimension in its fixed colour. */
export function periodTrend(
  subject: Subject,
  data: PivotResult | undefined,
  measure: string,
  dimension?: string,
): Chart | null {
  if (data === undefined) return null
  const { period, language, dark } = subject.scope
  const shown = subject.measure(measure)
  const line = (series: Parameters<typeof trendOf>[3]) => trendOf(data, measure, subject.form, series, period)
  const series =
    dimension === undefined
      ? [line({ name: shown.title })]
      : subject.members(dimension).map((member) =>
          line({
            name: memberName(subject.members(dimension), member.code, subject.manner),
            dimension,
            member: member.code,
            colour: memberColour(member.colour, dark),
          }),
        )
  return trendChart({ measure: shown, series, label: (code) => periodLabel(code, language) }, subject.manner)
}

function placeName(places: readonly HeatPlace[], keys: Keys): string {
  return places.find((place) => place.key === keys.region)?.name ?? String(keys.region ?? '')
}

/** Members of one dimension × members of another. */
export function memberMatrix(
  subject: Subject,
  data: PivotResult | undefined,
  [across, down]: readonly [string, string],
  measure: string,
): Chart | null {
  if (data === undefined) return null
  const { language } = subject.scope
  const named = (dimension: string) =>
    subject
      .members(dimension)
      .map((member) => ({ key: member.code, name: textOf(member.title, language), filed: true }))
  return heatChart(
    {
      measure: subject.measure(measure),
      places: named(across),
      categories: named(down),
      placeDimension: across,
      categoryDimension: down,
      points: pointsOf(data, measure, subject.form, () => ''),
      picked: subject.picked,
    },
    subject.manner,
  )
}

/** Periods in which a pivot by period has lines, newest first. */
export function periodsIn(data: PivotResult | undefined): readonly string[] {
  const periods = data?.lines.flatMap((line) => line.keys.period ?? []) ?? []
  return periods.sort().reverse().slice(0, 6)
}
