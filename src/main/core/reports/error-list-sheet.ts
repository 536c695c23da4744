import { LIST_COLUMNS, LIST_MARKER, type ListColumn } from '../intake/explanations/list-format.ts'
import type { ListCell, ListSheet } from '../workbook/edit-xlsx/list-sheet.ts'
import { MOST_NOTES } from '../workbook/edit-xlsx/mark-sheet.ts'
import { type ErrorWords, errorWords } from './error-words.ts'
import { type ErrorListing, type ListedError, regionText, textOf } from './listed-errors.ts'
import { periodText } from './period-text.ts'

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
  const count = (severity: string) => errors.filter((error) => error.severity === severity).length
  const titleOf = (code: string) => {
    const title = catalogue.forms.get(code)?.title
    return title === undefined ? code : textOf(title, language)
  }
  const told = new Set(errors.map(({ table }) => table))
  const of = report.tables
    .filter((table) => told.has(table))
    .map(({ place, version }) =>
      words.of([
        ...(place.region === null ? [] : [regionText(place.region, regions, language)]),
        ...(place.form === null ? [place.sheet] : [titleOf(place.form)]),
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
    ...(report.tables.some(({ rules }) => rules === 'pending') ? [words.pending] : []),
    ...(report.tables.some(({ rules }) => rules === 'none') ? [words.withoutRules] : []),
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
  { table, key, severity, cell, sent, expected, rule, message, explanation }: ListedError,
  no: number,
  listing: ErrorListing,
  words: ErrorWords,
): ListCell[] {
  const sheet = listing.nameOf(table.place.sheet)
  const cells: Readonly<Record<ListColumn, ListCell>> = {
    key: { value: key, look: 'plain' },
    no: { value: no, look: 'centred' },
    sheet: { value: sheet, look: 'body' },
    cell: { value: cell ?? '', look: 'link', link: `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}` },
    rule: { value: rule, look: 'body' },
    severity: { value: words.severity[severity], look: severity },
    sent: { value: sent, look: 'body' },
    expected: { value: expected, look: 'body' },
    message: { value: message, look: 'body' },
    explanation: { value: explanation, look: 'fill-in' },
  }
  return LIST_COLUMNS.map((name) => cells[name])
}
