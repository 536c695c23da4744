import type { DimensionSource } from '../pivot/dimension.ts'
import { codesOf, Encoder } from '../pivot/encode.ts'
import type { Coded, Frame } from '../pivot/frame.ts'

/** Two frames as one, the rows of the second after those of the first. */
export function joinedFrame(first: Frame, second: Frame): Frame {
  const length = first.length + second.length
  const numbers = (one: Float64Array | null, other: Float64Array | null) => {
    const both = new Float64Array(length).fill(1)
    if (one !== null) both.set(one)
    if (other !== null) both.set(other, first.length)
    return both
  }
  return {
    length,
    rows: first.rows + second.rows,
    periods: [...new Set([...first.periods, ...second.periods])].sort(),
    codes: (source: DimensionSource) => joinedCodes(first.codes(source), second.codes(source)),
    addends(state) {
      const [one, other] = [first.addends(state), second.addends(state)]
      return one === null && other === null ? null : numbers(one, other)
    },
    numbers: (column) => numbers(first.numbers(column), second.numbers(column)),
  }
}

/** Values that stand in both get one code. */
export function joinedCodes(first: Coded, second: Coded): Coded {
  const encoder = new Encoder()
  const [ofFirst, ofSecond] = [first, second].map(({ values }) => values.map((value) => encoder.code(value)))
  const codes = codesOf(first.codes.length + second.codes.length, encoder.values.length)
  for (let at = 0; at < first.codes.length; at++) codes[at] = ofFirst?.[first.codes[at] ?? 0] ?? 0
  for (let at = 0; at < second.codes.length; at++)
    codes[first.codes.length + at] = ofSecond?.[second.codes[at] ?? 0] ?? 0
  return { codes, values: encoder.values }
}

/** Which of the two frames each row is from. */
export function sideCodes(first: Frame, second: Frame): Coded {
  const codes = new Uint8Array(first.length + second.length).fill(1, 0, first.length).fill(2, first.length)
  return { codes, values: [null, 'before', 'after'] }
}

/** Whether the county of each row is one of those left out. */
export function apartCodes({ codes, values }: Coded, leftOut: ReadonlySet<string>): Coded {
  const apart = Uint8Array.from(values, (region) => (region !== null && leftOut.has(region) ? 2 : 1))
  return { codes: Uint8Array.from(codes, (code) => apart[code] ?? 1), values: [null, 'common', 'apart'] }
}
