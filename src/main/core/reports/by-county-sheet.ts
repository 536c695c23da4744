import type { FormView, RowsReport } from '#contract'
import type { GridCell, GridChart, GridSheet } from '../workbook/grid.ts'
import { address, columnRange, figureStyle, LABEL, NOTE, sumCell, TOTAL_LABEL } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { mergedHeader } from './header.ts'
import type { Labels } from './labels.ts'
import { chartSize } from './pivot-chart.ts'
import type { ReportWords } from './report-words.ts'
import { COLUMNS_BEFORE, type RosterColumn } from './roster-columns.ts'
import { ROWS_ABOVE, rowsAbove, type SourceLine, titleWidth } from './source-line.ts'
import type { Sums, Tally } from './tally.ts'

export interface ByCountyInput {
  readonly report: RowsReport
  readonly form: FormView
  readonly source: SourceLine
  readonly words: ReportWords
  readonly labels: Labels
  readonly columns: readonly RosterColumn[]
  readonly tally: Tally
  /** First and last row of the rows on their sheet. */
  readonly firstRow: number
  readonly lastRow: number
}

/** A summed column, with its column on the sheet of rows. */
interface Summed {
  readonly column: RosterColumn
  readonly place: number
  readonly sheetColumn: number
}

/** Records and sums of each county as formulas over the sheet of rows, with a chart of the records. */
export function byCountySheet(input: ByCountyInput): GridSheet {
  const { report, words, labels, tally } = input
  const summed = input.columns.flatMap((column, place) =>
    column.summed ? [{ column, place, sheetColumn: COLUMNS_BEFORE + place }] : [],
  )
  const paths = [[words.county], [words.count], ...summed.map(({ column }) => column.path)]
  const header = mergedHeader(paths, ROWS_ABOVE)
  const firstRow = ROWS_ABOVE + header.rows.length
  const counties = [...tally.counties()].sort(([a], [b]) => labels.compare('region', a, b))
  const body = counties.map(([code, sums], at) => countyRow(input, summed, { code, sums, row: firstRow + at }))
  const total = counties.length === 0 ? [] : [totalRow(counties, summed, firstRow, words.total)]
  const lines = [...body, ...total]
  const periods = new Set(input.source.periods).size
  const notes = periods > 1 ? [[{ value: words.notePeriods(periods), style: NOTE }]] : []
  const title = words.byCounty(report.title)
  const above = rowsAbove({ ...input, title, language: report.language, units: [null], columns: paths.length })
  const headings = paths.map((path) => path.at(-1) ?? '')
  const decimals = [null, 0, ...summed.map(({ column }) => column.decimals)]
  const widths = columnWidths(headings, lines, decimals, titleWidth(title))
  const chartRow = firstRow + lines.length + notes.length + 1

  return {
    name: words.byCountySheet,
    rows: [...above.rows, ...header.rows, ...lines, ...notes],
    merges: [...above.merges, ...header.merges],
    widths,
    freeze: { row: firstRow, column: 1 },
    print: { landscape: true, repeatRows: [ROWS_ABOVE, firstRow - 1] },
    charts:
      counties.length === 0
        ? []
        : [
            chartOf(words, firstRow, counties.length, {
              row: chartRow,
              size: chartSize(
                widths,
                counties.map(([code]) => labels.member('region', code)),
              ),
            }),
          ],
  }
}

interface County {
  readonly code: string
  readonly sums: Sums
  readonly row: number
}

function countyRow(input: ByCountyInput, summed: readonly Summed[], county: County): readonly GridCell[] {
  const rowsSheet = input.words.rowsSheet
  const names = columnRange(0, input.firstRow, input.lastRow, rowsSheet)
  const name = address({ row: county.row, column: 0 })
  return [
    { value: input.labels.member('region', county.code), style: LABEL },
    { value: county.sums.rows, formula: `=COUNTIF(${names},${name})`, style: figureStyle('body', 0) },
    ...summed.map(({ column, place, sheetColumn }) => {
      const figures = columnRange(sheetColumn, input.firstRow, input.lastRow, rowsSheet)
      const sum = `SUMIF(${names},${name},${figures})`
      const style = figureStyle('body', column.decimals ?? 0)
      const value = county.sums.sums[place] ?? null
      // A county that filed no number stays blank: SUMIF alone would show 0.
      if (value === null)
        return { value: '', formula: `=IF(COUNTIFS(${names},${name},${figures},">=-1E+300")=0,"",${sum})`, style }
      return { value, formula: `=${sum}`, style }
    }),
  ]
}

function totalRow(
  counties: readonly (readonly [string, Sums])[],
  summed: readonly Summed[],
  firstRow: number,
  label: string,
): readonly GridCell[] {
  const range = (column: number) => columnRange(column, firstRow, firstRow + counties.length - 1)
  return [
    { value: label, style: TOTAL_LABEL },
    sumCell(
      range(1),
      counties.map(([, sums]) => sums.rows),
      figureStyle('total', 0),
    ),
    ...summed.map(({ column, place }, at) =>
      sumCell(
        range(2 + at),
        counties.map(([, sums]) => sums.sums[place] ?? null),
        figureStyle('total', column.decimals ?? 0),
      ),
    ),
  ]
}

function chartOf(
  words: ReportWords,
  firstRow: number,
  counties: number,
  place: { readonly row: number; readonly size: GridChart['size'] },
): GridChart {
  const range = (column: number) => ({
    firstRow,
    firstColumn: column,
    lastRow: firstRow + counties - 1,
    lastColumn: column,
  })
  return {
    kind: 'column',
    title: words.count,
    axisTitle: '',
    series: [{ name: words.count, sheet: words.byCountySheet, categories: range(0), values: range(1) }],
    at: { row: place.row, column: 0 },
    size: place.size,
  }
}
