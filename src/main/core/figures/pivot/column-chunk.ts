import { codesOf, type Encoder } from './encode.ts'
import type { Codes } from './frame.ts'

/** A column of the rows of one submission: codes, or numbers with NaN where absent. */
export type StoredChunk = Codes | Float64Array

/** The values of one place of some rows, as numbers or as the codes of an encoder. */
export function chunkOf(rows: readonly (string | number | null)[][], at: number, encoder: Encoder | null): StoredChunk {
  if (encoder === null) return Float64Array.from(rows, (row) => (row[at] as number | null) ?? Number.NaN)
  const codes = Uint32Array.from(rows, (row) => encoder.code((row[at] as string | null) ?? null))
  const narrow = codesOf(codes.length, encoder.values.length)
  narrow.set(codes)
  return narrow
}

/** Pages of a column as one array, as wide as the widest. */
export function joined(pages: readonly StoredChunk[]): StoredChunk {
  const [only] = pages
  if (pages.length === 1 && only !== undefined) return only
  const length = pages.reduce((sum, page) => sum + page.length, 0)
  const widest = [...pages].sort((a, b) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT)[0]
  const all = widest instanceof Float64Array ? new Float64Array(length) : widthOf(widest, length)
  let at = 0
  for (const page of pages) {
    all.set(page, at)
    at += page.length
  }
  return all
}

function widthOf(page: Codes | undefined, length: number): Codes {
  if (page instanceof Uint32Array) return new Uint32Array(length)
  return page instanceof Uint16Array ? new Uint16Array(length) : new Uint8Array(length)
}
