import type { CheckFinding, Doubt, RuleView } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import type { Scope } from '../../parts/scope.tsx'
import { type checkWords, severityTerms } from '../../words/checks.ts'
import { textOf, type useWords } from '../../words/words.ts'
import { differenceText, expectedText, labelText, valuesLine } from './check-text.ts'

export type SayChecks = ReturnType<typeof useWords<keyof (typeof checkWords)['zh-CN']>>

/** A rule as its findings are told under it; those of outliers have no text. */
export type NamedRule = Pick<RuleView, 'code' | 'title'> & { readonly rule?: string }

/** What findings are told with. */
export interface FindingLook {
  readonly scope: Scope
  readonly say: SayChecks
  readonly rules: readonly NamedRule[]
}

/** Columns that a list of findings can do without where they are the same in every line. */
export type LeftOut = 'rule' | 'form' | 'period'

/** Title of a rule by its code; the code where the book has it no more. */
export function ruleTitle(rules: FindingLook['rules'], code: string, scope: Scope): string {
  const rule = rules.find((one) => one.code === code)
  return rule === undefined ? code : textOf(rule.title, scope.language) || rule.title.zh
}

export function findingColumns({ scope, say }: FindingLook, leftOut: readonly LeftOut[]): readonly GridColumn[] {
  const en = scope.language === 'en'
  const all: readonly (GridColumn | false)[] = [
    { field: 'severity', title: say('severity'), width: en ? 76 : 66, cellClass: severityClass },
    { field: 'county', title: say('county'), width: en ? 122 : 88 },
    !leftOut.includes('form') && { field: 'form', title: say('form'), width: 108 },
    !leftOut.includes('period') && { field: 'period', title: say('period'), width: 84 },
    !leftOut.includes('rule') && { field: 'rule', title: say('rule'), width: 160 },
    { field: 'label', title: say('row'), width: 84 },
    { field: 'message', title: say('what'), width: 200 },
    { field: 'values', title: say('values'), width: en ? 136 : 150 },
    {
      field: 'expected',
      title: say('expected'),
      numeric: true,
      notAdditive: true,
      width: 84,
      text: textIn('expectedText'),
    },
    {
      field: 'difference',
      title: say('difference'),
      numeric: true,
      notAdditive: true,
      width: 96,
      text: textIn('differenceText'),
    },
    { field: 'cell', title: say('cell'), width: 62 },
    {
      field: 'explanation',
      title: say('explanation'),
      width: en ? 98 : 84,
      cellClass: (row) => (row.isExplained === true ? undefined : 'soft'),
    },
  ]
  return all.filter((column) => column !== false)
}

export function findingRow(finding: CheckFinding, { scope, say, rules }: FindingLook): GridRow {
  const { language, forms, allRegions } = scope
  const form = forms.find(({ code }) => code === finding.form)
  const compared = { form, rule: rules.find(({ code }) => code === finding.rule)?.rule }
  return {
    finding: finding.finding,
    severity: textOf(severityTerms[finding.severity], language),
    grade: finding.severity,
    county: regionName(allRegions, finding.region, language),
    form: formTitle(forms, finding.form, language),
    period: periodLabel(finding.period, language),
    rule: ruleTitle(rules, finding.rule, scope),
    label:
      labelText(finding.label, form, language) ||
      (finding.row === null ? say('sum-of-rows') : say('sheet-row', { row: finding.row })),
    message: textOf(finding.message, language) || finding.message.zh,
    values: valuesLine(finding, form, say('absent'), language),
    expected: finding.expected,
    expectedText: expectedText(finding, language, compared) || undefined,
    difference: finding.difference,
    differenceText: differenceText(finding, language, compared) || undefined,
    cell: finding.cell ?? '',
    explanation: finding.explanation?.text ?? (finding.severity === 'warning' ? say('not-explained') : ''),
    isExplained: finding.explanation !== null,
  }
}

export function doubtColumns({ scope, say }: FindingLook, leftOut: readonly LeftOut[]): readonly GridColumn[] {
  const en = scope.language === 'en'
  const all: readonly (GridColumn | false)[] = [
    { field: 'severity', title: say('severity'), width: en ? 78 : 72, cellClass: severityClass },
    { field: 'county', title: say('county'), width: en ? 122 : 96 },
    !leftOut.includes('form') && { field: 'form', title: say('form'), width: en ? 170 : 150 },
    !leftOut.includes('period') && { field: 'period', title: say('period'), width: 84 },
    !leftOut.includes('rule') && { field: 'rule', title: say('rule'), width: en ? 200 : 180 },
    { field: 'count', title: say('count'), numeric: true, width: 72 },
    { field: 'message', title: say('missing'), width: 330 },
    { field: 'cell', title: say('cell'), width: 70 },
  ]
  return all.filter((column) => column !== false)
}

export function doubtRow(doubt: Doubt, at: number, { scope, rules }: FindingLook): GridRow {
  const { language, forms, allRegions } = scope
  return {
    doubt: at,
    severity: textOf(severityTerms[doubt.severity], language),
    grade: doubt.severity,
    county: regionName(allRegions, doubt.region, language),
    form: formTitle(forms, doubt.form, language),
    period: periodLabel(doubt.period, language),
    rule: ruleTitle(rules, doubt.rule, scope),
    count: doubt.count,
    message: textOf(doubt.message, language) || doubt.message.zh,
    cell: doubt.cell ?? '',
  }
}

function severityClass(row: GridRow): string {
  return row.grade === 'error' ? 'bad' : 'warn'
}

function textIn(field: string): (row: GridRow) => string | undefined {
  return (row) => row[field] as string | undefined
}
