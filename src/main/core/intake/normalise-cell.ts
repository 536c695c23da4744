import type { IntakeCode, NormaliseReason } from '#contract'
import { tidied, toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import { withoutTail } from '../base/rounding.ts'
import type { AbsentKind, ColumnDefinition, FormDefinition, Unit } from '../forms/form-definition.ts'
import { codeKey } from '../forms/to-form.ts'
import type { Cell } from '../workbook/workbook.ts'
import { withoutNumbering } from './numbering.ts'
import { parseDate } from './parse-date.ts'
import { parseNumber } from './parse-number.ts'
import { cellText } from './sheet-top.ts'

/** What a cell becomes, and what had to be done or went wrong on the way. */
export interface NormalisedValue {
  readonly value: string | number | null
  readonly why: readonly NormaliseReason[]
  readonly absent: AbsentKind | null
  readonly problem: IntakeCode | null
}

export interface CellContext {
  readonly form: FormDefinition
  readonly column: ColumnDefinition
  /** Unit the column was sent in where it is not the one it is kept in. */
  readonly sentUnit: Unit | null
  readonly units: readonly Unit[]
}

const EMPTY: NormalisedValue = { value: null, why: [], absent: null, problem: null }

/** A cell as its column keeps it. A value that does not fit is kept as absent with its problem; it is never bent to fit. */
export function normaliseCell(cell: Cell, context: CellContext): NormalisedValue {
  if (cell === null) return EMPTY
  if (typeof cell === 'object' && cell.kind === 'error') return wrong('error-value')
  const { column } = context
  if (typeof cell === 'string') {
    const text = tidied(cell)
    if (text === '') return EMPTY
    const code = column.type === 'code' ? codeOf(text, context) : null
    if (code !== null) return code
    const absent = context.form.absentMarks.get(withoutBlanks(text))
    if (absent !== undefined) return { value: null, why: ['absent-mark'], absent, problem: null }
  }
  switch (column.type) {
    case 'integer':
    case 'decimal':
      return toNumber(cell, context)
    case 'identifier':
      return toIdentifier(cell)
    case 'date':
      return toDate(cell)
    case 'year':
      return toYear(cell)
    case 'boolean':
      return toBoolean(cell)
    case 'code':
      return wrong('unknown-code')
    case 'text':
    case 'region':
      return toText(cell)
  }
}

function wrong(problem: IntakeCode): NormalisedValue {
  return { value: null, why: [], absent: null, problem }
}

function good(value: string | number, why: readonly NormaliseReason[] = []): NormalisedValue {
  return { value, why, absent: null, problem: null }
}

function toNumber(cell: Exclude<Cell, null>, { column, sentUnit, units }: CellContext): NormalisedValue {
  const isShare = column.unitCode === 'percent'
  const why: NormaliseReason[] = []
  let sent: number
  let unit = sentUnit
  if (typeof cell === 'number') sent = cell
  else if (typeof cell === 'string') {
    const parsed = parseNumber(cell, units)
    if (parsed === null || (parsed.percent && !isShare)) return wrong('wrong-type')
    sent = parsed.value
    why.push(...parsed.why)
    unit = parsed.unit ?? unit
  } else if (typeof cell === 'object' && cell.kind === 'percent' && isShare) {
    sent = cell.value * 100
    why.push('percent')
  } else return wrong('wrong-type')

  const converted = unit === null ? sent : convert(sent, unit, column, units)
  if (converted === null) return wrong('wrong-type')
  if (converted !== sent) why.push('unit')
  const value = withoutTail(converted)
  if (value !== converted && why.length === 0) why.push('float-tail')
  if (column.type === 'decimal') return good(value, why)
  const whole = Math.round(value)
  return Math.abs(whole - value) < 1e-6 && Number.isSafeInteger(whole) ? good(whole, why) : wrong('wrong-type')
}

function convert(value: number, from: Unit, column: ColumnDefinition, units: readonly Unit[]): number | null {
  const to = units.find((unit) => unit.code === column.unitCode)
  if (to === undefined || to.family !== from.family) return null
  return from.factor >= to.factor ? value * (from.factor / to.factor) : value / (to.factor / from.factor)
}

/** Excel keeps 15 digits of a number: a longer one, or one in scientific notation, has lost the rest. */
function toIdentifier(cell: Exclude<Cell, null>): NormalisedValue {
  if (typeof cell === 'number') {
    const digits = String(cell)
    return Number.isInteger(cell) && digits.length <= 15
      ? good(digits, ['number-to-text'])
      : { ...wrong('id-destroyed'), value: digits }
  }
  if (typeof cell !== 'string') return wrong('wrong-type')
  if (/^[0-9A-Z]+$/.test(cell)) return good(cell)
  const half = toHalfWidth(cell)
  const plain = withoutBlanks(half).replace(/^[`'‘]/, '')
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(plain)) return { ...wrong('id-destroyed'), value: plain }
  const why: NormaliseReason[] = []
  if (half.replaceAll(' ', '') !== cell.replaceAll(/[ \u3000]/g, '')) why.push('full-width')
  if (/^[`'‘]/.test(withoutBlanks(half))) why.push('back-tick')
  if (plain !== cell && why.length === 0) why.push('spaces')
  return good(plain, why)
}

function toDate(cell: Exclude<Cell, null>): NormalisedValue {
  if (typeof cell === 'object' && cell.kind === 'date') return good(cell.value)
  const date = typeof cell === 'string' || typeof cell === 'number' ? parseDate(cell) : null
  if (date === null) return wrong('wrong-type')
  return good(date, date === cell ? [] : ['date'])
}

function toYear(cell: Exclude<Cell, null>): NormalisedValue {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return good(cell)
  const date = toDate(cell).value
  return date === null ? wrong('wrong-type') : good(Number(String(date).slice(0, 4)), ['date'])
}

function toBoolean(cell: Exclude<Cell, null>): NormalisedValue {
  const text = withoutBlanks(cellText(cell))
  if (/^(?:是|有|√|1|true|y|yes)$/i.test(text)) return good(1)
  if (/^(?:否|没有|×|0|false|n|no)$/i.test(text)) return good(0)
  return wrong('wrong-type')
}

function toText(cell: Exclude<Cell, null>): NormalisedValue {
  if (typeof cell === 'string') {
    const text = tidied(cell)
    return good(text, text === cell ? [] : ['spaces'])
  }
  return good(cellText(cell), ['number-to-text'])
}

function codeOf(text: string, { form, column }: CellContext): NormalisedValue | null {
  const list = column.list === null ? undefined : form.codeLists.get(column.list)
  const code = list?.codeOf.get(codeKey(text)) ?? list?.codeOf.get(codeKey(withoutNumbering(text)))
  if (list === undefined || code === undefined) return null
  const title = list.members.find((member) => member.code === code)?.title.zh
  return good(code, text === title ? [] : ['code-name'])
}
