import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'

/**
 * A date written as text or number, as precise as it was sent: 2013年6月 → 2013-06, 2013.06.18 → 2013-06-18,
 * 20130618 → 2013-06-18, 2013年 → 2013; a plain number between 20000 and 60000 is a date Excel shows as a number.
 */
export function parseDate(sent: string | number): string | null {
  if (typeof sent === 'number' && Number.isInteger(sent) && sent >= 20_000 && sent <= 60_000) return fromSerial(sent)
  const text = withoutBlanks(toHalfWidth(String(sent))).replace(/^[`']/, '')
  const match =
    /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})(?:年|[-./])(\d{1,2})月?$/.exec(text) ??
    /^(\d{4})年?$/.exec(text)
  if (match === null) return null
  const [, year = '', month, day] = match
  if (Number(year) < 1900 || Number(year) > 2100) return null
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  return isDay(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : null
}

function fromSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
