import type { AdjustedCell, FormColumn, FormRow, FormView, Language, RegionView } from '#contract'
import { textOf } from '../words/words.ts'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { periodLabel } from './format.ts'
import { regionName } from './names.ts'

export interface RowsView {
  /** What is told of an adjusted cell; without it none is marked. */
  readonly sayAdjusted?: (cell: AdjustedCell, column: string) => string
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly language: Language
  readonly periodTitle: string
  /** What is looked for, to be marked. */
  readonly find?: () => string
}

/** Columns of a form's rows: county and period first, titles with their unit, codes by their label. */
export function rowColumns(view: RowsView): readonly GridColumn[] {
  const { form, regions, language } = view
  const own = form.columns.filter((column) => column.type !== 'region')
  const place = form.columns.find((column) => column.type === 'region')
  return [
    {
      field: 'region',
      title: place === undefined ? '' : textOf(place.title, language),
      width: language === 'en' ? 150 : 112,
      pinned: 'left',
      text: (row) => regionName(regions, String(row.region), language),
      ...(view.find !== undefined && { find: view.find }),
    },
    ...own.map((column) => toColumn(column, view)),
    {
      field: 'period',
      title: view.periodTitle,
      width: 100,
      text: (row) => periodLabel(String(row.period), language),
    },
  ]
}

/** A row of the book as the grid holds it; the row itself stays with it, so that it can be followed home. */
export function toGridRow(row: FormRow): GridRow {
  const marks = Object.entries(row.marks).map(([column, mark]) => [markFieldOf(column), mark])
  return { ...row.values, ...Object.fromEntries(marks), region: row.region, period: row.period, [sourceField]: row }
}

export function sourceOf(row: GridRow): FormRow | null {
  return (row[sourceField] as FormRow | undefined) ?? null
}

/** `产值（万元）`, `Output value (10,000 yuan)`. */
export function titleWithUnit(title: string, unit: string, language: Language): string {
  if (unit === '') return title
  // The unit stays in one piece when a heading wraps.
  return language === 'en' ? `${title} (${unit.replaceAll(' ', '\u00a0')})` : `${title}（${unit}）`
}

const sourceField = 'source of row'

const markFieldOf = (column: string) => `mark of ${column}`

function toColumn(column: FormColumn, view: RowsView): GridColumn {
  const { form, language } = view
  const unit = column.unit === null ? '' : textOf(column.unit, language)
  const list = column.list === null ? undefined : form.lists[column.list]
  const numeric = ['integer', 'decimal'].includes(column.type)
  const width = widths[column.name]
  return {
    field: column.name,
    ...marked(column.name, view),
    title: titleWithUnit(textOf(column.title, language), unit, language),
    group: column.group.map((label) => textOf(label, language)),
    numeric,
    decimals: column.decimals,
    notAdditive: column.aggregate !== 'sum',
    markField: markFieldOf(column.name),
    isDate: column.type === 'date',
    sortable: column.sensitivity === 'public',
    ...(unit !== '' && { unit }),
    ...(view.find !== undefined && isSearched(column) && { find: view.find }),
    ...(width !== undefined && { width }),
    ...(column.name === 'name' && { pinned: 'left' as const }),
    ...(list !== undefined && {
      longest: list.map(({ title }) => textOf(title, language)).sort((a, b) => b.length - a.length)[0] ?? '',
      text: (row: GridRow) => {
        const code = row[column.name]
        if (code === null || code === undefined) return undefined
        const member = list.find((one) => one.code === code)
        return member === undefined ? String(code) : textOf(member.title, language)
      },
    }),
  }
}

/** Marks cells with an adjustment, and tells of it on hover. */
function marked(name: string, { sayAdjusted }: RowsView): Partial<GridColumn> {
  if (sayAdjusted === undefined) return {}
  const cellOf = (row: GridRow) => sourceOf(row)?.adjusted[name]
  return {
    cellClass: (row) => (cellOf(row) === undefined ? undefined : 'grid-adjusted'),
    tooltip: (row) => {
      const cell = cellOf(row)
      return cell === undefined ? undefined : sayAdjusted(cell, name)
    },
  }
}

/** Columns in which a search looks. */
function isSearched({ type, sensitivity }: FormColumn): boolean {
  return sensitivity === 'public' && ['text', 'identifier', 'code'].includes(type)
}

const widths: Readonly<Record<string, number>> = {
  name: 250,
  credit_code: 168,
  phone: 116,
  village: 120,
  id_number: 168,
  school: 168,
}
