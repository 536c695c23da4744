import type { PivotMeasure, PivotMeasureView } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { type Dimension, type DimensionSource, dimensionOf } from './dimension.ts'
import type { Needs } from './fact-frame.ts'
import { type Measure, measureOf } from './measure.ts'

/** A question understood: its dimensions, its measures, and what has to be read for them. */
export interface Plan {
  readonly rows: readonly Dimension[]
  readonly columns: readonly Dimension[]
  readonly measures: readonly Measure[]
  readonly needs: Needs
}

/** @throws CoreError `column-unknown`, `column-personal`, `aggregate-unfit` */
export function planOf(
  form: FormDefinition,
  asked: {
    readonly rows: readonly string[]
    readonly columns: readonly string[]
    readonly measures: readonly PivotMeasure[]
  },
): Plan {
  const [rows, columns] = [asked.rows, asked.columns].map((names) =>
    [...new Set(names)].map((name) => dimensionOf(form, name)),
  )
  const measures = withOwnKeys(asked.measures.map((measure) => measureOf(form, measure)))
  const plan = { rows: rows ?? [], columns: columns ?? [], measures }
  return { ...plan, needs: needsOf(plan) }
}

function needsOf({ rows, columns, measures }: Omit<Plan, 'needs'>): Needs {
  const sources: DimensionSource[] = [...rows, ...columns].map(({ source }) => source)
  const looked: string[] = []
  for (const { whole } of measures) {
    if (whole === null) continue
    if (whole.kind === 'median') looked.push(whole.column.name)
    else if ('source' in whole.of) sources.push(whole.of.source)
    else if (whole.of.role === 'measure') looked.push(whole.of.name)
    else sources.push({ kind: 'column', column: whole.of })
  }
  return { sources, states: measures.flatMap(({ states }) => states), columns: looked }
}

/** A measure asked for twice in the same way is told apart by its number. */
function withOwnKeys(measures: readonly Measure[]): readonly Measure[] {
  const seen = new Map<string, number>()
  return measures.map((measure) => {
    const { key } = measure.view
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const view: PivotMeasureView = { ...measure.view, key: count === 1 ? key : `${key}:${count}` }
    return { ...measure, view }
  })
}
