import type { CheckFinding, ChecksPage, ChecksQuery, Doubt, FormView, Label, Language, RegionView } from '#contract'
import type { GridCell, GridSheet, GridStyle } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, NOTE, TITLE } from './cells.ts'
import { type ChecksWords, checksWords } from './checks-words.ts'
import { columnWidths } from './column-widths.ts'
import { periodText } from './period-text.ts'
import { layerText, type ReportLayer } from './report-layer.ts'
import { reportWords } from './report-words.ts'
import { titleWidth } from './source-line.ts'

export interface ChecksReportInput {
  readonly page: ChecksPage
  readonly query: ChecksQuery
  readonly forms: readonly FormView[]
  readonly regions: readonly RegionView[]
  readonly layer: ReportLayer
  readonly bookTitle: string
  readonly today: string
  readonly language: Language
}

const CENTRED: GridStyle = { look: 'body', align: 'center', format: '@' }

/** Findings with their values and explanations, what can't be told, and how often each rule is not met. */
export function checksReport(input: ChecksReportInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const { findings, cannotTell, rules, total } = input.page
  const words = checksWords(input.language)
  const text = textIn(input.language)
  const more = total > findings.length ? [words.more(findings.length, total)] : []
  const byRule = rules.map((rule): readonly GridCell[] => [
    label(rule.rule),
    label(text(rule.title)),
    label(titleOf(input, rule.form)),
    label(words.severities[rule.severity]),
    count(rule.failed),
    count(rule.explained),
    count(rule.cannotTell),
  ])
  return {
    rows: findings.length,
    sheets: [
      sheet(
        input,
        words.findings,
        findingHeadings(input),
        findings.map((each) => findingLine(input, each)),
        more,
      ),
      sheet(
        input,
        words.doubts,
        doubtHeadings(input),
        cannotTell.map((each) => doubtLine(input, each)),
        [],
      ),
      sheet(
        input,
        words.byRule,
        [words.code, words.rule, words.form, words.severity, words.failed, words.explained, words.cannotTell],
        byRule,
        [],
      ),
    ],
  }
}

function findingHeadings({ language }: ChecksReportInput): readonly string[] {
  const words = checksWords(language)
  return [
    words.severity,
    words.form,
    reportWords(language).county,
    words.period,
    words.record,
    words.column,
    words.message,
    words.value,
    words.expected,
    words.difference,
    words.values,
    words.explanation,
    words.file,
    words.cell,
    words.code,
  ]
}

function findingLine(input: ChecksReportInput, finding: CheckFinding): readonly GridCell[] {
  const words = checksWords(input.language)
  const text = textIn(input.language)
  const column = columnOf(input, finding)
  const compared = finding.operands.find(({ name }) => name === finding.column) ?? finding.operands[0]
  const decimals = column?.decimals ?? compared?.decimals ?? 0
  return [
    label(words.severities[finding.severity]),
    label(titleOf(input, finding.form)),
    label(countyOf(input, finding.region)),
    { value: periodText(finding.period, input.language), style: CENTRED },
    label(finding.label),
    label(column === undefined ? '' : text(column.title)),
    label(text(finding.message)),
    figure(comparedValue(finding), decimals),
    figure(finding.expected, decimals),
    figure(finding.difference, decimals),
    label(
      finding.operands
        .map((each) => `${text(each.title)} ${each.value ?? '—'}`)
        .join(input.language === 'en' ? '; ' : '；'),
    ),
    label(finding.explanation?.text ?? ''),
    label([finding.file, finding.sheet].filter((each) => each !== null).join(' · ')),
    { value: finding.cell, style: CENTRED },
    label(finding.rule),
  ]
}

/** What is held against the expected value: the difference says it, also where it is reckoned. */
function comparedValue({ expected, difference, column, values }: CheckFinding): string | number | null {
  if (typeof expected === 'number' && difference !== null) return Number((expected + difference).toPrecision(12))
  return column === null ? null : (values[column] ?? null)
}

function doubtHeadings({ language }: ChecksReportInput): readonly string[] {
  const words = checksWords(language)
  const county = reportWords(language).county
  return [
    words.severity,
    words.form,
    county,
    words.period,
    words.message,
    words.cases,
    words.missing,
    words.cell,
    words.code,
  ]
}

function doubtLine(input: ChecksReportInput, doubt: Doubt): readonly GridCell[] {
  const words = checksWords(input.language)
  return [
    label(words.severities[doubt.severity]),
    label(titleOf(input, doubt.form)),
    label(countyOf(input, doubt.region)),
    { value: periodText(doubt.period, input.language), style: CENTRED },
    label(textIn(input.language)(doubt.message)),
    count(doubt.count),
    label(doubt.missing.map((name) => missingText(input, doubt, name)).join(words.separator)),
    { value: doubt.cell, style: CENTRED },
    label(doubt.rule),
  ]
}

/** What is absent by the title of its column, where it is one of the form. */
function missingText(input: ChecksReportInput, { form }: Doubt, name: string): string {
  const column = columnOf(input, { form, column: name })
  return column === undefined ? name : textIn(input.language)(column.title)
}

function sheet(
  input: ChecksReportInput,
  name: string,
  headings: readonly string[],
  lines: readonly (readonly GridCell[])[],
  notes: readonly string[],
): GridSheet {
  const { page, language, bookTitle, today, layer } = input
  const words = checksWords(language)
  const above = [
    `${scopeText(input, words)}    ${layerText(layer, language)}`,
    words.counts(page.counts),
    words.source(bookTitle, today, page.pending),
  ]
  const firstRow = above.length + 2
  return {
    name,
    rows: [
      [{ value: words.title, style: TITLE }],
      ...above.map((value) => [{ value, style: LINE }]),
      headings.map((value) => ({ value, style: HEADER })),
      ...(lines.length === 0 ? [[{ value: words.none, style: NOTE }]] : lines),
      ...notes.map((value) => [{ value, style: NOTE }]),
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
    widths: columnWidths(
      headings,
      lines,
      headings.map(() => 2),
      titleWidth(words.title),
    ),
    freeze: { row: firstRow, column: 0 },
    print: { landscape: true, repeatRows: [firstRow - 1, firstRow - 1] },
  }
}

function scopeText(input: ChecksReportInput, words: ChecksWords): string {
  const { query, language } = input
  const listed = (values: readonly string[] | undefined, all: string) =>
    values === undefined ? all : values.join(words.separator)
  return [
    listed(
      query.forms?.map((form) => titleOf(input, form)),
      words.allForms,
    ),
    listed(
      query.periods?.map((period) => periodText(period, language)),
      words.allPeriods,
    ),
    listed(
      query.regions?.map((region) => countyOf(input, region)),
      words.allCounties,
    ),
  ].join('    ')
}

function columnOf({ forms }: ChecksReportInput, { form, column }: Pick<CheckFinding, 'form' | 'column'>) {
  return forms.find(({ code }) => code === form)?.columns.find(({ name }) => name === column)
}

function titleOf({ forms, language }: ChecksReportInput, code: string): string {
  const title = forms.find((form) => form.code === code)?.title
  return title === undefined ? code : textIn(language)(title)
}

function countyOf({ regions, language }: ChecksReportInput, code: string): string {
  const name = regions.find((region) => region.code === code)?.name
  return name === undefined ? code : textIn(language)(name)
}

function textIn(language: Language): (label: Label) => string {
  return ({ zh, en }) => (language === 'en' ? en : zh)
}

function label(value: string): GridCell {
  return { value, style: LABEL }
}

function count(value: number): GridCell {
  return { value, style: figureStyle('body', 0) }
}

/** A number with the digits of its column, with two where it has more of them: a share, an amount a head. */
function figure(value: string | number | null, decimals: number): GridCell {
  if (typeof value !== 'number') return { value, style: { ...LABEL, align: 'right' } }
  return { value, style: figureStyle('body', Number.isInteger(value) ? decimals : Math.max(decimals, 2)) }
}
