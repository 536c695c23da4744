/**
 * A day as people type it, as `2018-01-15`; `null` where it is none of the calendar.
 *
 * `2018-1-15`, `2018/1/15`, `2018.1.15`, `20180115` and `2018年1月15日` are the same day.
 */
export function dayOfText(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(written)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === written ? written : null
}
