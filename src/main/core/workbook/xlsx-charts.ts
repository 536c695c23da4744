import {
  Chart,
  ChartFont,
  ChartFormat,
  ChartLegendPosition,
  ChartLine,
  ChartRange,
  ChartSeries,
  ChartSolidFill,
  ChartType,
  Color,
  type Worksheet,
} from 'wasm-xlsxwriter'
import type { GridChart, GridRange, GridSeries, GridSheet } from './grid.ts'

/** Twelve colours apart in hue and lightness, in an order that keeps neighbours apart for colour-blind eyes. */
const PALETTE = [
  0x2f6fb3, 0xe08a1e, 0x3a9d6e, 0xb5473c, 0x7a5ea8, 0x8a6d3b, 0x4fb3c8, 0xc9679b, 0x6b7280, 0xb0a432, 0x1f3a5f,
  0x9ac27d,
]

const LARGE = 100

const TYPES = {
  bar: ChartType.Bar,
  column: ChartType.Column,
  'stacked-column': ChartType.ColumnStacked,
  line: ChartType.Line,
} as const satisfies Record<GridChart['kind'], ChartType>

/** Puts a native chart on the sheet; it follows its cells when a person edits them. */
export function insertChart(worksheet: Worksheet, grid: GridChart, sheet: GridSheet): void {
  const chart = new Chart(TYPES[grid.kind])
  chart.setWidth(grid.size.width)
  chart.setHeight(grid.size.height)
  chart.title().setName(plainName(grid.title)).setFont(new ChartFont().setSize(12).setBold())
  chart.xAxis().setFont(new ChartFont().setSize(9))
  const axis = chart.yAxis().setFont(new ChartFont().setSize(9))
  const format = formatOfValues(grid, sheet)
  if (format !== undefined) axis.setNumFormat(format)
  if (grid.axisTitle !== '') axis.setName(plainName(grid.axisTitle)).setNameFont(new ChartFont().setSize(9).unsetBold())

  grid.series.forEach((series, index) => {
    chart.pushSeries(toSeries(series, grid.kind, PALETTE[index % PALETTE.length] ?? 0))
  })
  if (grid.series.length > 1) chart.legend().setPosition(ChartLegendPosition.Bottom)
  else chart.legend().setHidden()

  worksheet.insertChart(grid.at.row, grid.at.column, chart).free()
  chart.free()
}

function toSeries(series: GridSeries, kind: GridChart['kind'], colour: number): ChartSeries {
  const format =
    kind === 'line'
      ? new ChartFormat().setLine(new ChartLine().setColor(Color.rgb(colour)).setWidth(2))
      : new ChartFormat().setSolidFill(new ChartSolidFill().setColor(Color.rgb(colour)))
  return new ChartSeries()
    .setName(plainName(series.name))
    .setCategories(toRange(series.sheet, series.categories))
    .setValues(toRange(series.sheet, series.values))
    .setFormat(format)
}

/** Number format of the first value shown, so that the axis reads like the table; large figures go without decimals. */
function formatOfValues(grid: GridChart, sheet: GridSheet): string | undefined {
  const range = grid.series[0]?.values
  const cells =
    range === undefined ? [] : sheet.rows.slice(range.firstRow, range.lastRow + 1).map((row) => row[range.firstColumn])
  const format = cells
    .map((cell) => (typeof cell === 'object' ? cell?.style?.format : undefined))
    .find((each) => each !== undefined)
  const large = cells.some(
    (cell) => typeof cell === 'object' && typeof cell?.value === 'number' && Math.abs(cell.value) >= LARGE,
  )
  return format !== undefined && large ? format.replace(/\.0+$/, '') : format
}

/** A name with a leading `=` would be taken for a reference. */
function plainName(name: string): string {
  return name.startsWith('=') ? `＝${name.slice(1)}` : name
}

function toRange(sheet: string, range: GridRange): ChartRange {
  return ChartRange.newFromRange(sheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn)
}
