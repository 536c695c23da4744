import type { OutlierMeasure } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { type ColumnDefinition, type FormDefinition, measuresOf } from '../../forms/form-definition.ts'
import { LEAST_POINTS, medianOf } from './modified-scores.ts'
import { isMeasurable, type MeasuredValue, readValues } from './read-values.ts'
import { skewness } from './scales.ts'

/**
 * Measures of a form worth judging, each on the scale its values call for.
 *
 * A measure is skewed where the counties of a period lie less evenly about their mean than their logarithms do, and
 * beyond a skewness of 1. Until enough is filed to tell, sums are held to be skewed, because counties differ in size by
 * factors, and means are not. What has no total, as a standard set for the whole city, is left out.
 */
export function suggestedMeasures(db: Sqlite, form: FormDefinition): readonly OutlierMeasure[] {
  const columns = measuresOf(form).filter((column) => column.aggregate !== 'none' && isMeasurable(form, column))
  const values = readValues(db, form, columns)
  return columns.map((column) => ({ column: column.name, scale: scaleOf(column, values.get(column.name) ?? []) }))
}

function scaleOf({ aggregate }: ColumnDefinition, values: readonly MeasuredValue[]): OutlierMeasure['scale'] {
  if (aggregate === 'mean') return 'linear'
  const groups = Map.groupBy(
    values.filter(({ isCounty }) => isCounty),
    ({ period, members }) => JSON.stringify([period, members]),
  )
  const pairs = [...groups.values()].flatMap((group) => skewnesses(group.map(({ value }) => value)))
  if (pairs.length === 0) return 'log'
  const plain = medianOf(pairs.map(([asIs]) => asIs))
  const scaled = medianOf(pairs.map(([, asLog]) => asLog))
  return plain > 1 && scaled < plain ? 'log' : 'linear'
}

/** How skewed values are as they are, and as logarithms; losses leave only the plain scale. */
function skewnesses(values: readonly number[]): readonly (readonly [number, number])[] {
  if (values.some((value) => value < 0)) return [[0, 0]]
  const some = values.filter((value) => value > 0)
  if (some.length < LEAST_POINTS) return []
  const asIs = skewness(some)
  const asLog = skewness(some.map(Math.log))
  return asIs === null || asLog === null ? [] : [[Math.abs(asIs), Math.abs(asLog)]]
}
