import type { FormView, PivotReport, PivotResult, RegionView } from '#contract'
import type { GridSheet } from '../workbook/grid.ts'
import { NOTE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { headingWithUnit, mergedHeader } from './header.ts'
import { createLabels } from './labels.ts'
import { bodyRow, totalRow } from './pivot-cells.ts'
import { pivotChart } from './pivot-chart.ts'
import { type FigureColumn, figureColumns } from './pivot-columns.ts'
import { type Across, spread } from './pivot-lines.ts'
import { pivotNotes } from './pivot-notes.ts'
import type { PivotTable } from './pivot-table.ts'
import { reportWords } from './report-words.ts'
import { ROWS_ABOVE, rowsAbove, type SourceLine, titleWidth } from './source-line.ts'

export interface PivotReportInput {
  readonly report: PivotReport
  readonly result: PivotResult
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly source: SourceLine
}

/**
 * The sheet of a pivot: merged header, lines, totals as formulas, notes, and a chart bound to the cells.
 *
 * Each ratio stands after its numerator and denominator and is computed from them in every line and in the total.
 */
export function pivotReport(input: PivotReportInput): readonly GridSheet[] {
  const { report, result, form } = input
  const table = layOut(input)
  const { words, labels, figures } = table
  const paths = headingPaths(table)
  const header = mergedHeader(paths, ROWS_ABOVE)
  const body = table.rows.map((row, at) => bodyRow(table, row, table.firstRow + at))
  const total = result.query.rows.length > 0 && body.length > 0 ? totalRow(table, result) : null
  const lines = total === null ? body : [...body, total.cells]
  const notes = pivotNotes(figures, words, total !== null)
  const above = rowsAbove({
    title: report.title,
    language: report.language,
    form,
    source: input.source,
    units: figures.map((figure) => figure.unit),
    columns: paths.length,
  })
  const decimals = [
    ...table.dimensions.map(() => null),
    ...table.across.flatMap(() => figures.map((figure) => figure.decimals)),
  ]
  const widths = columnWidths(
    paths.map((path) => path.at(-1) ?? ''),
    lines,
    decimals,
    titleWidth(report.title),
  )
  const chart = pivotChart(table, report.chart, widths, table.firstRow + lines.length + notes.length + 1)

  return [
    {
      name: words.pivotSheet,
      rows: [...above.rows, ...header.rows, ...lines, ...notes.map((note) => [{ value: note, style: NOTE }])],
      merges: [...above.merges, ...header.merges, ...(total === null ? [] : total.merges)],
      widths,
      freeze: { row: table.firstRow, column: table.dimensions.length },
      print: { landscape: true, repeatRows: [ROWS_ABOVE, table.firstRow - 1] },
      charts: chart === null ? [] : [chart],
    },
  ]

  function headingPaths({ dimensions, across }: PivotTable): readonly (readonly string[])[] {
    const over = result.query.columns ?? []
    const blocks = across.flatMap((members) =>
      figures.map((figure) => [
        ...over.map((dimension, at) => labels.member(dimension, members[at] ?? null)),
        ...figure.groups,
        headingOf(figure, members),
      ]),
    )
    return [...dimensions.map((dimension) => [dimension]), ...blocks]
  }

  function headingOf(figure: FigureColumn, members: Across): string {
    const unit = figure.unit ?? unitOfMember(figure.unitBy, members)
    return headingWithUnit(figure.title, unit, words)
  }

  /** Unit of a figure whose unit goes with a member that the block, or the filter, holds fast. */
  function unitOfMember(by: string | null, members: Across): string | null {
    if (by === null) return null
    const at = result.query.columns?.indexOf(by) ?? -1
    if (at >= 0) return labels.memberUnit(by, members[at] ?? null)
    const chosen = result.query.filters?.[by]
    return chosen?.length === 1 ? labels.memberUnit(by, chosen[0] ?? null) : null
  }
}

function layOut({ report, result, form, regions }: PivotReportInput): PivotTable {
  const words = reportWords(report.language)
  const labels = createLabels(form, regions, report.language)
  const figures = figureColumns({ form, result, labels, words })
  const { across, rows } = spread(result, labels, report.order)
  const down = result.query.rows
  const groups = Math.max(1, ...figures.map((figure) => figure.groups.length + 1))
  const depth = (result.query.columns?.length ?? 0) + groups

  return {
    sheet: words.pivotSheet,
    words,
    labels,
    figures,
    across,
    over: result.query.columns ?? [],
    rows,
    down,
    dimensions: down.length === 0 ? [words.item] : down.map(labels.dimension),
    firstRow: ROWS_ABOVE + depth,
  }
}
