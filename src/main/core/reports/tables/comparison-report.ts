import type {
  ComparedSide,
  Comparison,
  ComparisonFigure,
  ComparisonLine,
  ComparisonReport,
  FormView,
  PivotDimensionView,
  PivotMeasureView,
  RegionView,
} from '#contract'
import type { GridCell, GridChart, GridSheet, StyledCell } from '../../workbook/grid.ts'
import { LABEL, NOTE } from '../cells.ts'
import { columnWidths } from '../column-widths.ts'
import { headingWithUnit, mergedHeader } from '../header.ts'
import { createLabels } from '../labels.ts'
import { chartSize } from '../pivot-chart.ts'
import { reportWords } from '../report-words.ts'
import { type SourceLine, titleWidth } from '../source-line.ts'
import { aboveTable } from './table-above.ts'
import { ABSENT, decimalsOf, figureCell, formatOf, lookOf, percentFormat } from './table-cells.ts'
import { type TableNames, tableNames } from './table-names.ts'
import { shownRows, sideCells, sideHeadings, sideMerges } from './table-sides.ts'
import { type TableWords, tableWords } from './table-words.ts'

export interface ComparisonInput {
  readonly report: ComparisonReport
  readonly comparison: Comparison
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly source: SourceLine
  readonly dimensions: readonly PivotDimensionView[]
}

type Column = 'before' | 'after' | 'difference' | 'change' | 'shareBefore' | 'shareAfter' | 'contribution'

const COLUMNS: readonly Column[] = [
  'before',
  'after',
  'difference',
  'change',
  'shareBefore',
  'shareAfter',
  'contribution',
]
const ONLY_SUMS: ReadonlySet<Column> = new Set(['shareBefore', 'shareAfter', 'contribution'])
const FRACTIONS: ReadonlySet<Column> = new Set(['change', 'shareBefore', 'shareAfter', 'contribution'])

/** A comparison as it is shown: both values, difference, change, shares and contributions, and on which side a line is. */
export function comparisonReport(input: ComparisonInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const { report, comparison, form, regions } = input
  const { language } = report
  const words = tableWords(language)
  const names = tableNames(createLabels(form, regions, language), words, language)
  const down = comparison.dimensions
  const shown = shownRows(comparison.lines, report.collapsed)
  const paths = [
    ...sideHeadings(down, names, language),
    ...(hasOneSided(comparison) ? [[words.on]] : []),
    ...comparison.measures.flatMap((view, at) => measureHeadings(view, at, input, names, words)),
  ]
  const above = aboveTable({
    ...input,
    title: report.title,
    language,
    names,
    units: comparison.measures.map(names.unit),
    columns: paths.length,
    filters: comparison.query.filters ?? {},
    substituted: [...comparison.before.substituted, ...comparison.after.substituted],
    more: [
      sideText(comparison.before, report.sideNames[0], input, language),
      sideText(comparison.after, report.sideNames[1], input, language),
    ],
  })
  const header = mergedHeader(paths, above.rows.length)
  const firstRow = above.rows.length + header.rows.length
  const lines = shown.map((row) => lineCells(row, input, names, words))
  const hasMark = lines.flat().some((cell) => cell.value === ABSENT)
  const notes = [
    ...(hasMark ? [words.noteAbsent] : []),
    ...(hasOneSided(comparison) ? [words.noteSides] : []),
    ...leftOutNotes(input, names, words),
  ]
  const width = Math.max(1, down.length) + (hasOneSided(comparison) ? 1 : 0)
  const widths = columnWidths(
    paths.map((path) => path.at(-1) ?? ''),
    lines,
    paths.map((_, at) => (at < width ? null : 2)),
    titleWidth(report.title),
  )
  const chart =
    report.chart === true
      ? chartOf(input, names, words, {
          shown,
          firstRow,
          width,
          widths,
          row: firstRow + lines.length + notes.length + 1,
        })
      : null
  return {
    rows: shown.length,
    sheets: [
      {
        name: words.comparisonSheet,
        rows: [
          ...above.rows,
          ...header.rows,
          ...lines,
          ...notes.map((note): GridCell[] => [{ value: note, style: NOTE }]),
        ],
        merges: [
          ...above.merges,
          ...header.merges,
          ...sideMerges({ rows: comparison.lines }, shown, firstRow, down.length),
        ],
        widths,
        freeze: { row: firstRow, column: width },
        print: { landscape: true, repeatRows: [above.rows.length, firstRow - 1] },
        charts: chart === null ? [] : [chart],
      },
    ],
  }
}

function hasOneSided({ lines }: Comparison): boolean {
  return lines.some(({ on, notFiled }) => on !== 'both' || notFiled !== undefined)
}

/** Which counties have no part in differences, by the side they did not file. */
function leftOutNotes(
  { report, comparison, form, regions }: ComparisonInput,
  names: TableNames,
  words: TableWords,
): readonly string[] {
  const labels = createLabels(form, regions, report.language)
  const { and } = reportWords(report.language)
  const [a, b] = report.sideNames
  const { leftOut, measures } = comparison
  const counties = (codes: readonly string[]) => and(codes.map((code) => labels.member('region', code)))
  const note = (side: string, codes: readonly string[]) =>
    codes.length === 0 ? [] : [words.noteLeftOut(side, counties(codes))]
  return [
    ...note(a, leftOut.a),
    ...note(b, leftOut.b),
    ...measures.flatMap((view, at) => {
      const codes = leftOut.noValue[at] ?? []
      return codes.length === 0 ? [] : [words.noteNoValue(names.measure(view), counties(codes))]
    }),
  ]
}

/** Columns of a measure; a ratio or a mean has no shares and contributes to nothing. */
function columnsOf({ lines }: Comparison, measure: number): readonly Column[] {
  return COLUMNS.filter(
    (column) => !ONLY_SUMS.has(column) || lines.some(({ figures }) => (figures[measure]?.[column] ?? null) !== null),
  )
}

function measureHeadings(
  view: PivotMeasureView,
  at: number,
  { report, comparison }: ComparisonInput,
  names: TableNames,
  words: TableWords,
): readonly (readonly string[])[] {
  const [before, after] = report.sideNames
  const titles: Record<Column, string> = {
    before,
    after,
    difference: words.difference,
    change: words.change,
    shareBefore: words.share(before),
    shareAfter: words.share(after),
    contribution: words.contribution,
  }
  const measure = headingWithUnit(names.measure(view), names.unit(view), reportWords(report.language))
  return columnsOf(comparison, at).map((column) => [measure, titles[column]])
}

/** What a side is made of: its counties and periods, and whether from facts or rows. */
function sideText(
  { periods, source }: ComparedSide,
  name: string,
  { form, regions }: ComparisonInput,
  language: ComparisonReport['language'],
): string {
  const labels = createLabels(form, regions, language)
  const { and, count } = reportWords(language)
  const colon = language === 'en' ? ': ' : '：'
  return `${name}${colon}${and(periods.map((period) => labels.member('period', period)))}　${count}${colon}${source.rows}`
}

function lineCells(row: number, input: ComparisonInput, names: TableNames, words: TableWords): readonly StyledCell[] {
  const { comparison, report } = input
  const line = comparison.lines[row]
  if (line === undefined) return []
  const on = sideMark(line, report.sideNames, words)
  const look = lookOf(line.kind)
  return [
    ...sideCells(line, comparison.dimensions, names),
    ...(hasOneSided(comparison) ? [{ value: on, style: { ...LABEL, look } }] : []),
    ...comparison.measures.flatMap((view, at) => {
      const figure = line.figures[at]
      return columnsOf(comparison, at).map((column) => {
        const digits = decimalsOf(view, report.decimals)
        const format = FRACTIONS.has(column) ? percentFormat(1) : formatOf(view, digits, null)
        const isThere = figure !== undefined && hasColumn(column, line.on, figure)
        return figureCell(isThere ? figure[column] : undefined, { look, align: 'right', format })
      })
    }),
  ]
}

/** The sides a county did not file, or the only one with such a row. */
function sideMark(
  { on, notFiled }: ComparisonLine,
  [before, after]: ComparisonReport['sideNames'],
  words: TableWords,
): string | null {
  if (notFiled === 'both') return `${words.notFiled(before)} / ${words.notFiled(after)}`
  if (notFiled !== undefined) return words.notFiled(notFiled === 'a' ? before : after)
  return on === 'both' ? null : words.only(on === 'before' ? before : after)
}

/** A side without rows is blank, as what would need both sides; a value that was not filed has its mark. */
function hasColumn(column: Column, on: ComparisonLine['on'], figure: ComparisonFigure): boolean {
  if (on === 'both') return true
  if (column === 'contribution') return figure.contribution !== null
  return on === 'before'
    ? column === 'before' || column === 'shareBefore'
    : column === 'after' || column === 'shareAfter'
}

interface ChartPlace {
  readonly shown: readonly number[]
  readonly firstRow: number
  readonly width: number
  readonly widths: readonly number[]
  readonly row: number
}

/** Both sides of the first measure beside each other, over lines that stand together. */
function chartOf(
  { comparison, report }: ComparisonInput,
  names: TableNames,
  words: TableWords,
  { shown, firstRow, width, widths, row }: ChartPlace,
): GridChart | null {
  const [view] = comparison.measures
  const lines = shown.filter((at) => comparison.lines[at]?.kind === 'line')
  if (view === undefined || lines.length === 0 || !lines.every((line, at) => shown[at] === line)) return null
  const range = (column: number) => ({
    firstRow,
    firstColumn: column,
    lastRow: firstRow + lines.length - 1,
    lastColumn: column,
  })
  const categories = lines.map((at) => {
    const line = comparison.lines[at]
    return line === undefined ? '' : (names.path(line, comparison.dimensions).at(-1) ?? '')
  })
  return {
    kind: 'column',
    title: names.measure(view),
    axisTitle: names.unit(view) ?? '',
    series: report.sideNames.map((name, side) => ({
      name,
      sheet: words.comparisonSheet,
      categories: range(Math.max(0, comparison.dimensions.length - 1)),
      values: range(width + side),
    })),
    at: { row, column: 0 },
    size: chartSize(widths, categories),
  }
}
