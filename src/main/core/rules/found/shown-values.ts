import type { Label } from '#contract'
import { periodText } from '../../base/period-text.ts'
import type { ColumnDefinition, FormDefinition } from '../../forms/form-definition.ts'

/** A value that is not there, in the words of a message. */
const ABSENT: Label = { zh: '（未填）', en: '(absent)' }
const YES: Label = { zh: '是', en: 'yes' }
const NO: Label = { zh: '否', en: 'no' }

/** Digits after the point of what is reckoned, such as an amount a head. */
const RECKONED_DECIMALS = 2

type Value = number | string | null

/** A value of a column as a person reads it, in both languages: members by their titles, numbers with thousands. */
export function columnText(form: FormDefinition, column: ColumnDefinition | undefined, value: Value): Label {
  if (value === null) return ABSENT
  if (column?.type === 'boolean') return Number(value) === 1 ? YES : NO
  if (column?.type === 'code') return memberTitle(form, column, value) ?? same(String(value))
  if (typeof value === 'number' && column?.type !== 'year') return numberText(value, column?.decimals ?? 0)
  return same(String(value))
}

/** A number that is reckoned or compared. */
export function numberText(value: Value, decimals: number): Label {
  if (value === null) return ABSENT
  if (typeof value === 'string') return same(value)
  const most = Number.isInteger(value) ? decimals : Math.max(decimals, RECKONED_DECIMALS)
  return same(value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: most }))
}

/** A period in both languages. */
export function periodLabel(period: string): Label {
  return { zh: periodText(period, 'zh-CN'), en: periodText(period, 'en') }
}

function memberTitle(form: FormDefinition, { list }: ColumnDefinition, code: number | string): Label | null {
  if (list === null) return null
  return form.lists[list]?.find((member) => member.code === String(code))?.title ?? null
}

function same(text: string): Label {
  return { zh: text, en: text }
}
