import type { Filters } from '#contract'
import { type ChartMeasure, isBright, type Keys, type Manner, type Point } from './chart.ts'
import { numberText } from './number-text.ts'
import { ink, textOn } from './palette.ts'
import { tip, valueLines } from './tip.ts'

export interface HeatPlace {
  readonly key: string
  readonly name: string
  /** `false`: the county sent no return, so its whole column is unknown. */
  readonly filed: boolean
}

export interface HeatCategory {
  readonly key: string | null
  readonly name: string
  /** Unit of this category where it differs from the measure's. */
  readonly unit?: string
}

export interface HeatInput {
  readonly measure: ChartMeasure
  readonly places: readonly HeatPlace[]
  readonly categories: readonly HeatCategory[]
  readonly placeDimension: string
  readonly categoryDimension: string
  readonly points: readonly Point[]
  readonly picked: Filters
  /** Colours by the largest of each category, for categories in units of their own. */
  readonly byCategory?: boolean
}

/** Ends of the colour scale. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Ends of the colour scale: from zero, or from the least value where all lie close together, as coverages do. */
export function spanOf(levels: readonly number[], byCategory: boolean): Span {
  if (byCategory) return { from: 0, to: 100 }
  const to = Math.max(...levels, 0)
  const least = Math.min(...levels, to)
  const from = least < 0 || least > to / 2 ? least : 0
  return { from, to: to > from ? to : from + 1 }
}

/** One place of the matrix. */
export interface HeatCell {
  readonly x: number
  readonly y: number
  readonly keys: Keys
  readonly heading: string
  readonly unit: string | undefined
  readonly filed: boolean
  readonly point: Point | undefined
  /** What the colour stands for; `null` where nothing may be coloured. */
  readonly level: number | null
}

/** All cells, column by column, with the point that belongs to each. */
export function cellsOf(input: HeatInput, manner: Manner): readonly HeatCell[] {
  const { placeDimension, categoryDimension, categories } = input
  const dot = manner.language === 'en' ? ' · ' : '·'
  const known = new Map(input.points.map((point) => [placeOf(point.keys, input), point]))
  const largest = new Map(categories.map((category) => [category.key, largestOf(input, category.key)]))
  return input.places.flatMap((place, x) =>
    categories.map((category, y) => {
      const keys = { [placeDimension]: place.key, [categoryDimension]: category.key }
      const point = known.get(placeOf(keys, input))
      const value = point?.value ?? null
      const level = value !== null && input.byCategory ? (value / (largest.get(category.key) || 1)) * 100 : value
      const heading = `${place.name}${dot}${category.name}`
      return { x, y, keys, heading, unit: category.unit, filed: place.filed, point, level }
    }),
  )
}

function placeOf(keys: Keys, input: HeatInput): string {
  return JSON.stringify([keys[input.placeDimension], keys[input.categoryDimension]])
}

function largestOf(input: HeatInput, category: string | null): number {
  const same = input.points.filter((point) => point.keys[input.categoryDimension] === category)
  return Math.max(0, ...same.map((point) => point.value ?? 0))
}

/** A cell as the chart draws it, with its tooltip. */
export function drawn(cell: HeatCell, input: HeatInput, span: Span, manner: Manner) {
  const colours = ink(manner.dark)
  const bright = isBright(cell.keys, input.picked)
  const measure = cell.unit === undefined ? input.measure : { ...input.measure, unit: cell.unit }
  // A cell without a value needs a place on the scale to be drawn at all; `visualMap: false` keeps it out of the colours.
  const base = { value: [cell.x, cell.y, cell.level ?? span.from], keys: cell.keys }
  if (!cell.filed && cell.point === undefined) {
    const stroke = { show: true, formatter: '╱', color: colours.faint, fontSize: 10 }
    const told = tip(cell.heading, [[manner.say('notFiled'), '']])
    return { ...base, visualMap: false, tip: told, itemStyle: { color: colours.line }, label: stroke }
  }
  if (cell.point === undefined) {
    return {
      ...base,
      visualMap: false,
      tip: tip(cell.heading, [[manner.say('noEntry'), '']]),
      itemStyle: { color: 'transparent' },
    }
  }
  const told = tip(cell.heading, valueLines(cell.point, measure, manner))
  if (cell.level === null) {
    const mark = { show: true, formatter: '—', color: colours.faint, fontSize: 10 }
    return { ...base, visualMap: false, tip: told, itemStyle: { color: 'transparent' }, label: mark }
  }
  const few = input.places.length <= 14
  const step = Math.floor(((cell.level - span.from) / (span.to - span.from)) * colours.ramp.length)
  const colour = colours.ramp[Math.min(step, colours.ramp.length - 1)] ?? colours.surface
  return {
    ...base,
    tip: told,
    itemStyle: { opacity: bright ? 1 : 0.25 },
    ...(few && {
      label: {
        show: true,
        fontSize: 11,
        color: bright ? textOn(colour) : colours.soft,
        formatter: numberText(cell.point.value ?? 0, measure.decimals, manner.language),
      },
    }),
  }
}
