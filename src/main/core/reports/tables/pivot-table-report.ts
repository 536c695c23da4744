import type { PivotDimensionView, PivotHeader, PivotTable, PivotTableReport } from '#contract'
import type { GridCell, GridSheet } from '../../workbook/grid.ts'
import { NOTE } from '../cells.ts'
import { columnWidths } from '../column-widths.ts'
import { headingWithUnit, mergedHeader } from '../header.ts'
import { createLabels } from '../labels.ts'
import { reportWords } from '../report-words.ts'
import { titleWidth } from '../source-line.ts'
import { heatOf } from './heat.ts'
import { aboveTable } from './table-above.ts'
import { ABSENT, decimalsOf, figureCell, formatOf, lookOf } from './table-cells.ts'
import { tableChart } from './table-chart.ts'
import { type PivotTableInput, type Sides, sidesOf } from './table-input.ts'
import { type TableNames, tableNames } from './table-names.ts'
import { shownRows, sideCells, sideHeadings, sideMerges } from './table-sides.ts'
import { type TableWords, tableWords } from './table-words.ts'

/** A pivot table as it is shown: its order, folded lines, subtotals, marks of absence, colours and chart. */
export function pivotTableReport(input: PivotTableInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const { report, table, form, regions } = input
  const { language } = report
  const words = tableWords(language)
  const names = tableNames(createLabels(form, regions, language), words, language)
  const sides = sidesOf(table)
  const shown = shownRows(table.rows, report.collapsed)
  const paths = [...sideHeadings(sides.down, names, language), ...figureHeadings(table, sides.across, names, language)]
  const above = aboveTable({
    ...input,
    title: report.title,
    language,
    names,
    units: table.measures.map(names.unit),
    columns: paths.length,
    filters: table.query.filters ?? {},
    substituted: table.substituted,
  })
  const header = mergedHeader(paths, above.rows.length)
  const firstRow = above.rows.length + header.rows.length
  const figures = figureCells(input, names, sides)
  const lines = shown.map((row) => [...sideCells(table.rows[row], sides.down, names), ...figures(row)])
  const notes = notesOf(table, lines, words)
  const width = Math.max(1, sides.down.length)
  const widths = columnWidths(
    paths.map((path) => path.at(-1) ?? ''),
    lines,
    paths.map((_, at) => (at < width ? null : decimalsAt(input, (at - width) % table.measures.length))),
    titleWidth(report.title),
  )
  const chart = tableChart(
    input,
    { shown, firstRow, width, names, sides, words },
    {
      row: firstRow + lines.length + notes.length + 1,
      widths,
    },
  )
  return {
    rows: shown.length,
    sheets: [
      {
        name: words.sheet,
        rows: [...above.rows, ...header.rows, ...lines, ...notes.map((note) => [{ value: note, style: NOTE }])],
        merges: [...above.merges, ...header.merges, ...sideMerges(table, shown, firstRow, sides.down.length)],
        widths,
        freeze: { row: firstRow, column: width },
        print: { landscape: true, repeatRows: [above.rows.length, firstRow - 1] },
        charts: chart?.on === 'table' ? [chart.chart] : [],
      },
      ...(chart?.on === 'sheet' ? [chart.sheet] : []),
    ],
  }
}

/** A heading for every figure: the members across, then the measure with its unit. */
function figureHeadings(
  { columns, measures, query }: PivotTable,
  across: readonly PivotDimensionView[],
  names: TableNames,
  language: PivotTableReport['language'],
): readonly (readonly string[])[] {
  return columns.flatMap((column) =>
    measures.map((view) => {
      const held = memberHeld(view.unitBy, across, column) ?? heldByFilter(view.unitBy, query.filters)
      const unit = held === null || view.unitBy === null ? names.unit(view) : names.memberUnit(view.unitBy, held)
      const heading = headingWithUnit(names.measure(view), view.show === 'value' ? unit : null, reportWords(language))
      return across.length === 0 ? [heading] : [...names.path(column, across), heading]
    }),
  )
}

function memberHeld(
  dimension: string | null,
  views: readonly PivotDimensionView[],
  header: PivotHeader | undefined,
): string | null {
  const at = views.findIndex(({ name }) => name === dimension)
  return at < 0 ? null : (header?.members[at] ?? null)
}

function heldByFilter(dimension: string | null, filters: PivotTable['query']['filters']): string | null {
  const members = dimension === null ? undefined : filters?.[dimension]
  return members?.length === 1 ? (members[0] ?? null) : null
}

function decimalsAt({ report, table }: PivotTableInput, measure: number): number {
  const view = table.measures[measure]
  return view === undefined ? 0 : decimalsOf(view, report.decimals)
}

/** The figures of a row with their formats and colours. */
function figureCells(input: PivotTableInput, names: TableNames, sides: Sides): (row: number) => readonly GridCell[] {
  const { report, table } = input
  const heats = table.measures.map(({ key }, at) => (report.heat?.includes(key) === true ? heatOf(table, at) : null))
  return (row) =>
    table.columns.flatMap((column, place) =>
      table.measures.map((view, measure) => {
        const header = table.rows[row]
        const cell = table.cells[row]?.[place * table.measures.length + measure] ?? null
        const shown = cell === null ? undefined : cell.shown
        const look = lookOf(header?.kind ?? 'line', sides.across.length === 0 ? 'line' : column.kind)
        const fill = look === 'body' && typeof shown === 'number' ? heats[measure]?.(shown) : undefined
        const held = memberHeld(view.unitBy, sides.down, header)
        const unit = held === null || view.unitBy === null ? null : names.memberUnit(view.unitBy, held)
        const format = formatOf(view, decimalsAt(input, measure), unit)
        return figureCell(shown, { look, align: 'right', format, ...(fill !== undefined && { fill }) })
      }),
    )
}

function notesOf(table: PivotTable, lines: readonly (readonly GridCell[])[], words: TableWords): readonly string[] {
  const cells = lines.flat()
  const has = (value: null | string) => cells.some((cell) => typeof cell === 'object' && cell?.value === value)
  const hasBlank = table.cells.some((row) => row.includes(null))
  const isSummed = table.rows.length > 1 || table.columns.length > 1
  return [
    ...(has(ABSENT) ? [words.noteAbsent] : hasBlank ? [words.noteEmpty] : []),
    ...(isSummed ? [words.noteShares] : []),
    ...(table.notes.includes('periods-added') ? [words.notePeriods] : []),
  ]
}
