import { bytesSource } from '../../src/main/core/workbook/byte-source.ts'
import { openZip } from '../../src/main/core/workbook/zip/open-zip.ts'
import { changedZip } from '../../src/main/core/workbook/zip/write-zip.ts'
import { picked, type Random, wholeBetween } from '../make-sample/figures/random.ts'

/** `flipped` and `cut` break checksums; `rewritten` changes the XML and packs it again, as an odd program might. */
export type Mutation = 'flipped' | 'cut' | 'rewritten'

/** A copy of a file with something wrong. */
export function mutated(bytes: Uint8Array, mutation: Mutation, random: Random): Buffer {
  switch (mutation) {
    case 'flipped':
      return flipped(bytes, random)
    case 'cut':
      return Buffer.from(bytes.subarray(0, Math.floor(random() * bytes.length)))
    case 'rewritten':
      return rewritten(bytes, random)
  }
}

/** One to eight bits turned over, anywhere in the file. */
function flipped(bytes: Uint8Array, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let left = wholeBetween(random, 1, 8); left > 0; left--) {
    const at = Math.floor(random() * copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << wholeBetween(random, 0, 7))
  }
  return copy
}

/** What stands wrong in XML that programs write: tags, attributes and numbers of the wrong kind or place. */
const SCRAPS = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '&#0;',
  '</row>',
  '<row>',
  '<c t="s">',
  '<v>',
  '-1',
  '1e308',
  '\0',
  ']]>',
  '<!--',
  'é',
]

function rewritten(bytes: Uint8Array, random: Random): Buffer {
  const zip = openZip(bytesSource(bytes))
  const names = [...zip.parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name))
  const name =
    random() < 0.5 ? (names.find((each) => /sheet1[.]xml$/.test(each)) ?? picked(random, names)) : picked(random, names)
  let text = zip.readPart(name).toString('latin1')
  for (let left = wholeBetween(random, 1, 4); left > 0; left--) text = rewrittenOnce(text, random)
  return changedZip(zip, new Map([[name, Buffer.from(text, 'latin1')]]))
}

function rewrittenOnce(text: string, random: Random): string {
  const at = Math.floor(random() * text.length)
  const length = wholeBetween(random, 1, 40)
  const piece = text.slice(at, at + length)
  switch (wholeBetween(random, 0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at) + piece.repeat(wholeBetween(random, 2, 50)) + text.slice(at)
    case 2:
      return text.slice(0, at) + picked(random, SCRAPS) + text.slice(at)
    default:
      return text.slice(0, at) + picked(random, SCRAPS) + text.slice(at + length)
  }
}
