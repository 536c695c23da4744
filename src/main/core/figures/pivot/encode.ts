import type { Coded, Codes } from './frame.ts'
import type { Member } from './members.ts'

/** Numbers in place of values; absence is 0. */
export function encode(values: readonly Member[]): Coded {
  const encoder = new Encoder()
  const codes = Uint32Array.from(values, (value) => encoder.code(value))
  return { codes, values: encoder.values }
}

/** Gives every value it meets a number of its own. */
export class Encoder {
  readonly values: Member[] = [null]
  private readonly known = new Map<string, number>()

  code(value: Member): number {
    if (value === null) return 0
    const known = this.known.get(value)
    if (known !== undefined) return known
    const code = this.values.length
    this.values.push(value)
    this.known.set(value, code)
    return code
  }
}

/** The narrowest array in which such codes fit. */
export function codesOf(length: number, most: number): Codes {
  if (most < 0x100) return new Uint8Array(length)
  return most < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** The same codes under other values, as months under years; values that come together share a number. */
export function regrouped({ codes, values }: Coded, memberOf: (value: Member) => Member): Coded {
  const encoder = new Encoder()
  const by = Uint32Array.from(values, (value) => encoder.code(memberOf(value)))
  if (encoder.values.length === values.length && by.every((code, at) => code === at))
    return { codes, values: encoder.values }
  const grouped = codesOf(codes.length, encoder.values.length)
  for (let at = 0; at < codes.length; at++) grouped[at] = by[codes[at] ?? 0] ?? 0
  return { codes: grouped, values: encoder.values }
}
