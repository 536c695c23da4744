/** How values are parted: as many places in each class, steps of one size, or where the values leave gaps. */
export type ClassMethod = 'quantile' | 'equal' | 'natural'

/** Values up to and including `to`, from the least among them; of equal steps, from where the step begins. */
export interface ValueClass {
  readonly from: number
  readonly to: number
  readonly count: number
}

export interface ClassRule {
  readonly method: ClassMethod
  readonly classes: number
  /** Digits after the point that are shown: bounds have no more, so that a legend says what is drawn. */
  readonly decimals: number
}

/** Classes of values, lowest first; fewer than asked for where there are too few different values. */
export function classesOf(values: readonly number[], rule: ClassRule): readonly ValueClass[] {
  const sorted = values.map((value) => shown(value, rule.decimals)).sort((a, b) => a - b)
  const [least] = sorted
  if (least === undefined) return []
  const bounds = [...new Set(boundsOf(sorted, rule).map((bound) => shown(bound, rule.decimals)))]
  return bounds.flatMap((to, at) => {
    const below = at === 0 ? Number.NEGATIVE_INFINITY : (bounds[at - 1] ?? least)
    const own = sorted.filter((value) => value <= to && value > below)
    const [first] = own
    if (first === undefined) return []
    const from = rule.method === 'equal' ? Math.max(least, below) : first
    return [{ from, to, count: own.length }]
  })
}

/** Number of the class a value falls into. */
export function classAt(value: number, classes: readonly ValueClass[], decimals: number): number {
  const at = classes.findIndex(({ to }) => shown(value, decimals) <= to)
  return at < 0 ? classes.length - 1 : at
}

/** A value as its digits show it. */
export function shown(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** Upper bounds, lowest first; the last is the largest value. */
function boundsOf(sorted: readonly number[], { method, classes }: ClassRule): readonly number[] {
  const [least, largest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const count = Math.min(classes, new Set(sorted).size)
  const equal = least === largest ? 1 : classes
  const steps = Array.from({ length: count }, (_, at) => at + 1)
  switch (method) {
    case 'equal':
      return Array.from({ length: equal }, (_, at) => least + ((largest - least) * (at + 1)) / equal)
    case 'quantile':
      return steps.map((step) => sorted[Math.ceil((sorted.length * step) / count) - 1] ?? largest)
    case 'natural':
      return naturalBounds(sorted, count)
  }
}

/** Fisher's exact parting: of all ways to cut the sorted values, the one with the least spread within classes. */
function naturalBounds(sorted: readonly number[], count: number): readonly number[] {
  const sums = [0]
  const squares = [0]
  for (const value of sorted) {
    sums.push((sums.at(-1) ?? 0) + value)
    squares.push((squares.at(-1) ?? 0) + value * value)
  }
  const between = (list: readonly number[], from: number, to: number) => (list[to] ?? 0) - (list[from] ?? 0)
  /** Spread of the values from one place up to but without another. */
  const spread = (from: number, to: number) => between(squares, from, to) - between(sums, from, to) ** 2 / (to - from)

  let least = sorted.map((_, at) => spread(0, at + 1))
  const cuts: number[][] = []
  for (let classes = 2; classes <= count; classes++) {
    const cut = sorted.map(() => 0)
    const next = sorted.map((_, at) => {
      let best = Number.POSITIVE_INFINITY
      for (let from = classes - 1; from <= at; from++) {
        const total = (least[from - 1] ?? 0) + spread(from, at + 1)
        if (total < best) {
          best = total
          cut[at] = from
        }
      }
      return best
    })
    cuts.push(cut)
    least = next
  }
  const bounds: number[] = []
  for (let end = sorted.length - 1, at = cuts.length - 1; ; at--) {
    bounds.unshift(sorted[end] ?? 0)
    if (at < 0) return bounds
    end = (cuts[at]?.[end] ?? 1) - 1
  }
}
