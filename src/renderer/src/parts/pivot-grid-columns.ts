import type { FormView, Language, PivotLine, PivotResult } from '#contract'
import type { ChartMeasure } from '../charts/chart.ts'
import { isAdditive, valueIn } from '../charts/measures.ts'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { formatNumber } from './format.ts'
import { titleWithUnit } from './rows-grid-columns.ts'

export interface PivotWords {
  readonly total: string
  readonly totalHint: string
  readonly noTotal: string
  readonly notFiled: string
  notFiledHint(place: string): string
  ratio(numerator: string, denominator: string): string
}

/** A dimension down the side of a pivot grid. */
export interface PivotSide {
  readonly dimension: string
  readonly title: string
  readonly width?: number
  nameOf(member: string | null): string
}

/** Side columns with names, then one right-aligned column for each measure with its unit. */
export function pivotColumns(
  form: FormView,
  sides: readonly PivotSide[],
  measures: readonly ChartMeasure[],
  language: Language,
  say: PivotWords,
): readonly GridColumn[] {
  return [
    ...sides.map((side, at) => sideColumn(side, at === 0, say)),
    ...measures.map((measure) => measureColumn(form, measure, language, say)),
  ]
}

/** Lines of a pivot as grid rows; a side's name is held as text, so that it sorts as it reads. */
export function pivotRows(
  result: PivotResult,
  form: FormView,
  sides: readonly PivotSide[],
  measures: readonly ChartMeasure[],
) {
  const named = (line: PivotLine) =>
    sides.map((side) => [side.dimension, side.nameOf(line.keys[side.dimension] ?? null)])
  return result.lines.map((line) => ({
    ...Object.fromEntries(named(line)),
    ...values(line, form, measures),
    [lineField]: line,
  }))
}

export function totalRow(result: PivotResult, form: FormView, measures: readonly ChartMeasure[]): GridRow {
  return { ...values(result.total, form, measures), [lineField]: result.total, [totalField]: true }
}

/** A place that filed nothing: a row of its own, without a single number. */
export function notFiledRow(dimension: string, member: string, name: string): GridRow {
  return {
    [dimension]: name,
    [notFiledField]: name,
    [lineField]: { keys: { [dimension]: member }, values: {}, parts: {} },
  }
}

export function lineOf(row: GridRow): PivotLine | null {
  return (row[lineField] as PivotLine | undefined) ?? null
}

const lineField = 'line of pivot'
const totalField = 'is total'
const notFiledField = 'not filed'

function values(line: PivotLine, form: FormView, measures: readonly ChartMeasure[]): GridRow {
  return Object.fromEntries(measures.map((measure) => [measure.name, valueIn(line, measure.name, form)]))
}

function sideColumn(side: PivotSide, first: boolean, say: PivotWords): GridColumn {
  return {
    field: side.dimension,
    title: side.title,
    ...(side.width !== undefined && { width: side.width }),
    ...(first && { pinned: 'left' as const }),
    text: (row) => (row[totalField] ? (first ? say.total : '') : undefined),
    tooltip: (row) => {
      if (row[totalField]) return say.totalHint
      return row[notFiledField] === undefined ? undefined : say.notFiledHint(String(row[notFiledField]))
    },
    cellClass: (row) => (row[notFiledField] === undefined ? undefined : 'grid-not-filed'),
  }
}

function measureColumn(form: FormView, measure: ChartMeasure, language: Language, say: PivotWords): GridColumn {
  return {
    field: measure.name,
    title: titleWithUnit(measure.title, measure.unit, language),
    numeric: true,
    decimals: measure.decimals,
    notAdditive: !isAdditive(form, measure.name),
    text: (row) => (row[notFiledField] === undefined ? undefined : say.notFiled),
    tooltip: (row) => tooltipOf(row, measure, language, say),
    cellClass: (row) => (row[notFiledField] === undefined ? undefined : 'grid-not-filed'),
  }
}

function tooltipOf(row: GridRow, measure: ChartMeasure, language: Language, say: PivotWords): string | undefined {
  if (row[notFiledField] !== undefined) return say.notFiledHint(String(row[notFiledField]))
  const parts = lineOf(row)?.parts[measure.name]
  if (parts !== undefined) return say.ratio(whole(parts.numerator, language), whole(parts.denominator, language))
  return row[totalField] && row[measure.name] === null ? say.noTotal : undefined
}

function whole(value: number | null, language: Language): string {
  return value === null ? '—' : formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
}
