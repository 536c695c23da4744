import type { PivotTableReport } from '#contract'
import type { GridCell, GridChart, GridRange, GridSheet } from '../../workbook/grid.ts'
import { figureStyle, HEADER, LABEL } from '../cells.ts'
import { columnWidths } from '../column-widths.ts'
import { chartSize } from '../pivot-chart.ts'
import { decimalsOf, percentFormat } from './table-cells.ts'
import type { PivotTableInput, Sides } from './table-input.ts'
import type { TableNames } from './table-names.ts'
import type { TableWords } from './table-words.ts'

const MOST_SERIES = 12

const KINDS = { bar: 'column', line: 'line', 'stacked-bar': 'stacked-column' } as const satisfies Record<
  NonNullable<PivotTableReport['chart']>['kind'],
  GridChart['kind']
>

export interface LaidTable {
  /** Rows of the table that are written, in order. */
  readonly shown: readonly number[]
  readonly firstRow: number
  /** Columns that name the lines. */
  readonly width: number
  readonly names: TableNames
  readonly sides: Sides
  readonly words: TableWords
}

export type TableChart =
  | { readonly on: 'table'; readonly chart: GridChart }
  | { readonly on: 'sheet'; readonly sheet: GridSheet }

/**
 * The chart of a table over its lines, subtotals and totals left out; a series for each column across.
 *
 * It is bound to the table where its lines stand together under one dimension, else to a sheet of the lines alone.
 */
export function tableChart(
  input: PivotTableInput,
  laid: LaidTable,
  place: { readonly row: number; readonly widths: readonly number[] },
): TableChart | null {
  const { report, table } = input
  const measure = table.measures.findIndex(({ key }) => key === report.chart?.measure)
  const view = table.measures[measure]
  const lines = laid.shown.filter((row) => table.rows[row]?.kind === 'line' || table.rows[row]?.kind === 'others')
  if (report.chart === undefined || view === undefined || lines.length === 0) return null
  const columns = seriesColumns(input)
  const { names, sides, words } = laid
  const categories = lines.map((row) => {
    const header = table.rows[row]
    return header === undefined ? '' : names.path(header, sides.down).join(' · ')
  })
  const seriesNames = columns.map((column) => {
    const header = table.columns[column]
    return header === undefined || sides.across.length === 0
      ? names.measure(view)
      : names.path(header, sides.across).join(' · ')
  })
  const unit = names.unit(view) ?? (view.show === 'value' ? '' : '%')
  const chart = (sheet: string, at: GridChart['at'], bind: Bind, widths: readonly number[]): GridChart => ({
    kind: KINDS[report.chart?.kind ?? 'bar'],
    title: names.measure(view),
    axisTitle: unit,
    series: columns.map((_, series) => ({
      name: seriesNames[series] ?? '',
      sheet,
      categories: bind.categories,
      values: bind.values(series),
    })),
    at,
    size: chartSize(widths, categories),
  })
  const isTogether = lines.every((row, at) => laid.shown[at] === row) && sides.down.length === 1
  if (isTogether) {
    const range = rangeFrom(laid.firstRow, lines.length)
    const values = (series: number) => range(laid.width + (columns[series] ?? 0) * table.measures.length + measure)
    return {
      on: 'table',
      chart: chart(words.sheet, { row: place.row, column: 0 }, { categories: range(0), values }, place.widths),
    }
  }
  const digits = decimalsOf(view, report.decimals)
  const style =
    view.show === 'value'
      ? figureStyle('body', digits)
      : { ...figureStyle('body', digits), format: percentFormat(digits) }
  const rows: GridCell[][] = [
    ['', ...seriesNames].map((value) => ({ value, style: HEADER })),
    ...lines.map((row, at) => [
      { value: categories[at] ?? '', style: LABEL },
      ...columns.map((column) => ({
        value: table.cells[row]?.[column * table.measures.length + measure]?.shown ?? null,
        style,
      })),
    ]),
  ]
  const range = rangeFrom(1, lines.length)
  const widths = columnWidths(['', ...seriesNames], rows.slice(1), [null, ...columns.map(() => digits)], 0)
  return {
    on: 'sheet',
    sheet: {
      name: words.chartSheet,
      rows,
      widths,
      print: { landscape: true },
      charts: [
        chart(
          words.chartSheet,
          { row: rows.length + 1, column: 0 },
          { categories: range(0), values: (series) => range(series + 1) },
          [],
        ),
      ],
    },
  }
}

interface Bind {
  readonly categories: GridRange
  values(series: number): GridRange
}

/** Columns that are drawn: those of members, or the only one there is. */
function seriesColumns({ table }: PivotTableInput): readonly number[] {
  const lines = [...table.columns.keys()].filter((at) => table.columns[at]?.kind === 'line')
  return (lines.length > 0 ? lines : [...table.columns.keys()].slice(-1)).slice(0, MOST_SERIES)
}

function rangeFrom(firstRow: number, count: number): (column: number) => GridRange {
  return (column) => ({ firstRow, firstColumn: column, lastRow: firstRow + count - 1, lastColumn: column })
}
