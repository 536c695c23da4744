import type { CheckFinding, FormView, Language, Operand } from '#contract'
import { formatNumber, formatPercent, signed, withUnit } from '../../parts/format.ts'
import { memberTitle } from '../../parts/names.ts'
import { pointsTerm } from '../../words/checks.ts'
import { textOf } from '../../words/words.ts'

/** Digits a number needs to be shown without losing any, at least those of its column and at most six. */
export function decimalsOf(value: number, least: number): number {
  for (let decimals = least; decimals < 6; decimals++) {
    const factor = 10 ** decimals
    if (Math.abs(Math.round(value * factor) / factor - value) < 1e-9 * Math.max(1, Math.abs(value))) return decimals
  }
  return Math.max(least, 6)
}

/** A number in full with its thousands; text as it is; empty where absent. */
export function valueText(value: number | string | null, decimals: number, language: Language): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : formatNumber(value, decimalsOf(value, decimals), language)
}

/** A value with its unit, codes by their titles. */
export function operandText(operand: Operand, form: FormView | undefined, language: Language): string {
  const { value, unit, decimals, place, name } = operand
  const member = typeof value === 'string' ? memberTitle(form, place?.column ?? name, value, language) : undefined
  if (member !== undefined) return member
  const type = form?.columns.find((column) => column.name === (place?.column ?? name))?.type
  if (type === 'year' && value !== null) return String(value)
  const text = valueText(value, decimals, language)
  const named = unit === null || typeof value !== 'number' ? '' : textOf(unit, language)
  return withUnit(text, named)
}

/** What a value is called: its title, and as the rule names it where the two differ. */
export function operandTitle({ title, name }: Operand, language: Language): string {
  return textOf(title, language) || title.zh || name
}

/** The values of a finding in one line: `补助人次 1,977 人次；补助人数 2,005 人`. */
export function valuesLine(finding: CheckFinding, form: FormView | undefined, absent: string, language: Language) {
  return finding.operands
    .map((operand) => `${operandTitle(operand, language)} ${operandText(operand, form, language) || absent}`)
    .join(language === 'en' ? '; ' : '；')
}

/** What a comparison is told with beside the finding itself. */
export interface ComparisonLook {
  readonly form?: FormView | undefined
  /** Text of the rule: shares are compared as it writes them. */
  readonly rule?: string | undefined
}

/** What should have been, in the digits of the value compared; a share as a percentage where the rule names it as one. */
export function expectedText(finding: CheckFinding, language: Language, look: ComparisonLook = {}): string {
  const { expected } = finding
  if (typeof expected === 'number' && isYear(finding, look.form)) return String(expected)
  return isShare(finding, look.rule)
    ? formatPercent(Number(expected), decimalsOf(Number(expected) * 100, 0), language)
    : valueText(expected, comparedDecimals(finding), language)
}

/** By how much it was missed; between two shares in percentage points. */
export function differenceText(finding: CheckFinding, language: Language, look: ComparisonLook = {}): string {
  const { difference } = finding
  if (difference === null) return ''
  if (isShare(finding, look.rule))
    return `${signed(difference * 100, tellingDecimals(difference * 100), language)} ${textOf(pointsTerm, language)}`
  return signed(difference, decimalsOf(difference, comparedDecimals(finding)), language)
}

/** One digit, or as many as keep a difference from being told as none. */
function tellingDecimals(value: number): number {
  return [1, 2, 3].find((decimals) => Math.abs(value) * 10 ** decimals >= 0.5) ?? 4
}

/** The rule holds the value against just this percentage. */
function isShare({ expected }: CheckFinding, rule = ''): boolean {
  return [...rule.matchAll(/(\d+(?:[.]\d+)?)\s*[%％]/g)].some(([, size]) => Number(size) / 100 === expected)
}

function isYear({ column }: CheckFinding, form: FormView | undefined): boolean {
  return form?.columns.find(({ name }) => name === column)?.type === 'year'
}

function comparedDecimals({ operands, column }: CheckFinding): number {
  const compared = operands.find(({ name, place }) => name === column || place?.column === column)
  return compared?.decimals ?? operands[0]?.decimals ?? 0
}

/** What names a row, members of code lists by their titles in the window's language: a label comes as the county wrote it. */
export function labelText(label: string, form: FormView | undefined, language: Language): string {
  if (language !== 'en' || form === undefined) return label
  const members = Object.values(form.lists).flat()
  return label
    .split(SEPARATOR)
    .map((part) => members.find(({ title }) => title.zh === part)?.title.en ?? part)
    .join(SEPARATOR)
}

const SEPARATOR = ' · '
