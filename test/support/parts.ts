import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesSource } from '../../src/main/core/workbook/byte-source.ts'
import { openZip } from '../../src/main/core/workbook/zip/open-zip.ts'
import { changedZip } from '../../src/main/core/workbook/zip/write-zip.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')

/** A workbook of the fixtures, as `torture/write.xlsx`. */
export function fixture(name: string): Buffer {
  return readFileSync(join(FIXTURES, name))
}

/** A workbook with some parts written otherwise: by their names, from their text. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, (xml: string) => string | Buffer>>,
): Buffer {
  const zip = openZip(bytesSource(bytes))
  const changes = Object.entries(parts).map(
    ([name, change]) => [name, Buffer.from(change(zip.parts.has(name) ? zip.readPart(name).toString() : ''))] as const,
  )
  return changedZip(zip, new Map(changes))
}

/** Text of a part; `null` where there is none. */
export function part(bytes: Uint8Array, name: string): string | null {
  const zip = openZip(bytesSource(bytes))
  return zip.parts.has(name) ? zip.readPart(name).toString() : null
}

/** Names of the parts whose compressed bytes differ or that only one of two workbooks has. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [openZip(bytesSource(before)), openZip(bytesSource(after))]
  const names = new Set([...old.parts.keys(), ...now.parts.keys()])
  return [...names]
    .filter((name) => !old.parts.has(name) || !now.parts.has(name) || !old.rawPart(name).equals(now.rawPart(name)))
    .sort()
}
