import type { Completeness, Filing, FormCompleteness, FormView, OverdueReport, RegionView } from '#contract'
import type { GridCell, GridSheet, GridStyle } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, TITLE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { mergedHeader } from './header.ts'
import { periodsText, periodText } from './period-text.ts'
import { reportWords } from './report-words.ts'
import { toSerialDate } from './serial-date.ts'
import { titleWidth } from './source-line.ts'
import { versionWords } from './version-words.ts'

export interface OverdueInput {
  readonly report: Omit<OverdueReport, 'to'>
  readonly completeness: readonly Completeness[]
  readonly forms: readonly FormView[]
  readonly regions: readonly RegionView[]
  readonly today: string
}

const DATE: GridStyle = { look: 'body', align: 'center', format: 'yyyy-mm-dd' }
const CENTRED: GridStyle = { look: 'body', align: 'center', format: '@' }

/** A form of a period that was asked for. */
interface Asked extends FormCompleteness {
  readonly period: string
}

/** The overdue list, a line for each return that a county owes, and how every county stands with every return. */
export function overdueReport(input: OverdueInput): { readonly sheets: readonly GridSheet[]; readonly rows: number } {
  const { report } = input
  const asked = input.completeness.flatMap(({ period, forms }) =>
    forms
      .filter((form) => form.asked && (report.forms === undefined || report.forms.includes(form.form)))
      .map((form): Asked => ({ ...form, period })),
  )
  const regions = input.regions.filter(({ code }) => report.regions === undefined || report.regions.includes(code))
  const lines = regions.flatMap((region) => owedLines(input, asked, region))
  return { rows: lines.length, sheets: [listSheet(input, lines, regions, asked), matrixSheet(input, asked, regions)] }
}

/** Whether a county still has to send the return. */
export function isOwed({ state }: Filing): boolean {
  return state === 'missing' || state === 'sent-back' || state === 'undone'
}

function owedLines(
  { report, forms }: OverdueInput,
  asked: readonly Asked[],
  region: RegionView,
): (readonly GridCell[])[] {
  const words = versionWords(report.language)
  return asked.flatMap((form) => {
    const filing = form.filings.find((each) => each.region === region.code)
    if (filing === undefined || !isOwed(filing)) return []
    const late = filing.daysLate
    return [
      [
        { value: nameOf(region, report.language), style: LABEL },
        { value: titleOf(forms, form.form, report.language), style: LABEL },
        { value: periodText(form.period, report.language), style: CENTRED },
        { value: form.due === null ? null : toSerialDate(form.due), style: DATE },
        late === 0 ? { value: words.notYetDue, style: CENTRED } : { value: late, style: figureStyle('body', 0) },
        { value: words.states[filing.state], style: LABEL },
        { value: filing.reason, style: LABEL },
      ],
    ]
  })
}

function listSheet(
  input: OverdueInput,
  lines: readonly (readonly GridCell[])[],
  regions: readonly RegionView[],
  asked: readonly Asked[],
): GridSheet {
  const { language } = input.report
  const words = versionWords(language)
  const headings = [
    reportWords(language).county,
    words.form,
    reportWords(language).period,
    words.due,
    words.daysLate,
    words.state,
    words.reason,
  ]
  const counties = regions.filter(({ code }) =>
    asked.some(({ filings }) => filings.some((filing) => filing.region === code && isOwed(filing))),
  )
  const title = titleOfList(input)
  return {
    name: words.overdue,
    rows: [
      [{ value: title, style: TITLE }],
      [{ value: words.asOf(input.today, lines.length, counties.length), style: LINE }],
      headings.map((value) => ({ value, style: HEADER })),
      ...lines,
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
    widths: columnWidths(
      headings,
      lines,
      headings.map(() => 0),
      titleWidth(title),
    ).map((width, at) => (at === 3 ? 12 : width)),
    freeze: { row: 3, column: 1 },
    print: { landscape: false, repeatRows: [2, 2] },
  }
}

function matrixSheet(input: OverdueInput, asked: readonly Asked[], regions: readonly RegionView[]): GridSheet {
  const { language } = input.report
  const words = versionWords(language)
  const paths = [
    [reportWords(language).county],
    ...asked.map(({ form, period }) => [titleOf(input.forms, form, language), periodText(period, language)]),
    [words.owed],
  ]
  const header = mergedHeader(paths, 2)
  const lines = regions.map((region): readonly GridCell[] => {
    const filings = asked.map(({ filings }) => filings.find((filing) => filing.region === region.code))
    return [
      { value: nameOf(region, language), style: LABEL },
      ...filings.map((filing) => ({ value: filing === undefined ? null : stateText(filing, words), style: CENTRED })),
      {
        value: filings.filter((filing) => filing !== undefined && isOwed(filing)).length,
        style: figureStyle('body', 0),
      },
    ]
  })
  const title = titleOfList(input)
  const firstRow = 2 + header.rows.length
  const headings = paths.map((path) => path.at(-1) ?? '')
  return {
    name: words.matrix,
    rows: [
      [{ value: title, style: TITLE }],
      [{ value: asked.map((form) => countsText(input, form)).join('　'), style: LINE }],
      ...header.rows,
      ...lines,
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: paths.length - 1 }, ...header.merges],
    widths: columnWidths(
      headings,
      lines,
      headings.map(() => 0),
      titleWidth(title),
    ),
    freeze: { row: firstRow, column: 1 },
    print: { landscape: true, repeatRows: [2, firstRow - 1] },
  }
}

function stateText(filing: Filing, words: ReturnType<typeof versionWords>): string {
  return filing.state === 'late' && filing.daysLate !== null
    ? words.lateBy(filing.daysLate)
    : words.states[filing.state]
}

/** `学生资助情况 37/38`. */
function countsText({ forms, report }: OverdueInput, { form, filings, expected }: Asked): string {
  const filed = filings.filter((filing) => !isOwed(filing)).length
  return `${titleOf(forms, form, report.language)} ${filed}/${expected}`
}

function titleOfList({ report }: OverdueInput): string {
  return versionWords(report.language).overdueTitle(periodsText(report.periods, report.language))
}

function nameOf({ name }: RegionView, language: OverdueReport['language']): string {
  return language === 'en' ? name.en : name.zh
}

function titleOf(forms: readonly FormView[], code: string, language: OverdueReport['language']): string {
  const title = forms.find((form) => form.code === code)?.title
  return title === undefined ? code : language === 'en' ? title.en : title.zh
}
