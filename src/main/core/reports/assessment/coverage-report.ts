import type { Coverage, CoverageEvidence, FormView, Language, RegionView } from '#contract'
import type { GridCell, GridSheet, GridStyle, StyledCell } from '../../workbook/grid.ts'
import { address, columnRange, figureStyle, LABEL, ratioCell, sumCell, TOTAL_BLANK, TOTAL_LABEL } from '../cells.ts'
import { layerText, type ReportLayer } from '../report-layer.ts'
import { type AssessmentWords, assessmentWords } from './assessment-words.ts'
import { columnText, evidenceSheet } from './evidence-sheet.ts'
import { inOrder, nameOf } from './in-order.ts'
import { tableSheet } from './table-sheet.ts'

export interface CoverageReportInput {
  readonly coverage: Coverage
  /** The counties in scope, with their cells. */
  readonly evidence: readonly CoverageEvidence[]
  readonly order: readonly string[] | undefined
  readonly forms: readonly FormView[]
  readonly regions: readonly RegionView[]
  readonly layer: ReportLayer
  readonly language: Language
}

const POOR = 3
const REACHED = 4

/** Full coverage as a workbook: a line a county with a total over those that can be told, the villages, and the cells. */
export function coverageReport(input: CoverageReportInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const { coverage, language, forms, regions } = input
  const words = assessmentWords(language)
  const title = words.yearTitle(words.coverage, coverage.year)
  const counties = inOrder(input.evidence, input.order)
  const cells = counties.flatMap(({ region, base, batchCells }) =>
    [...base, ...batchCells.flatMap((batch) => batch.cells)].map((cell) => ({
      county: nameOf(regions, region, language),
      figure: columnText(forms, cell.form, cell.column, language),
      cell,
    })),
  )
  const { full, 'not-full': not, 'cannot-tell': open } = coverage.counts
  const sheet = tableSheet({
    name: words.coverage,
    title,
    line: `${words.coverageCounts(full, not, open)}　　${layerText(input.layer, language)}`,
    landscape: true,
    paths: [
      [words.county],
      [words.verdict],
      [words.why],
      [words.poor],
      [words.reached],
      [words.unreached],
      [words.rate],
      ...(counties[0]?.batches ?? []).map(({ batch }) => [words.byBatch, words.batches[batch]]),
      [words.atLeast],
      [words.atMost],
      [words.borneOut],
    ],
    decimals: [0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
    rows: (firstRow) => [
      ...counties.map((county, at) => countyRow(county, firstRow + at, input, words)),
      totalRow(counties, firstRow, coverage, words),
    ],
  })
  return {
    rows: counties.length,
    sheets: [sheet, villageSheet(input, words, title), evidenceSheet(cells, { title, language, forms })],
  }
}

function countyRow(
  county: CoverageEvidence,
  row: number,
  { regions, language }: CoverageReportInput,
  words: AssessmentWords,
): readonly GridCell[] {
  const counted = figureStyle('body', 0)
  const { poorHouseholds, reachedHouseholds, reason } = county
  return [
    label(nameOf(regions, county.region, language)),
    label(words.coverageVerdicts[county.verdict]),
    label(reason === null ? '' : words.reasons[reason]),
    { value: poorHouseholds, style: counted },
    { value: reachedHouseholds, style: counted },
    differenceCell(row, county.unreached, counted),
    reason === null
      ? ratioCell(
          { at: { row, column: REACHED }, value: reachedHouseholds },
          { at: { row, column: POOR }, value: poorHouseholds },
          100,
          figureStyle('body', 2),
        )
      : { value: null, style: counted },
    ...county.batches.map(({ stated }) => ({ value: stated, style: counted })),
    { value: county.atLeast, style: counted },
    { value: county.atMost, style: counted },
    label(words.borne[county.borneOut]),
  ]
}

/** Sums where every county can be told; else what the core summed up over those that can, without a formula over all. */
function totalRow(
  counties: readonly CoverageEvidence[],
  firstRow: number,
  coverage: Coverage,
  words: AssessmentWords,
): readonly GridCell[] {
  const last = firstRow + counties.length - 1
  const row = last + 1
  const style = figureStyle('total', 0)
  const areAllTold = counties.every(({ verdict }) => verdict !== 'cannot-tell')
  const total = (column: number, value: number | null, values: readonly (number | null)[]): GridCell =>
    areAllTold ? sumCell(columnRange(column, firstRow, last), values, style) : { value, style }
  return [
    { value: words.total, style: TOTAL_LABEL },
    { value: words.coverageVerdicts[coverage.verdict], style: TOTAL_LABEL },
    { value: null, style: TOTAL_BLANK },
    total(
      POOR,
      coverage.poorHouseholds,
      counties.map(({ poorHouseholds }) => poorHouseholds),
    ),
    total(
      REACHED,
      coverage.reachedHouseholds,
      counties.map(({ reachedHouseholds }) => reachedHouseholds),
    ),
    differenceCell(row, coverage.unreached, style),
    ratioCell(
      { at: { row, column: REACHED }, value: coverage.reachedHouseholds },
      { at: { row, column: POOR }, value: coverage.poorHouseholds },
      100,
      figureStyle('total', 2),
    ),
    // Households reached by several batches stand in each, and bounds of counties are no bounds of a sum.
    ...Array.from({ length: 8 }, () => ({ value: null, style: TOTAL_BLANK })),
  ]
}

function differenceCell(row: number, value: number | null, style: GridStyle): GridCell {
  if (value === null) return { value: null, style }
  return { value, formula: `=${address({ row, column: POOR })}-${address({ row, column: REACHED })}`, style }
}

function villageSheet({ coverage, regions, language }: CoverageReportInput, words: AssessmentWords, title: string) {
  return tableSheet({
    name: words.villages,
    title,
    line: words.villages,
    landscape: false,
    paths: [words.county, words.township, words.village, words.poor, words.why].map((heading) => [heading]),
    decimals: [0, 0, 0, 0, 0],
    rows: () =>
      coverage.villages.map(({ region, township, village, poorHouseholds, why }) => [
        label(nameOf(regions, region, language)),
        label(township ?? ''),
        label(village ?? ''),
        { value: poorHouseholds, style: figureStyle('body', 0) },
        label(words.gaps[why]),
      ]),
  })
}

function label(value: string): StyledCell {
  return { value, style: LABEL }
}
