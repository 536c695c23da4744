import type { PivotDimensionView } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'

/** What a dimension is read from: the region, the period, or a column of the form. */
export type DimensionSource =
  | { readonly kind: 'region' }
  | { readonly kind: 'period' }
  | { readonly kind: 'column'; readonly column: ColumnDefinition }

/** A dimension of a table: where its members come from, and which part of it is taken. */
export interface Dimension {
  readonly name: string
  readonly source: DimensionSource
  readonly part: DimensionPart | null
  readonly view: PivotDimensionView
}

export type DimensionPart = 'area' | 'poverty' | 'exit' | 'year' | 'month'

/** The dimension of that name. @throws CoreError `column-unknown`, `column-personal` */
export function dimensionOf(form: FormDefinition, name: string): Dimension {
  const found = BASE.find((dimension) => dimension.name === name) ?? columnDimension(form, name)
  if (found === null) throw new CoreError('column-unknown', { form: form.code, column: name })
  return found
}

/** Every dimension a table of the form can have. */
export function allDimensions(form: FormDefinition): readonly Dimension[] {
  const columns = keptColumns(form).filter((column) => column.role !== 'measure' && column.sensitivity === 'public')
  return [
    ...BASE,
    ...columns.flatMap((column) => [
      whole(column),
      ...(column.type === 'date' ? [dated(column, 'year'), dated(column, 'month')] : []),
    ]),
  ]
}

const BASE: readonly Dimension[] = [
  base('region', null, 'region', '区县', 'County'),
  base('region', 'area', 'region-part', '片区', 'Area'),
  base('region', 'poverty', 'region-part', '贫困县级别', 'Poverty county'),
  base('region', 'exit', 'region-part', '摘帽年度', 'Exit year'),
  base('period', null, 'period', '报告期', 'Period'),
  base('period', 'year', 'period-part', '年度', 'Year'),
]

function base(
  kind: 'region' | 'period',
  part: DimensionPart | null,
  shape: PivotDimensionView['kind'],
  zh: string,
  en: string,
): Dimension {
  const name = part === null ? kind : `${kind}-${part}`
  return { name, source: { kind }, part, view: { name, title: { zh, en }, kind: shape, list: null } }
}

/** A column, or with `-year` or `-month` behind its name a part of its dates. */
function columnDimension(form: FormDefinition, name: string): Dimension | null {
  const [columnName = '', part] = name.split('-')
  const column = keptColumns(form).find((each) => each.name === columnName)
  if (column === undefined || column.role === 'measure') return null
  if (column.sensitivity !== 'public') throw new CoreError('column-personal', { form: form.code, column: columnName })
  if (part === undefined) return whole(column)
  return column.type === 'date' && (part === 'year' || part === 'month') ? dated(column, part) : null
}

function whole(column: ColumnDefinition): Dimension {
  const { name, title, type, list } = column
  return { name, source: { kind: 'column', column }, part: null, view: { name, title, kind: type, list } }
}

function dated(column: ColumnDefinition, part: 'year' | 'month'): Dimension {
  const name = `${column.name}-${part}`
  const words = part === 'year' ? { zh: '年份', en: 'year' } : { zh: '年月', en: 'month' }
  const title = { zh: `${column.title.zh}（${words.zh}）`, en: `${column.title.en} (${words.en})` }
  return { name, source: { kind: 'column', column }, part, view: { name, title, kind: 'date-part', list: null } }
}
