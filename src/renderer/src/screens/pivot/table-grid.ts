import type { PivotCell, PivotMeasureView, PivotTable } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber } from '../../parts/format.ts'
import { type ShownLine, shownLines } from '../../parts/header-lines.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { titleWithUnit } from '../../parts/rows-grid-columns.ts'
import { textOf } from '../../words/words.ts'
import { heatClass, heatScale } from './heat.ts'
import { type PivotLayout, sameColumn } from './layout.ts'

export interface TableWords {
  /** `占 {{base}} 的…`: what stands behind a share or a growth. */
  of(value: string, base: string): string
  absent(reason: NonNullable<PivotCell['absent']>): string
  readonly rows: string
}

export interface TableGridInput {
  readonly table: PivotTable
  readonly layout: PivotLayout
  readonly names: PivotNames
  readonly say: TableWords
}

/** Field of the column that holds the tree of rows. */
export const TREE = 'tree'

/** Whether a measure is shown as a fraction of something: a share or growth, in %. */
export function isFraction({ show }: Pick<PivotMeasureView, 'show'>): boolean {
  return show !== 'value'
}

/** Digits after the point of a measure: those chosen, else one for a share or growth, else the form's. */
export function decimalsOf(view: PivotMeasureView, chosen: number | undefined): number {
  return chosen ?? (isFraction(view) ? 1 : view.decimals)
}

/** Columns of a table: the tree of rows, then one for each place across the top with its headings merged. */
export function tableColumns(input: TableGridInput): readonly GridColumn[] {
  const { table, names } = input
  const down = table.dimensions.slice(0, table.query.rows.length)
  const tree: GridColumn = {
    field: TREE,
    title: down.map(names.dimension).join(' / ') || ' ',
    pinned: 'left',
    sortable: false,
    width: 150 + 26 * Math.max(0, down.length - 1) + (names.language === 'en' ? 60 : 0),
    cellClass: (row) => (down.length > 1 ? treeClass(lineOf(row)) : kindClass(lineOf(row), undefined)),
  }
  const scales = table.measures.map((_, at) => (input.layout.measures[at]?.heat ? heatScale(table, at) : null))
  return [
    tree,
    ...table.columns.flatMap((_, column) =>
      table.measures.map((view, measure) => placeColumn(input, column, measure, view, scales[measure] ?? null)),
    ),
  ]
}

/** Rows of a table as the grid holds them, without those folded away. */
export function tableRows({ table, layout, names }: Omit<TableGridInput, 'say'>): readonly GridRow[] {
  const down = table.dimensions.slice(0, table.query.rows.length)
  const measures = table.measures.length
  return shownLines(table.rows, layout.collapsed).map((line) => {
    const cells = table.cells[line.index] ?? []
    const row: Record<string, unknown> = { [TREE]: names.header(line.header, down), [LINE]: line, [CELLS]: cells }
    for (const [at, cell] of cells.entries()) row[`c${at}`] = shownValue(cell, table.measures[at % measures])
    return row
  })
}

/** The line behind a grid row. */
export function lineOf(row: GridRow | undefined): ShownLine | null {
  return (row?.[LINE] as ShownLine | undefined) ?? null
}

/** Place of a field in a row of cells, `null` for the tree. */
export function placeOf(field: string): number | null {
  return /^c\d+$/.test(field) ? Number(field.slice(1)) : null
}

const LINE = 'line of table'
const CELLS = 'cells of table'

function shownValue(cell: PivotCell | null, view: PivotMeasureView | undefined): number | null {
  const shown = cell?.shown ?? null
  return shown !== null && view !== undefined && isFraction(view) ? shown * 100 : shown
}

function placeColumn(
  input: TableGridInput,
  column: number,
  measure: number,
  view: PivotMeasureView,
  scale: ReturnType<typeof heatScale>,
): GridColumn {
  const { table, layout, names, say } = input
  const header = table.columns[column]
  const use = layout.measures[measure]
  const at = column * table.measures.length + measure
  const across = table.dimensions.slice(table.query.rows.length)
  const path = header === undefined || across.length === 0 ? [] : names.path(header, across)
  const measureTitle = titleWithUnit(names.measure(view), unitOf(view, names), names.language)
  const single = table.measures.length === 1
  const place = { measure: use?.key ?? '', columnKeys: header?.members ?? [] }
  const sorted = layout.sort !== null && sameColumn(layout.sort, place) ? layout.sort : null
  const title = single && path.length > 0 ? (path.at(-1) ?? '') : measureTitle
  const decimals = decimalsOf(view, use?.decimals)
  // Without a dimension across the top the one column is no total of others.
  const columnKind = across.length === 0 ? undefined : header?.kind
  const cellOf = (row: GridRow) => (row[CELLS] as readonly (PivotCell | null)[])[at] ?? null
  return {
    field: `c${at}`,
    title: sorted === null ? title : `${title} ${sorted.descending ? '▼' : '▲'}`,
    group: single && path.length > 0 ? [measureTitle, ...path.slice(0, -1)] : path,
    numeric: true,
    decimals,
    notAdditive: view.aggregate !== 'sum' && view.aggregate !== 'count',
    sortable: false,
    text: (row) => (cellOf(row) === null ? '' : undefined),
    tooltip: (row) => tooltipOf(cellOf(row), view, names, say),
    cellClass: (row) => {
      const line = lineOf(row)
      const sums = kindClass(line, columnKind)
      return sums === '' ? heatClass(cellOf(row)?.shown ?? null, scale) : sums
    },
  }
}

function kindClass(line: ShownLine | null, column: string | undefined): string {
  const sums = line?.header.kind === 'total' || column === 'total'
  return sums ? 'pivot-total' : line?.header.kind === 'subtotal' || column === 'subtotal' ? 'pivot-subtotal' : ''
}

function unitOf(view: PivotMeasureView, names: PivotNames): string {
  // What a share or growth is called has its sign in it.
  if (isFraction(view)) return ''
  return view.unit === null ? '' : textOf(view.unit, names.language)
}

function treeClass(line: ShownLine | null): string {
  if (line === null) return ''
  const fold = line.fold === null ? 'tree-leaf' : `tree-${line.fold}`
  return [`tree-cell tree-depth-${Math.min(line.depth, 5)}`, fold, kindClass(line, undefined)].join(' ')
}

function tooltipOf(
  cell: PivotCell | null,
  view: PivotMeasureView,
  names: PivotNames,
  say: TableWords,
): string | undefined {
  if (cell === null) return say.rows
  if (cell.absent !== undefined && cell.shown === null) return say.absent(cell.absent)
  const { language } = names
  const plain = (value: number | null | undefined, digits = view.decimals) =>
    value === null || value === undefined ? '—' : formatNumber(value, digits, language)
  if (cell.parts !== undefined) {
    const digits = (value: number | null) => (value === null || Number.isInteger(value) ? 0 : 2)
    const { numerator, denominator } = cell.parts
    return `${plain(numerator, digits(numerator))} ÷ ${plain(denominator, digits(denominator))}`
  }
  if (isFraction(view)) return say.of(plain(cell.value), plain(cell.base ?? null))
  return undefined
}
