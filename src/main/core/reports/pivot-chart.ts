import type { ReportChart } from '#contract'
import type { GridChart, GridRange } from '../workbook/grid.ts'
import { textWidth } from '../workbook/text-width.ts'
import { figureAt, type PivotTable } from './pivot-table.ts'

const MOST_SERIES = 12
const PIXELS_A_CHARACTER = 8
const PIXELS_A_CATEGORY = 28
const NARROWEST = 640
const WIDEST = 1280
const HEIGHT = 320
const HEIGHT_FOR_LONG_NAMES = 420
const LONG_NAME = 18
const FEW_CATEGORIES = 12

const KINDS = { bar: 'column', line: 'line', 'stacked-bar': 'stacked-column' } as const satisfies Record<
  ReportChart['kind'],
  GridChart['kind']
>

/** The chart of a pivot, bound to its cells: a series for each block across. `null` without lines. */
export function pivotChart(
  table: PivotTable,
  chart: ReportChart,
  widths: readonly number[],
  row: number,
): GridChart | null {
  const asked = table.figures.findIndex((figure) => figure.kind !== 'unit' && figure.name === chart.measure)
  const place = Math.max(asked, 0)
  const figure = table.figures[place]
  if (table.rows.length === 0 || figure === undefined) return null

  return {
    kind: KINDS[chart.kind],
    title: figure.unit === null ? figure.title : table.words.withUnit(figure.title, figure.unit),
    axisTitle: figure.unit ?? '',
    series: table.across.slice(0, MOST_SERIES).map((members, block) => ({
      name:
        table.over.length === 0
          ? figure.title
          : table.over.map((dimension, at) => table.labels.member(dimension, members[at] ?? null)).join(' · '),
      sheet: table.sheet,
      categories: linesOf(table, 0),
      values: linesOf(table, figureAt(table, block, place)),
    })),
    at: { row, column: 0 },
    size: chartSize(
      widths,
      table.rows.map((line) => table.labels.member(table.down[0] ?? '', line.members[0] ?? null)),
    ),
  }
}

/** As wide as the table, wide enough to name every category, and higher where long names stand aslant. */
export function chartSize(widths: readonly number[], categories: readonly string[]): GridChart['size'] {
  const table = widths.reduce((sum, width) => sum + width, 0) * PIXELS_A_CHARACTER
  const long = categories.length > FEW_CATEGORIES && categories.some((name) => textWidth(name) > LONG_NAME)
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, table, categories.length * PIXELS_A_CATEGORY)),
    height: long ? HEIGHT_FOR_LONG_NAMES : HEIGHT,
  }
}

function linesOf(table: PivotTable, column: number): GridRange {
  return {
    firstRow: table.firstRow,
    firstColumn: column,
    lastRow: table.firstRow + table.rows.length - 1,
    lastColumn: column,
  }
}
