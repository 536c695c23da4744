import type { DiffCell, DiffSide, FormColumn, FormView, Language, RegionView, SubmissionDiff } from '#contract'
import type { GridCell, GridSheet } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, NOTE, TITLE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { createLabels, type Labels } from './labels.ts'
import { reportWords } from './report-words.ts'
import { titleWidth } from './source-line.ts'
import { type VersionWords, versionWords } from './version-words.ts'

export interface DiffReportInput {
  readonly diff: SubmissionDiff
  /** Personal values are masked already. */
  readonly cells: Iterable<DiffCell>
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly language: Language
}

/** More lines than a person reads, and fewer than a sheet holds. */
const MOST_WRITTEN = 200_000

const PERCENT = { look: 'body', align: 'right', format: '0.0%' } as const
const ADDRESS = { look: 'body', align: 'center', format: '@' } as const

/** Two submissions compared: every differing cell with both addresses, and the sums of the measures before and after. */
export function diffReport(input: DiffReportInput): { readonly sheets: readonly GridSheet[]; readonly rows: number } {
  const words = versionWords(input.language)
  const labels = createLabels(input.form, input.regions, input.language)
  const columns = new Map(input.form.columns.map((column) => [column.name, column]))
  const lines: (readonly GridCell[])[] = []
  for (const cell of input.cells) {
    if (lines.length >= MOST_WRITTEN) break
    lines.push(cellLine(cell, input, columns.get(cell.column), labels, words))
  }
  const more = input.diff.total > lines.length ? [words.more(lines.length, input.diff.total)] : []
  const headings = [
    words.change,
    reportWords(input.language).county,
    words.record,
    words.column,
    words.before,
    words.after,
    words.difference,
    words.share,
    words.beforeCell,
    words.afterCell,
  ]
  const sums = input.diff.sums.map((sum): readonly GridCell[] => {
    const decimals = columns.get(sum.column)?.decimals ?? 0
    const figure = figureStyle('body', decimals)
    return [
      { value: titleOf(columns.get(sum.column), sum.column, labels), style: LABEL },
      ...[sum.before, sum.after, sum.difference].map((value) => ({ value, style: figure })),
      { value: sum.share, style: PERCENT },
    ]
  })
  const sumHeadings = [words.column, words.before, words.after, words.difference, words.share]
  return {
    rows: lines.length,
    sheets: [
      sheet(input, words, words.differences, headings, lines, more),
      sheet(input, words, words.sums, sumHeadings, sums, []),
    ],
  }
}

function sheet(
  { diff, form, regions, language }: DiffReportInput,
  words: VersionWords,
  name: string,
  headings: readonly string[],
  lines: readonly (readonly GridCell[])[],
  notes: readonly string[],
): GridSheet {
  const labels = createLabels(form, regions, language)
  const title = words.diffTitle(
    labels.text(form.title),
    labels.member('region', diff.after.region),
    labels.member('period', diff.after.period),
  )
  const key = diff.key.map((column) => labels.dimension(column)).join(language === 'en' ? ' + ' : '、')
  const above = [
    words.side('before', diff.before),
    words.side('after', diff.after),
    `${words.counts(diff.rows)}${language === 'en' ? '. ' : '。'}${words.matching(key, diff.matchedByRow)}${language === 'en' ? ' ' : ''}${words.asSent}`,
  ]
  const firstRow = above.length + 2
  return {
    name,
    rows: [
      [{ value: title, style: TITLE }],
      ...above.map((value) => [{ value, style: LINE }]),
      headings.map((value) => ({ value, style: HEADER })),
      ...lines,
      ...notes.map((value) => [{ value, style: NOTE }]),
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
    widths: columnWidths(
      headings,
      lines,
      headings.map(() => 2),
      titleWidth(title),
    ),
    freeze: { row: firstRow, column: 1 },
    print: { landscape: true, repeatRows: [firstRow - 1, firstRow - 1] },
  }
}

function cellLine(
  cell: DiffCell,
  { diff, form }: DiffReportInput,
  column: FormColumn | undefined,
  labels: Labels,
  words: VersionWords,
): readonly GridCell[] {
  const names = cell.label.map((value, at) => textOf(value, form, diff.labels[at] ?? '', labels))
  const figure = figureStyle('body', column?.decimals ?? 0)
  const record = names.filter((name) => name !== '').join(' · ')
  return [
    { value: words.kind[cell.kind], style: LABEL },
    { value: labels.member('region', cell.region), style: LABEL },
    { value: record, style: LABEL },
    { value: titleOf(column, cell.column, labels), style: LABEL },
    sideCell(cell.before, cell.column, form, labels, column),
    sideCell(cell.after, cell.column, form, labels, column),
    { value: cell.difference, style: figure },
    { value: cell.share, style: PERCENT },
    { value: cell.before?.cell ?? null, style: ADDRESS },
    { value: cell.after?.cell ?? null, style: ADDRESS },
  ]
}

/** A value as a number or its name; what is absent by its mark; a row that isn't there stays blank. */
function sideCell(
  side: DiffSide | null,
  name: string,
  form: FormView,
  labels: Labels,
  column: FormColumn | undefined,
): GridCell {
  if (side === null) return { value: null, style: LABEL }
  if (typeof side.value === 'number' && (column?.type === 'integer' || column?.type === 'decimal'))
    return { value: side.value, style: figureStyle('body', column.decimals) }
  const shown =
    side.value === null ? (side.mark ?? labels.member('region', null)) : textOf(side.value, form, name, labels)
  return { value: shown, style: { ...LABEL, align: column?.role === 'measure' ? 'right' : 'left' } }
}

function textOf(value: string | number | null, form: FormView, name: string, labels: Labels): string {
  if (value === null) return ''
  const isNamed = form.columns.some(
    ({ name: own, list, type }) => own === name && (list !== null || type === 'boolean'),
  )
  return isNamed ? labels.member(name, String(value)) : String(value)
}

function titleOf(column: FormColumn | undefined, name: string, labels: Labels): string {
  return column === undefined ? name : [...column.group, column.title].map(labels.text).join(' · ')
}
