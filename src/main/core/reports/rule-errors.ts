import type { CheckFinding, Label, ReviewItem, RuleSeverity, SubmissionView } from '#contract'
import { withoutTail } from '../base/rounding.ts'
import type { FormDefinition } from '../forms/form-definition.ts'
import { sentValues } from '../intake/sent-value.ts'
import type { FoundItems } from '../review/items.ts'
import type { ReviewSource } from '../review/review-source.ts'

/** What a rule found, as it is told to the county. */
export interface RuleError {
  /** Name of the finding. */
  readonly finding: string
  readonly code: string
  readonly severity: RuleSeverity
  /** `null` where it is about sums, which stand in no cell. */
  readonly cell: string | null
  readonly title: Label
  readonly message: Label
  readonly sent: string | null
  readonly expected: Label | null
  readonly explanation: string | null
}

type RuleItem = Extract<ReviewItem, { of: 'rule' }>

/** What the rules found of a submission, in the order of its rows. */
export function ruleErrors(
  source: ReviewSource,
  { submission, form: code }: SubmissionView,
  { items, ruleTitles }: FoundItems,
): readonly RuleError[] {
  const form = source.catalogue.forms.get(code)
  if (form === undefined) return []
  const sentOf = sentValues(source.db, form)
  const ofRules = items.filter((item): item is RuleItem => item.of === 'rule')
  return ofRules.toSorted(inOrderOfRows).map(({ finding, explanation }) => ({
    finding: finding.finding,
    code: finding.rule,
    severity: finding.severity,
    cell: finding.submission === submission ? finding.cell : null,
    title: ruleTitles.get(finding.rule) ?? { zh: finding.rule, en: finding.rule },
    message: namedMessage(finding),
    sent: sentOrCompared(finding, form, sentOf),
    expected: expectedOf(finding, form),
    explanation: explanation?.text ?? null,
  }))
}

/** What stands in no cell is told with what names its row, since nothing else says where it is. */
function namedMessage({ cell, label, message: { zh, en } }: CheckFinding): Label {
  if (cell !== null || label === '') return { zh, en }
  return { zh: zh.includes(label) ? zh : `${label}：${zh}`, en: en.includes(label) ? en : `${label}: ${en}` }
}

/** What was sent in the cell; a personal value masked, as rules tell it; of sums the figure that was compared. */
function sentOrCompared(
  finding: CheckFinding,
  form: FormDefinition,
  sentOf: ReturnType<typeof sentValues>,
): string | null {
  const { submission, row, block, column, cell, values } = finding
  const definition = form.columns.find(({ name }) => name === column)
  if (definition !== undefined && definition.sensitivity !== 'public') return textOf(values[definition.name] ?? null)
  if (submission !== null && row !== null && column !== null && cell !== null)
    return sentOf({ submission, row, block: block ?? 0, column })
  return textOf(comparedOf(finding))
}

/**
 * What the cell should keep to, with the relation and the unit of its column: `≥ 95 人`.
 *
 * Where a rule compares something reckoned of the cell (a change, a share), the message alone tells it.
 */
function expectedOf(finding: CheckFinding, form: FormDefinition): Label | null {
  const { expected, comparison, column, cell, values } = finding
  const compared = comparedOf(finding)
  if (typeof expected !== 'number' || compared === null || comparison === null) return null
  if (cell === null || column === null) return limit(comparison, expected, null)
  const { unit = null } = form.columns.find(({ name }) => name === column) ?? {}
  const own = values[column]
  if (isSame(own, compared)) return limit(comparison, expected, unit)
  return isSame(own, expected) ? limit(TURNED[comparison], compared, unit) : null
}

type Comparison = NonNullable<CheckFinding['comparison']>

const SIGNS: Readonly<Record<Comparison, string>> = {
  '=': '',
  '<=': '≤ ',
  '>=': '≥ ',
  '<': '< ',
  '>': '> ',
  '!=': '≠ ',
}
const TURNED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<=': '>=',
  '>=': '<=',
  '<': '>',
  '>': '<',
  '!=': '!=',
}

function limit(comparison: Comparison, value: number, unit: Label | null): Label {
  const text = (name: string | undefined) => [SIGNS[comparison] + textOf(value), name ?? []].flat().join(' ')
  return { zh: text(unit?.zh), en: text(unit?.en) }
}

/** The left side of the comparison; `null` where no numbers are compared. */
function comparedOf({ expected, difference }: CheckFinding): number | null {
  return typeof expected === 'number' && difference !== null ? Number((expected + difference).toPrecision(12)) : null
}

function isSame(own: number | string | null | undefined, value: number): boolean {
  return typeof own === 'number' && Math.abs(own - value) <= 1e-9 * Math.max(1, Math.abs(value))
}

/** A number without the tail of binary fractions, and with no more digits than a person reads of what is reckoned. */
function textOf(value: string | number | null): string | null {
  if (typeof value !== 'number') return value
  return String(withoutTail(Number(value.toFixed(4))))
}

function inOrderOfRows({ row: a }: RuleItem, { row: b }: RuleItem): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)
}
