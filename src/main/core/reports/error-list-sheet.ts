import type { Details, Label, Language } from '#contract'
import { PERIOD } from '../base/periods.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import { errorSentence } from '../intake/explanations/error-sentences.ts'
import { expectedValue } from '../intake/explanations/finding-key.ts'
import type { KeyedFinding } from '../intake/explanations/keyed-findings.ts'
import { LIST_COLUMNS, LIST_MARKER, type ListColumn } from '../intake/explanations/list-format.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { EditFaultCode } from '../workbook/edit-xlsx/edit-fault.ts'
import type { ListCell, ListSheet } from '../workbook/edit-xlsx/list-sheet.ts'
import { MOST_NOTES } from '../workbook/edit-xlsx/mark-sheet.ts'
import { type ErrorWords, errorWords } from './error-words.ts'
import { periodText } from './period-text.ts'
import type { ErrorReport, ReportedTable } from './read-error-report.ts'

/** What names and texts of an error workbook are looked up in. */
export interface ErrorListing {
  readonly report: ErrorReport
  readonly language: Language
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  /** Why the workbook had to be made anew; `null` where it is the sender's own. */
  readonly rebuilt: EditFaultCode | null
  /** Name of a sheet in the workbook that is written. */
  readonly nameOf: (sheet: string) => string
}

/** A finding in words, at its place in the list. */
export interface ListedError {
  readonly table: ReportedTable
  readonly finding: KeyedFinding
  readonly rule: string
  readonly message: string
}

const WIDTHS: Readonly<Record<ListColumn, number>> = {
  key: 24,
  no: 6,
  sheet: 14,
  cell: 9,
  rule: 20,
  severity: 9,
  sent: 20,
  expected: 12,
  message: 46,
  explanation: 34,
}

/** Every finding in the words of its reader, table by table. */
export function listedErrors({ report, language, catalogue, regions }: ErrorListing): readonly ListedError[] {
  return report.tables.flatMap((table) => {
    const form = table.place.form === null ? undefined : catalogue.forms.get(table.place.form)
    return table.findings.map((finding) => {
      const sentence = errorSentence(finding.code)
      const details = namedDetails(finding.details, form, regions, language)
      return {
        table,
        finding,
        rule: sentence === null ? '' : textOf(sentence.rule, language),
        message: sentence === null ? finding.message : filled(textOf(sentence.message, language), details),
      }
    })
  })
}

/** The list of errors as a sheet: what it is and what to do, then a line for each finding. */
export function errorListSheet(listing: ErrorListing, errors: readonly ListedError[]): ListSheet {
  const words = errorWords(listing.language)
  const above = rowsAbove(listing, words, errors)
  const header = LIST_COLUMNS.map((name): ListCell => ({ value: words.headings[name], look: 'header' }))
  const marker = LIST_COLUMNS.map(
    (name): ListCell => ({ value: name === 'key' ? LIST_MARKER + listing.report.file.sha256 : name, look: 'plain' }),
  )
  return {
    name: words.sheet,
    rows: [marker, ...above, header, ...errors.map((error, at) => lineOf(error, at + 1, listing, words))],
    widths: LIST_COLUMNS.map((name) => WIDTHS[name]),
    hiddenRows: [0],
    hiddenColumns: [0],
    frozenRows: above.length + 2,
    wideRows: above.map((_, at) => at + 1),
  }
}

function rowsAbove(
  { report, language, catalogue, regions, rebuilt }: ErrorListing,
  words: ErrorWords,
  errors: readonly ListedError[],
) {
  const count = (severity: string) => errors.filter(({ finding }) => finding.severity === severity).length
  const of = report.tables
    .filter(({ findings }) => findings.length > 0)
    .map(({ place, version }) =>
      words.of([
        ...(place.region === null ? [] : [regionText(place.region, regions, language)]),
        ...(place.form === null
          ? [place.sheet]
          : [textOf(catalogue.forms.get(place.form)?.title ?? bare(place.form), language)]),
        ...(place.period === null ? [] : [periodText(place.period, language)]),
        version === null ? words.held : words.version(version),
      ]),
    )
  const perSheet = Map.groupBy(errors, ({ table }) => table.place.sheet)
  const lines = [
    ...(of.length > 1 ? of : []),
    words.source(report.file.name, report.file.sha256),
    words.counts(count('error'), count('warning')),
    words.howTo,
    ...(rebuilt === null ? [] : [words.rebuilt(words.why[rebuilt])]),
    ...([...perSheet.values()].some(({ length }) => length > MOST_NOTES) ? [words.notesLeftOut(MOST_NOTES)] : []),
  ]
  const wide = (value: string, look: ListCell['look']): ListCell[] => [
    { value: null, look: 'plain' },
    { value, look },
  ]
  return [wide(words.title(of.length === 1 ? (of[0] ?? '') : ''), 'title'), ...lines.map((line) => wide(line, 'line'))]
}

function lineOf(
  { table, finding, rule, message }: ListedError,
  no: number,
  listing: ErrorListing,
  words: ErrorWords,
): ListCell[] {
  const { severity, cell, key, sent, details } = finding
  const tone = severity === 'error' ? 'error' : 'warning'
  const sheet = listing.nameOf(table.place.sheet)
  const cells: Readonly<Record<ListColumn, ListCell>> = {
    key: { value: key, look: 'plain' },
    no: { value: no, look: 'centred' },
    sheet: { value: sheet, look: 'body' },
    cell: { value: cell ?? '', look: 'link', link: `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}` },
    rule: { value: rule, look: 'body' },
    severity: { value: words.severity[tone], look: tone },
    sent: { value: sent, look: 'body' },
    expected: { value: expectedValue(details), look: 'body' },
    message: { value: message, look: 'body' },
    explanation: { value: table.explanations.get(finding.finding ?? -1) ?? null, look: 'fill-in' },
  }
  return LIST_COLUMNS.map((name) => cells[name])
}

/** Columns, periods and counties by their names; everything else as it was sent. */
function namedDetails(
  details: Details,
  form: FormDefinition | undefined,
  regions: RegionIndex,
  language: Language,
): Details {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      if (typeof value !== 'string' || key === 'value') return [key, value]
      const column = form?.columns.find(({ name, title }) => name === value || title.zh === value)
      if (column !== undefined) return [key, textOf(column.title, language)]
      if (PERIOD.test(value)) return [key, periodText(value, language)]
      return [
        key,
        /^\d{6}$/.test(value) && key !== 'printed' && key !== 'computed' ? regionText(value, regions, language) : value,
      ]
    }),
  )
}

function regionText(code: string, regions: RegionIndex, language: Language): string {
  const found = regions.counties().find((region) => region.code === code)
  if (found !== undefined) return textOf(found.name, language)
  return code === '500000' ? textOf({ zh: '重庆市', en: 'Chongqing' }, language) : code
}

function filled(text: string, details: Details): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? '—'))
}

function textOf(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh
}

function bare(text: string): Label {
  return { zh: text, en: text }
}
