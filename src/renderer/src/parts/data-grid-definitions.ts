import type { ColDef, ColGroupDef, ITooltipParams, ValueFormatterParams } from 'ag-grid-community'
import type { Language } from '#contract'
import { absentMark, type GridColumn, type GridRow, isAbsent, widthFor } from './data-grid-column.ts'
import { MarkedText } from './data-grid-marked.ts'
import { formatNumber } from './format.ts'

export type SayGrid = (
  key: 'absent' | 'markNone' | 'markNotApplicable' | 'markSmall' | 'markText',
  values?: Record<string, string>,
) => string

type Definition = ColDef<GridRow> | ColGroupDef<GridRow>

/** Columns as the grid library wants them, with merged headings. */
export function toDefinitions(columns: readonly GridColumn[], language: Language, say: SayGrid): Definition[] {
  return grouped(
    columns.map((column) => ({ path: column.group ?? [], leaf: toDefinition(column, language, say) })),
    0,
  )
}

/** Text of a cell as shown: never blank where a number is absent. */
export function shownText(column: GridColumn, row: GridRow | undefined, language: Language): string {
  if (row === undefined) return ''
  const text = column.text?.(row)
  if (text !== undefined) return text
  const value = row[column.field]
  if (isAbsent(value)) return markOf(column, row) ?? (column.numeric ? absentMark : '')
  return typeof value === 'number' && column.numeric
    ? formatNumber(value, column.decimals ?? 0, language)
    : String(value)
}

function toDefinition(column: GridColumn, language: Language, say: SayGrid): ColDef<GridRow> {
  return {
    colId: column.field,
    field: column.field,
    headerName: column.title,
    headerTooltip: column.title,
    initialWidth: widthFor(column),
    minWidth: 56,
    ...(column.pinned && { pinned: column.pinned }),
    sortable: column.sortable ?? true,
    headerClass: [column.numeric ? 'grid-head-number' : '', column.headerClass ?? ''].join(' ').trim(),
    ...(column.find !== undefined && { cellRenderer: MarkedText, cellRendererParams: { find: column.find } }),
    valueFormatter: (cell: ValueFormatterParams<GridRow>) => shownText(column, cell.data, language),
    tooltipValueGetter: (cell: ITooltipParams<GridRow>) => tooltipFor(column, cell.data, language, say),
    cellClass: (cell: { data?: GridRow | undefined }) => classesOf(column, cell.data),
  }
}

function classesOf(column: GridColumn, row: GridRow | undefined): string[] {
  if (row === undefined) return []
  const absent = column.text?.(row) === undefined && isAbsent(row[column.field])
  return [column.numeric ? 'grid-number' : '', absent ? 'grid-absent' : '', column.cellClass?.(row) ?? ''].filter(
    (name) => name !== '',
  )
}

function tooltipFor(
  column: GridColumn,
  row: GridRow | undefined,
  language: Language,
  say: SayGrid,
): string | undefined {
  if (row === undefined) return undefined
  const own = column.tooltip?.(row)
  if (own !== undefined) return own
  if (!isAbsent(row[column.field])) return column.numeric ? undefined : shownText(column, row, language)
  const mark = markOf(column, row)
  if (mark !== undefined) return say(meaningOf(mark), { mark })
  return column.numeric ? say('absent') : undefined
}

function markOf(column: GridColumn, row: GridRow): string | undefined {
  const mark = column.markField === undefined ? undefined : row[column.markField]
  return typeof mark === 'string' && mark !== '' ? mark : undefined
}

/** What an absent mark means: the marks are the same on all forms. */
function meaningOf(mark: string): 'markNone' | 'markNotApplicable' | 'markSmall' | 'markText' {
  if (['——', '--', '/'].includes(mark)) return 'markNotApplicable'
  if (['…', '...', '……'].includes(mark)) return 'markSmall'
  if (['—', '－', '-', '无'].includes(mark)) return 'markNone'
  return 'markText'
}

interface Placed {
  readonly path: readonly string[]
  readonly leaf: ColDef<GridRow>
}

/** Nests neighbours under the headings they share. */
function grouped(placed: readonly Placed[], depth: number): Definition[] {
  const result: Definition[] = []
  for (let at = 0; at < placed.length; ) {
    const heading = placed[at]?.path[depth]
    let end = at + 1
    while (heading !== undefined && end < placed.length && placed[end]?.path[depth] === heading) end++
    const run = placed.slice(at, end)
    result.push(
      ...(heading === undefined
        ? run.map((one) => one.leaf)
        : [{ headerName: heading, headerTooltip: heading, children: grouped(run, depth + 1) }]),
    )
    at = end
  }
  return result
}
