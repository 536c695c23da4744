import type { FormColumn, FormRow, FormView, RegionView, RowsReport } from '#contract'
import type { GridCell, GridSheet } from '../workbook/grid.ts'
import { byCountySheet } from './by-county-sheet.ts'
import { columnRange, figureStyle, LABEL, sumCell, TOTAL_BLANK, TOTAL_LABEL } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { mergedHeader } from './header.ts'
import { createLabels, type Labels } from './labels.ts'
import { narrowedText } from './narrowed.ts'
import { reportWords } from './report-words.ts'
import { COLUMNS_BEFORE, type RosterColumn, rosterColumn } from './roster-columns.ts'
import { ROWS_ABOVE, rowsAbove, type SourceLine, titleWidth } from './source-line.ts'
import { createTally, type Tally } from './tally.ts'

export interface RowsReportInput {
  readonly report: RowsReport
  /** Personal columns are masked already; they are written as they come. */
  readonly rows: Iterable<FormRow>
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly source: SourceLine
}

/** Two sheets: the rows with a total, and their summary by county, which counts and adds up the first by formulas. */
export function rowsReport(input: RowsReportInput): readonly GridSheet[] {
  const { report, form } = input
  const words = reportWords(report.language)
  const labels = createLabels(form, input.regions, report.language)
  const columns = shownColumns(report, form).map((column) => rosterColumn(column, labels, words, report.query.filters))
  const paths = [[words.county], [words.period], ...columns.map((column) => column.path)]
  const header = mergedHeader(paths, ROWS_ABOVE)
  const firstRow = ROWS_ABOVE + header.rows.length

  const { cells, tally } = bodyCells(input.rows, columns, labels)
  const totalAt = firstRow + cells.length
  const total = cells.length === 0 ? [] : [totalCells(columns, tally, firstRow, words.total)]
  const lines = [...cells, ...total]
  const above = rowsAbove({
    title: report.title,
    language: report.language,
    form,
    source: input.source,
    units: columns.filter((column) => column.summed).map((column) => column.unit),
    columns: paths.length,
    narrowed: narrowedText(report.query, form, labels, report.language),
  })
  const headings = paths.map((path) => path.at(-1) ?? '')
  const decimals = [null, null, ...columns.map((column) => column.decimals)]

  const rows: GridSheet = {
    name: words.rowsSheet,
    rows: [...above.rows, ...header.rows, ...lines],
    merges: [
      ...above.merges,
      ...header.merges,
      ...total.map(() => ({ firstRow: totalAt, firstColumn: 0, lastRow: totalAt, lastColumn: COLUMNS_BEFORE - 1 })),
    ],
    widths: columnWidths(headings, lines, decimals, titleWidth(report.title)),
    freeze: { row: firstRow, column: 1 },
    print: { landscape: true, repeatRows: [ROWS_ABOVE, firstRow - 1] },
  }
  return [rows, byCountySheet({ ...input, words, labels, columns, tally, firstRow, lastRow: totalAt - 1 })]
}

/** The chosen columns, or all; the county stands first in any case. */
function shownColumns(report: RowsReport, form: FormView): readonly FormColumn[] {
  const own = form.columns.filter((column) => column.type !== 'region' && column.name !== 'period')
  if (report.columns === undefined) return own
  const byName = new Map(own.map((column) => [column.name, column]))
  return report.columns.flatMap((name) => byName.get(name) ?? [])
}

function bodyCells(
  rows: Iterable<FormRow>,
  columns: readonly RosterColumn[],
  labels: Labels,
): { readonly cells: readonly (readonly GridCell[])[]; readonly tally: Tally } {
  const tally = createTally(columns)
  const cells: (readonly GridCell[])[] = []
  for (const row of rows) {
    tally.add(row)
    cells.push([
      { value: labels.member('region', row.region), style: LABEL },
      { value: labels.member('period', row.period), style: LABEL },
      ...columns.map((column) => column.toCell(row)),
    ])
  }
  return { cells, tally }
}

function totalCells(
  columns: readonly RosterColumn[],
  tally: Tally,
  firstRow: number,
  label: string,
): readonly GridCell[] {
  const sums = tally.total()
  return [
    { value: label, style: TOTAL_LABEL },
    { value: null, style: TOTAL_LABEL },
    ...columns.map((column, at) => {
      if (!column.summed) return { value: null, style: TOTAL_BLANK }
      const range = columnRange(COLUMNS_BEFORE + at, firstRow, firstRow + sums.rows - 1)
      return sumCell(range, [sums.sums[at] ?? null], figureStyle('total', column.decimals ?? 0))
    }),
  ]
}
