const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Registered by the industry and commerce office: `93` a farmers' cooperative, `91` an enterprise. */
export type CreditKind = '93' | '91'

/**
 * A unified social credit code with both check characters right (GB 32100, GB 11714).
 *
 * The body starts with `XX`, which no office gives out, so a sample code never belongs to anyone.
 *
 * @param regionCode six digits
 * @param serial unique among the codes of one kind and region
 */
export function sampleCreditCode(kind: CreditKind, regionCode: string, serial: number): string {
  const body = `XX${inAlphabet(serial, 6)}`
  const code = `${kind}${regionCode}${body}${bodyCheck(body)}`
  return code + codeCheck(code)
}

/** Check character of the first 17 characters of a credit code. */
export function codeCheck(code: string): string {
  const sum = CODE_WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function bodyCheck(body: string): string {
  const sum = BODY_WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : String(check % 11)
}

function inAlphabet(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / ALPHABET.length)) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text
  }
  return text
}
