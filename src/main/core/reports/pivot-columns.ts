import type { FormRatio, FormView, PivotLine, PivotResult } from '#contract'
import type { Labels } from './labels.ts'
import type { ReportWords } from './report-words.ts'
import { type Totalled, totalled } from './totalled.ts'

interface Column {
  readonly title: string
  readonly groups: readonly string[]
  readonly unit: string | null
  /** Dimension whose members bring the unit of the figures. */
  readonly unitBy: string | null
  readonly decimals: number
}

export interface MeasureColumn extends Column {
  readonly kind: 'measure'
  readonly name: string
  readonly totalled: Totalled
  readonly figureOf: (line: PivotLine) => number | null
}

/** Numerator and denominator are places among the columns of the same block. */
export interface RatioColumn extends Column {
  readonly kind: 'ratio'
  readonly name: string
  readonly numerator: number
  readonly denominator: number
  readonly scale: number
  readonly figureOf: (line: PivotLine) => number | null
}

/** Unit of the figure before it, where lines differ in it. */
export interface UnitColumn extends Column {
  readonly kind: 'unit'
  readonly by: string
}

export type FigureColumn = MeasureColumn | RatioColumn | UnitColumn

interface Setting {
  readonly form: FormView
  readonly result: PivotResult
  readonly labels: Labels
  readonly words: ReportWords
}

/** Columns of figures for one member across: measures, and ratios after the parts they are computed from. */
export function figureColumns(setting: Setting): readonly FigureColumn[] {
  const { form, result, labels } = setting
  const columns: FigureColumn[] = []

  function placeOf(candidate: MeasureColumn): number {
    const same = columns.findIndex(
      (column) => column.kind === 'measure' && column.name === candidate.name && agree(column, candidate, result),
    )
    if (same >= 0) return same
    columns.push(candidate)
    if (candidate.unitBy !== null && result.query.rows.includes(candidate.unitBy))
      columns.push(unitColumn(candidate, candidate.unitBy, setting))
    return columns.indexOf(candidate)
  }

  for (const name of result.query.measures) {
    const ratio = form.ratios.find((each) => each.name === name)
    if (ratio === undefined) {
      placeOf(measureColumn(name, setting))
      continue
    }
    const numerator = placeOf(partColumn(ratio, 'numerator', columns, setting))
    const denominator = placeOf(partColumn(ratio, 'denominator', columns, setting))
    columns.push({
      kind: 'ratio',
      name,
      title: labels.text(ratio.title),
      groups: [],
      unit: labels.text(ratio.unit),
      unitBy: null,
      decimals: ratio.decimals,
      numerator,
      denominator,
      scale: ratio.scale,
      figureOf: (line) => line.values[name] ?? null,
    })
  }
  return columns
}

function measureColumn(name: string, { form, result, labels, words }: Setting): MeasureColumn {
  const column = form.columns.find((each) => each.name === name)
  const figureOf = (line: PivotLine) => line.values[name] ?? null
  if (column === undefined) {
    const title = name === 'count' ? words.count : name
    return {
      kind: 'measure',
      name,
      title,
      groups: [],
      unit: null,
      unitBy: null,
      decimals: 0,
      totalled: 'sum',
      figureOf,
    }
  }
  return {
    kind: 'measure',
    name,
    title: labels.text(column.title),
    groups: column.group.map(labels.text),
    unit: column.unit === null ? null : labels.text(column.unit),
    unitBy: column.unit === null && column.within !== null ? column.within : null,
    decimals: column.decimals,
    totalled: totalled(column, result.query.columns ?? [], result.query.filters),
    figureOf,
  }
}

/**
 * A part of a ratio as a column.
 *
 * Where a county sent one part without the other, the ratio leaves that county out, so its parts differ from the
 * measure of the same name; such a part is told apart by its title.
 */
function partColumn(
  ratio: FormRatio,
  part: 'numerator' | 'denominator',
  columns: readonly FigureColumn[],
  setting: Setting,
): MeasureColumn {
  const measure = measureColumn(ratio[part], setting)
  const own = { ...measure, figureOf: (line: PivotLine) => line.parts[ratio.name]?.[part] ?? null }
  const asked = setting.result.query.measures.includes(ratio[part])
  const taken = asked ? [measure] : columns.filter((column) => column.kind === 'measure' && column.name === own.name)
  const differs =
    taken.length > 0 && !taken.some((column) => column.kind === 'measure' && agree(column, own, setting.result))
  return differs ? { ...own, title: setting.words.partOf(own.title, setting.labels.text(ratio.title)) } : own
}

function agree(a: MeasureColumn, b: MeasureColumn, result: PivotResult): boolean {
  return result.lines.every((line) => a.figureOf(line) === b.figureOf(line))
}

function unitColumn(measure: MeasureColumn, by: string, { words }: Setting): UnitColumn {
  return {
    kind: 'unit',
    by,
    title: words.unitOf(measure.title),
    groups: measure.groups,
    unit: null,
    unitBy: null,
    decimals: 0,
  }
}
