import type { PivotAggregate, PivotMeasure, PivotMeasureView } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { apartIn, type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { allDimensions, type Dimension } from './dimension.ts'
import { averaged, type Compute, chosen, counted, ratio, single, summed, within } from './figure.ts'
import { countOf, extremeOf, ROW_COUNT, type State, sidesOf, sumOf, weightedOf } from './states.ts'

/** A measure of a table: what must be gathered for it, and how it is computed from that. */
export interface Measure {
  readonly name: string
  readonly view: PivotMeasureView
  readonly states: readonly State[]
  /** What is looked at over all rows of a place, since it can't be put together from parts. */
  readonly whole: Whole | null
  /** Dimension across which its figures can't stand together. */
  readonly within: string | null
  /** Whether the figures of parts make up that of the whole, so that a share has a meaning. */
  readonly isShareable: boolean
  readonly compute: Compute
}

export type Whole =
  | { readonly kind: 'distinct'; readonly of: Dimension | ColumnDefinition }
  | { readonly kind: 'median'; readonly column: ColumnDefinition }

/** The measure asked for. @throws CoreError `column-unknown`, `aggregate-unfit` */
export function measureOf(form: FormDefinition, asked: PivotMeasure): Measure {
  const { name, aggregate } = asked
  const unfit = () => new CoreError('aggregate-unfit', { form: form.code, column: name, aggregate: aggregate ?? '' })
  if (name === 'count') {
    if (aggregate !== undefined && aggregate !== 'count') throw unfit()
    return made(asked, COUNT, { states: [ROW_COUNT], compute: counted(ROW_COUNT), isShareable: true })
  }
  const asRatio = form.ratios.find((each) => each.name === name)
  if (asRatio !== undefined) {
    if (aggregate !== undefined) throw unfit()
    const sides = sidesOf(asRatio)
    const view = { ...asRatio, aggregate: 'ratio' as const, unitBy: null }
    return made(asked, view, { states: sides, compute: ratio(sides, asRatio.scale), isShareable: false })
  }
  const column = keptColumns(form).find((each) => each.name === name)
  if (aggregate === 'distinct' || aggregate === 'count') return countedMeasure(form, asked, column)
  if (column === undefined) throw new CoreError('column-unknown', { form: form.code, column: name })
  if (column.role !== 'measure') throw unfit()
  const own = aggregatesOf(column).includes(aggregate ?? 'sum')
  if (aggregate !== undefined && !own) throw unfit()
  return columnMeasure(form, asked, column)
}

/** Aggregates that a measure of the form can have. */
export function aggregatesOf(column: ColumnDefinition): readonly PivotAggregate[] {
  const all: readonly PivotAggregate[] = ['sum', 'mean', 'min', 'max', 'median', 'count', 'distinct']
  return column.aggregate === 'sum' ? all : all.filter((each) => each !== 'sum')
}

/** What a measure is taken as where no aggregate is named. */
export function ownAggregate(column: ColumnDefinition): PivotMeasureView['aggregate'] {
  return column.aggregate === 'none' ? 'single' : column.aggregate
}

const COUNT = {
  title: { zh: '记录数', en: 'Records' },
  unit: null,
  decimals: 0,
  unitBy: null,
  aggregate: 'count',
} as const

type Made = Pick<Measure, 'states' | 'compute' | 'isShareable'> & Partial<Pick<Measure, 'whole' | 'within'>>
type Shown = Pick<PivotMeasureView, 'title' | 'unit' | 'decimals' | 'unitBy' | 'aggregate'>

function made({ name, show = 'value' }: PivotMeasure, shown: Shown, rest: Made): Measure {
  const { title, unit, decimals, unitBy, aggregate } = shown
  const key = [aggregate, name, ...(show === 'value' ? [] : [show])].join(':')
  return {
    name,
    view: { key, name, aggregate, show, title, unit, decimals, unitBy },
    whole: null,
    within: null,
    ...rest,
  }
}

/** How many rows have a value, or how many different values there are; neither tells a personal one. */
function countedMeasure(form: FormDefinition, asked: PivotMeasure, column: ColumnDefinition | undefined): Measure {
  const { name, aggregate } = asked
  const of = column ?? allDimensions(form).find((dimension) => dimension.name === name)
  if (of === undefined || (aggregate === 'count' && column === undefined))
    throw new CoreError('column-unknown', { form: form.code, column: name })
  const title = 'view' in of ? of.view.title : of.title
  const shown = { ...COUNT, title }
  if (aggregate === 'count')
    return made(asked, shown, { states: [countOf(name)], compute: counted(countOf(name)), isShareable: true })
  return made(
    asked,
    { ...shown, aggregate: 'distinct' },
    {
      states: [],
      whole: { kind: 'distinct', of },
      compute: ({ whole }) => ({ value: whole }),
      isShareable: true,
    },
  )
}

function columnMeasure(form: FormDefinition, asked: PivotMeasure, column: ColumnDefinition): Measure {
  const apart = apartIn(form, column)
  const { name, weight } = column
  const aggregate = asked.aggregate ?? ownAggregate(column)
  const [sum, count] = [sumOf(name), countOf(name)]
  const show = (decimals: number): Shown => ({
    title: column.title,
    unit: column.unit,
    decimals,
    unitBy: column.unit === null ? column.within : null,
    aggregate,
  })
  const make = (decimals: number, states: readonly State[], compute: Compute, more: Partial<Made> = {}) =>
    made(asked, show(decimals), {
      states,
      compute: within(apart, compute),
      isShareable: false,
      within: apart,
      ...more,
    })
  const { decimals } = column
  switch (aggregate) {
    case 'mean': {
      if (column.aggregate !== 'mean' || weight === null)
        return make(Math.max(decimals, 2), [sum, count], averaged(sum, count))
      const sides = weightedOf(name, weight)
      return make(decimals, sides, averaged(...sides))
    }
    case 'min':
    case 'max': {
      const extreme = extremeOf(name, aggregate === 'min' ? 'least' : 'greatest')
      return make(
        decimals,
        [extreme, count],
        chosen(count, (gathered) => gathered.of(extreme)),
      )
    }
    case 'median': {
      const whole = { kind: 'median', column } as const
      return make(
        decimals + 1,
        [count],
        chosen(count, (gathered) => gathered.whole),
        { whole },
      )
    }
    case 'single':
      return make(decimals, [sum, count], single(sum, count))
    default:
      return make(decimals, [sum, count], summed(sum, count), { isShareable: true })
  }
}
