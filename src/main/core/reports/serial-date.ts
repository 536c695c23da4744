const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
/** Excel takes 1900 for a leap year, so its count is right from March on. */
const FIRST_SOUND = 61

/** Excel's number of a day, `2015-03-01` → 42064; `null` for what is no whole date or is before March 1900. */
export function toSerialDate(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(time).toISOString().slice(0, 10) !== text) return null
  const serial = (time - EPOCH) / DAY
  return serial < FIRST_SOUND ? null : serial
}
