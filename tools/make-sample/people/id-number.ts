const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/**
 * Prefix of the ID numbers of a county's made-up people: 500100 市辖区 or 500200 县.
 *
 * Both are codes of GB/T 2260 under which nobody is registered, so a number is right in every sign and yet nobody's.
 */
export function idPrefix(countyCode: string): string {
  return Number(countyCode) < 500200 ? '500100' : '500200'
}

/**
 * An ID number of a person (GB 11643) with its check character.
 *
 * @param birth YYYYMMDD
 * @param serial 1 to 999, unique among those of one prefix and day
 */
export function sampleIdNumber(prefix: string, birth: string, serial: number): string {
  const number = `${prefix}${birth}${String(serial).padStart(3, '0')}`
  return number + idCheck(number)
}

/** Check character of the first 17 digits (ISO 7064, MOD 11-2). */
export function idCheck(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return CHECKS.charAt(sum % 11)
}
