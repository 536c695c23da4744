/** Why a number can be nobody's: wrong in its length, its signs, its region, its date of birth, or its check character. */
export type NumberFault = 'length' | 'signs' | 'region' | 'date' | 'check'

const LENGTH = 18

/** GB 32100-2015: digits and capital letters without I, O, S, V and Z. */
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 11643, ISO 7064 MOD 11-2. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'

/** First two digits of an ID number: provinces by GB/T 2260, with Taiwan, Hong Kong and Macao, and 83 for residents from Taiwan. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

const FIRST_BIRTH_YEAR = 1880

const creditValues = valuesOf(CREDIT_SIGNS)
const digitValues = valuesOf('0123456789')

/** Checks a unified social credit code; small letters count as capital ones. */
export function creditCodeFault(code: string): NumberFault | null {
  if (code.length !== LENGTH) return 'length'
  let sum = 0
  for (let at = 0; at < LENGTH - 1; at++) {
    const value = valueAt(creditValues, code, at)
    if (value < 0) return 'signs'
    sum += value * (CREDIT_WEIGHTS[at] ?? 0)
  }
  const check = valueAt(creditValues, code, LENGTH - 1)
  if (check < 0) return 'signs'
  return check === (31 - (sum % 31)) % 31 ? null : 'check'
}

/**
 * Checks an ID number of a person: signs, province, date of birth, check character.
 *
 * @param year last year of birth that can be; `null` where unknown
 */
export function idNumberFault(number: string, year: number | null): NumberFault | null {
  if (number.length !== LENGTH) return 'length'
  let sum = 0
  for (let at = 0; at < LENGTH - 1; at++) {
    const value = valueAt(digitValues, number, at)
    if (value < 0) return 'signs'
    sum += value * (ID_WEIGHTS[at] ?? 0)
  }
  const check = number.charAt(LENGTH - 1).toUpperCase()
  if (!ID_CHECKS.includes(check)) return 'signs'
  if (!PROVINCES.has(number.slice(0, 2))) return 'region'
  if (!isBirthDate(number, year)) return 'date'
  return check === ID_CHECKS.charAt(sum % 11) ? null : 'check'
}

function isBirthDate(number: string, lastYear: number | null): boolean {
  const year = Number(number.slice(6, 10))
  const month = Number(number.slice(10, 12))
  const day = Number(number.slice(12, 14))
  if (year < FIRST_BIRTH_YEAR || (lastYear !== null && year > lastYear)) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function valueAt(values: Int8Array, text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < values.length ? (values[code] ?? -1) : -1
}

/** Value of each sign by its character code, -1 for others. */
function valuesOf(signs: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (const [value, sign] of [...signs].entries()) {
    values[sign.charCodeAt(0)] = value
    values[sign.toLowerCase().charCodeAt(0)] = value
  }
  return values
}
