import type { Details, Label, Language } from '#contract'
import { PERIOD } from '../base/periods.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import { errorSentence } from '../intake/explanations/error-sentences.ts'
import { expectedValue } from '../intake/explanations/finding-key.ts'
import type { KeyedFinding } from '../intake/explanations/keyed-findings.ts'
import { sealedKey } from '../intake/explanations/list-format.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { EditFaultCode } from '../workbook/edit-xlsx/edit-fault.ts'
import { periodText } from './period-text.ts'
import type { ErrorReport, ReportedTable } from './read-error-report.ts'
import type { RuleError } from './rule-errors.ts'

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
  /** By which its line is known when the list comes back. */
  readonly key: string
  readonly severity: 'error' | 'warning'
  /** `null` where it stands in no cell. */
  readonly cell: string | null
  readonly sent: string | null
  readonly expected: string | null
  readonly rule: string
  readonly message: string
  /** What is written on it so far. */
  readonly explanation: string | null
}

/** Every finding in the words of its reader, table by table: those of the sheet, then those of the rules. */
export function listedErrors(listing: ErrorListing): readonly ListedError[] {
  return listing.report.tables.flatMap((table) => [
    ...table.findings.map((finding) => ofSheet(listing, table, finding)),
    ...table.ruleErrors.map((error) => ofRule(listing, table, error)),
  ])
}

function ofSheet({ language, catalogue, regions }: ErrorListing, table: ReportedTable, finding: KeyedFinding) {
  const form = table.place.form === null ? undefined : catalogue.forms.get(table.place.form)
  const sentence = errorSentence(finding.code)
  const details = namedDetails(finding.details, form, regions, language)
  return {
    table,
    key: finding.key,
    severity: finding.severity === 'error' ? ('error' as const) : ('warning' as const),
    cell: finding.cell,
    sent: finding.sent,
    expected: expectedValue(finding.details),
    rule: sentence === null ? '' : textOf(sentence.rule, language),
    message: sentence === null ? finding.message : filled(textOf(sentence.message, language), details),
    explanation: table.explanations.get(finding.finding ?? -1) ?? null,
  }
}

function ofRule({ language }: ErrorListing, table: ReportedTable, error: RuleError): ListedError {
  const { finding, severity, cell, sent, explanation } = error
  const rule = textOf(error.title, language)
  return {
    table,
    key: sealedKey(finding, { cell: cell ?? '', rule, sent: sent ?? '' }),
    severity,
    cell,
    sent,
    expected: error.expected === null ? null : textOf(error.expected, language),
    rule,
    message: textOf(error.message, language),
    explanation,
  }
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

/** A county or the municipality by its name. */
export function regionText(code: string, regions: RegionIndex, language: Language): string {
  const found = regions.counties().find((region) => region.code === code)
  if (found !== undefined) return textOf(found.name, language)
  return code === '500000' ? textOf({ zh: '重庆市', en: 'Chongqing' }, language) : code
}

function filled(text: string, details: Details): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? '—'))
}

/** A text in the language of the list. */
export function textOf(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh
}
