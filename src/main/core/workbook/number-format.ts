import { SSF } from 'xlsx'
import type { Cell } from './workbook.ts'

/** What a number format makes of a number. */
export type NumberKind = 'plain' | 'date' | 'percent'

/** Built-in formats that depend on the language and are written nowhere in the file: dates in Chinese (ECMA-376 18.8.30). */
const CHINESE_DATES = /^(?:2[7-9]|3[0-6]|5[0-8])$/

/** By number format code, as `yyyy"年"m"月"` or `0.0%`. */
export function kindOfFormat(format: string): NumberKind {
  if (format === '' || format === 'General') return 'plain'
  if (SSF.is_date(format)) return 'date'
  return /%/.test(format.replace(/"[^"]*"|\\./g, '')) ? 'percent' : 'plain'
}

/** By the number of a built-in format, which stands in a file without its code. */
export function kindOfBuiltIn(number: number): NumberKind {
  if (CHINESE_DATES.test(String(number))) return 'date'
  return kindOfFormat(String((SSF.get_table() as Readonly<Record<number, string>>)[number] ?? ''))
}

/** A number as the cell it makes under its format. */
export function formattedCell(value: number, kind: NumberKind, date1904: boolean): Cell {
  if (kind === 'percent') return { kind, value }
  return kind === 'date' ? (dateOf(value, date1904) ?? value) : value
}

/** The day of a date serial; `null` for a time of day alone. */
function dateOf(serial: number, date1904: boolean): Cell {
  const parts = SSF.parse_date_code(serial, { date1904 })
  if (!parts || serial < 1) return null
  return { kind: 'date', value: `${parts.y}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}` }
}
