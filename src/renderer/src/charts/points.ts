import type { FormView, Label, Language, ListMember, PivotLine, PivotResult, RegionView } from '#contract'
import type { Manner, Point } from './chart.ts'
import { kindOf } from './growth.ts'
import type { HeatPlace } from './heat-chart.ts'
import { valueIn } from './measures.ts'
import type { TrendSeries } from './trend-chart.ts'

/** Lines of a pivot as points of a chart. */
export function pointsOf(
  result: PivotResult,
  measure: string,
  form: FormView,
  nameOf: (keys: PivotLine['keys']) => string,
): readonly Point[] {
  const isRatio = form.ratios.some((ratio) => ratio.name === measure)
  return result.lines.map((line) => ({
    keys: line.keys,
    name: nameOf(line.keys),
    value: valueIn(line, measure, form),
    ...(isRatio && (line.parts[measure] ?? { numerator: null, denominator: null })),
  }))
}

/** Counties in scope with whether they filed, in the order of their codes. */
export function placesOf(
  regions: readonly RegionView[],
  chosen: readonly string[],
  filed: readonly string[] | undefined,
  language: Language,
): readonly HeatPlace[] {
  return regions
    .filter((region) => chosen.length === 0 || chosen.includes(region.code))
    .map((region) => ({
      key: region.code,
      name: textOf(region.shortName, language),
      filed: filed === undefined || filed.includes(region.code),
    }))
}

/** Points of counties, with an absent one for each county that did not file. */
export function withAbsentPlaces(points: readonly Point[], places: readonly HeatPlace[]): readonly Point[] {
  const known = new Set(points.map((point) => point.keys.region))
  const absent = places.filter((place) => !place.filed && !known.has(place.key))
  return [...points, ...absent.map((place) => ({ keys: { region: place.key }, name: place.name, value: null }))]
}

/** Name of a member by its code; words for a row that states none. */
export function memberName(members: readonly ListMember[], code: string | null | undefined, manner: Manner): string {
  if (code === null || code === undefined) return manner.say('notStated')
  const member = members.find((one) => one.code === code)
  return member === undefined ? code : textOf(member.title, manner.language)
}

/** One line over the periods of the same kind as the one shown, from a pivot by `period`. */
export function trendOf(
  result: PivotResult,
  measure: string,
  form: FormView,
  series: {
    readonly name: string
    readonly dimension?: string
    readonly member?: string | null
    readonly colour?: string
  },
  period: string,
): TrendSeries {
  const { name, dimension, member, colour } = series
  const lines = result.lines.filter((line) => dimension === undefined || line.keys[dimension] === member)
  return {
    name,
    keys: dimension === undefined ? {} : { [dimension]: member ?? null },
    ...(colour !== undefined && { colour }),
    values: lines.flatMap((line) => {
      const at = line.keys.period
      return at == null || kindOf(at) !== kindOf(period) ? [] : [{ period: at, value: valueIn(line, measure, form) }]
    }),
  }
}

function textOf(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh
}
