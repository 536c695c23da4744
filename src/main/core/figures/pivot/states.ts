/**
 * A number that is gathered over rows so that every total can be recomputed: over the rows in which all of `present`
 * are there, the sum (or the least, or the greatest) of the product of `factors`; of 1 where there are none.
 *
 * The names of sums are those of the columns of facts.
 */
export interface State {
  readonly name: string
  readonly over: 'sum' | 'least' | 'greatest'
  readonly present: readonly string[]
  readonly factors: readonly string[]
}

export const ROW_COUNT: State = { name: 'row_count', over: 'sum', present: [], factors: [] }

export function sumOf(column: string): State {
  return { name: `${column}__sum`, over: 'sum', present: [column], factors: [column] }
}

export function countOf(column: string): State {
  return { name: `${column}__count`, over: 'sum', present: [column], factors: [] }
}

export function extremeOf(column: string, over: 'least' | 'greatest'): State {
  return { name: `${column}__${over}`, over, present: [column], factors: [column] }
}

/** Both sums of a weighted mean, over the rows that have the value and its weight. */
export function weightedOf(column: string, weight: string): readonly [weighted: State, weight: State] {
  const present = [column, weight]
  return [
    { name: `${column}__weighted`, over: 'sum', present, factors: present },
    { name: `${column}__weight`, over: 'sum', present, factors: [weight] },
  ]
}

/** Both sides of a ratio and how many rows have them, over the rows that have both. */
export function sidesOf(ratio: {
  readonly name: string
  readonly numerator: string
  readonly denominator: string
}): readonly [numerator: State, denominator: State, count: State] {
  const present = [ratio.numerator, ratio.denominator]
  return [
    { name: `${ratio.name}__numerator`, over: 'sum', present, factors: [ratio.numerator] },
    { name: `${ratio.name}__denominator`, over: 'sum', present, factors: [ratio.denominator] },
    { name: `${ratio.name}__count`, over: 'sum', present, factors: [] },
  ]
}
