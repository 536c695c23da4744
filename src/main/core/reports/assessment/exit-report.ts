import type { CriterionResult, Exit, ExitEvidence, FormView, Language, RegionView } from '#contract'
import type { GridCell, GridSheet, StyledCell } from '../../workbook/grid.ts'
import { address, figureStyle, LABEL, ratioCell } from '../cells.ts'
import { layerText, type ReportLayer } from '../report-layer.ts'
import { type AssessmentWords, assessmentWords } from './assessment-words.ts'
import { columnText, evidenceSheet } from './evidence-sheet.ts'
import { inOrder, nameOf } from './in-order.ts'
import { tableSheet } from './table-sheet.ts'

export interface ExitReportInput {
  readonly exit: Exit
  /** The counties assessed, with their cells. */
  readonly evidence: readonly ExitEvidence[]
  readonly order: readonly string[] | undefined
  readonly forms: readonly FormView[]
  readonly regions: readonly RegionView[]
  readonly layer: ReportLayer
  readonly language: Language
}

/** Columns of one criterion in the sheet. */
const COLUMNS_EACH = 7

/** The exit assessment as a workbook: a line a county, rates and margins as formulas, and the cells behind both sides. */
export function exitReport(input: ExitReportInput): { readonly sheets: readonly GridSheet[]; readonly rows: number } {
  const { exit, language, forms, regions } = input
  const words = assessmentWords(language)
  const title = words.yearTitle(words.exit, exit.year)
  const counties = inOrder(exit.counties, input.order)
  const cells = inOrder(input.evidence, input.order).flatMap(({ region, cells }) =>
    cells.flatMap(({ criterion, numerator, denominator }) =>
      [...numerator, ...denominator].map((cell) => ({
        county: nameOf(regions, region, language),
        figure: `${words.criteria[criterion]} · ${columnText(forms, cell.form, cell.column, language)}`,
        cell,
      })),
    ),
  )
  const [first] = counties
  const criteria = first?.criteria ?? []
  const sheet = tableSheet({
    name: words.exit,
    title,
    line: `${words.exitCounts(exit.counts.pass, exit.counts.fail, exit.counts['cannot-tell'])}　　${layerText(input.layer, language)}`,
    landscape: true,
    paths: [
      [words.county],
      [words.verdict],
      ...criteria.flatMap(({ criterion }) =>
        [words.numerator, words.denominator, words.rate, words.threshold, words.margin, words.spare, words.verdict].map(
          (heading) => [words.criteria[criterion], heading],
        ),
      ),
      [words.exitYear],
      [words.history],
    ],
    decimals: [0, 0, ...criteria.flatMap(() => [0, 0, 2, 2, 2, 0, 0]), 0, 0],
    rows: (firstRow) => [
      ...counties.map((county, at): readonly GridCell[] => [
        label(nameOf(regions, county.region, language)),
        label(words.exitVerdicts[county.verdict]),
        ...county.criteria.flatMap((result, nth) =>
          criterionCells(result, { row: firstRow + at, column: 2 + nth * COLUMNS_EACH }, words),
        ),
        { value: county.exitYear, style: { look: 'body', align: 'right', format: '0' } },
        label(words.histories[county.history]),
      ]),
      ...exit.notAssessed.map(({ region }) => [label(nameOf(regions, region, language)), label(words.notAssessed)]),
    ],
  })
  return { rows: counties.length, sheets: [sheet, evidenceSheet(cells, { title, language, forms })] }
}

function criterionCells(
  { numerator, denominator, threshold, margin, spare, verdict, reason, sense }: CriterionResult,
  { row, column }: { readonly row: number; readonly column: number },
  words: AssessmentWords,
): readonly GridCell[] {
  const at = (offset: number) => ({ row, column: column + offset })
  const [rate, limit] = [address(at(2)), address(at(3))]
  const difference = sense === 'at-most' ? `${limit}-${rate}` : `${rate}-${limit}`
  const isJudged = reason === null
  const counted = figureStyle('body', 0)
  return [
    { value: numerator, style: counted },
    { value: denominator, style: counted },
    ratioCell({ at: at(0), value: numerator }, { at: at(1), value: denominator }, 100, figureStyle('body', 4)),
    { value: threshold, style: figureStyle('body', 2) },
    isJudged
      ? ({ value: margin, formula: `=${difference}`, style: figureStyle('body', 4) } satisfies StyledCell)
      : { value: null, style: counted },
    { value: spare, style: counted },
    label(reason === null ? words.exitVerdicts[verdict] : `${words.exitVerdicts[verdict]}：${words.reasons[reason]}`),
  ]
}

function label(value: string): StyledCell {
  return { value, style: LABEL }
}
