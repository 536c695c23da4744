import type { OutlierBasis, OutlierMeasure, OutlierSetting } from '#contract'
import { lastMonth } from '../../base/periods.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { rowPlaces } from './find-places.ts'
import { spreadOf } from './modified-scores.ts'
import type { Outlier } from './outlier.ts'
import { outlierCode } from './outlier-rule.ts'
import { isMeasurable, type MeasuredValue, readValues } from './read-values.ts'
import { SCALES } from './scales.ts'

/**
 * Finds what stands out in some periods of a form, by the modified z-score, among the facts that count.
 *
 * `history` holds a value against those of the same county and row in earlier periods of the same kind, `peers`
 * against those of the other counties in the same period; the value itself is one of them. A change in one county
 * therefore touches all counties of its period, and the county in every later one: ask for these periods anew.
 */
export function findOutliers(
  db: Sqlite,
  form: FormDefinition,
  { limit, against, measures }: OutlierSetting,
  periods: readonly string[],
): readonly Outlier[] {
  const asked = new Set(periods)
  const columns = form.columns.filter(
    (column) => isMeasurable(form, column) && measures.some((measure) => measure.column === column.name),
  )
  if (asked.size === 0 || columns.length === 0) return []
  const values = readValues(db, form, columns)
  const placeOf = rowPlaces(db, form)
  const found = measures.flatMap((measure) =>
    against.flatMap((basis) => judged(values.get(measure.column) ?? [], basis, measure, { limit, asked })),
  )
  return found.map((one) => ({ ...one, form: form.code, rule: outlierCode(form, one.basis), place: placeOf(one) }))
}

type Judged = Omit<Outlier, 'form' | 'rule' | 'place'>

interface Question {
  readonly limit: number
  readonly asked: ReadonlySet<string>
}

function judged(
  values: readonly MeasuredValue[],
  basis: OutlierBasis,
  measure: OutlierMeasure,
  question: Question,
): readonly Judged[] {
  const groups = Map.groupBy(basis === 'peers' ? values.filter(({ isCounty }) => isCounty) : values, groupOf[basis])
  return [...groups.values()].flatMap((group) =>
    basis === 'peers' ? beside(group, group, basis, measure, question) : inTime(group, basis, measure, question),
  )
}

/** Values that are held against each other: those of one period, or those of one county in periods of one kind. */
const groupOf: Readonly<Record<OutlierBasis, (value: MeasuredValue) => string>> = {
  peers: ({ period, members }) => JSON.stringify([period, members]),
  history: ({ period, regionId, members }) => JSON.stringify([period.charAt(4), regionId, members]),
}

function inTime(
  group: readonly MeasuredValue[],
  basis: OutlierBasis,
  measure: OutlierMeasure,
  question: Question,
): readonly Judged[] {
  const ordered = group.toSorted((a, b) => lastMonth(a.period) - lastMonth(b.period))
  return ordered.flatMap((value, at) => beside([value], ordered.slice(0, at + 1), basis, measure, question))
}

/** Those of some values that stand out among others. */
function beside(
  some: readonly MeasuredValue[],
  others: readonly MeasuredValue[],
  basis: OutlierBasis,
  { column, scale }: OutlierMeasure,
  { limit, asked }: Question,
): readonly Judged[] {
  const asking = some.filter(({ period }) => asked.has(period))
  if (asking.length === 0) return []
  const { to, from } = SCALES[scale]
  const scaled = others.map(({ value }) => to(value)).filter((value) => value !== null)
  const spread = spreadOf(scaled)
  if (spread === null) return []
  const common = { basis, column, scale, median: from(spread.median), deviation: spread.deviation, limit }
  return asking.flatMap(({ isCounty: _, ...place }): readonly Judged[] => {
    const at = to(place.value)
    const score = at === null ? 0 : (at - spread.median) * spread.scoreOfOne
    return Math.abs(score) <= limit ? [] : [{ ...place, ...common, score, points: scaled.length }]
  })
}
