import { CoreError } from '../base/core-error.ts'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, FormDefinition } from '../forms/form-definition.ts'

export type CellValue = string | number | null

/** Why a value can't be kept in a column. */
type Unfit =
  | 'required'
  | 'not-a-number'
  | 'not-whole'
  | 'decimals'
  | 'not-a-year'
  | 'not-a-date'
  | 'not-yes-or-no'
  | 'not-in-list'
  | 'too-long'

const LONGEST_TEXT = 1000

/**
 * A value as its column keeps it. Nothing is bent to fit: a number with more digits after the point than the column
 * shows is refused, since what counts could not be seen.
 *
 * @throws CoreError `adjustment-unfit`, with why
 */
export function fittingValue(form: FormDefinition, column: ColumnDefinition, value: CellValue): CellValue {
  const given = typeof value === 'string' ? value.trim() : value
  const fitted = given === null || given === '' ? absent(form, column) : present(form, column, given)
  if (!isUnfit(fitted)) return fitted.value
  // What was typed into a personal column is told to nobody.
  const shown = column.sensitivity === 'public' && given !== null ? { value: given } : {}
  throw new CoreError('adjustment-unfit', { form: form.code, column: column.name, why: fitted.unfit, ...shown })
}

type Fitted = { readonly value: CellValue } | { readonly unfit: Unfit }

function isUnfit(fitted: Fitted): fitted is { readonly unfit: Unfit } {
  return 'unfit' in fitted
}

/** Without its key a row could no longer be told from others. */
function absent({ key }: FormDefinition, { name }: ColumnDefinition): Fitted {
  return key.includes(name) ? { unfit: 'required' } : { value: null }
}

function present(form: FormDefinition, column: ColumnDefinition, given: string | number): Fitted {
  const text = withoutBlanks(toHalfWidth(String(given)))
  switch (column.type) {
    case 'integer':
    case 'decimal':
      return toNumber(column, text)
    case 'year':
      return /^(?:19|20)\d{2}$/.test(text) ? { value: Number(text) } : { unfit: 'not-a-year' }
    case 'date':
      return isDate(text) ? { value: text } : { unfit: 'not-a-date' }
    case 'boolean':
      return toBoolean(text)
    case 'code':
      return toCode(form, column, text)
    case 'identifier':
      return text.length > LONGEST_TEXT ? { unfit: 'too-long' } : { value: text }
    default:
      return String(given).length > LONGEST_TEXT ? { unfit: 'too-long' } : { value: String(given) }
  }
}

function toNumber({ type, decimals }: ColumnDefinition, text: string): Fitted {
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return { unfit: 'not-a-number' }
  const value = Number(plain)
  if (type === 'integer') return Number.isSafeInteger(value) ? { value } : { unfit: 'not-whole' }
  return Number(value.toFixed(decimals)) === value ? { value } : { unfit: 'decimals' }
}

/** `2017`, `2017-06` or `2017-06-18`, as precise as dates are kept. */
function isDate(text: string): boolean {
  const match = /^((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null) return false
  const [, year, month = '01', day = '01'] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

function toBoolean(text: string): Fitted {
  if (/^(?:是|1|true|yes)$/i.test(text)) return { value: 1 }
  if (/^(?:否|0|false|no)$/i.test(text)) return { value: 0 }
  return { unfit: 'not-yes-or-no' }
}

/** A code, or what it is called in either language. */
function toCode(form: FormDefinition, { list }: ColumnDefinition, text: string): Fitted {
  const members = (list === null ? undefined : form.codeLists.get(list)?.members) ?? []
  const found = members.find(({ code, title }) =>
    [code, title.zh, title.en].some((name) => withoutBlanks(toHalfWidth(name)).toLowerCase() === text.toLowerCase()),
  )
  return found === undefined ? { unfit: 'not-in-list' } : { value: found.code }
}
