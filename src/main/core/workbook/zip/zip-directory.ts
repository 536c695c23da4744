import type { ByteSource } from '../byte-source.ts'
import { WorkbookError } from '../workbook.ts'

/** An entry of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  /** Where the local header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const CENTRAL = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const MAX_32 = 0xffffffff

/** More entries than a workbook has: one of 255 sheets with drawings has about 2,000. */
const MOST_ENTRIES = 20_000
const LARGEST_DIRECTORY = 16 * 1024 * 1024

/** Where the entries are listed, and where that list begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly start: number
}

/**
 * Reads the central directory of a zip archive, zip64 included (APPNOTE 6.3.10, 4.3).
 *
 * @throws WorkbookError `file-damaged`, `file-unsafe`
 */
export function readZipDirectory(source: ByteSource): ZipDirectory {
  const { count, size, start } = findEnd(source)
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY)
    throw new WorkbookError('file-unsafe', `the archive lists ${count} entries`)
  const directory = source.read(start, size)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > size || directory.readUInt32LE(at) !== CENTRAL) throw damaged('its list of entries is broken')
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
    if (next > size) throw damaged('its list of entries is cut off')
    const flags = directory.readUInt16LE(at + 8)
    const name = directory.toString((flags & 0x800) !== 0 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength)
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const wide = readZip64Extra(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ])
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: directory.readUInt16LE(at + 10),
      flags,
      crc32: directory.readUInt32LE(at + 16),
      size: wide[0],
      compressedSize: wide[1],
      offset: wide[2],
    })
    at = next
  }
  return { entries, start }
}

interface End {
  readonly count: number
  readonly size: number
  readonly start: number
}

/** The end record stands last, behind it at most a comment. */
function findEnd(source: ByteSource): End {
  const length = Math.min(source.size, END_SIZE + LONGEST_COMMENT)
  const from = source.size - length
  const tail = source.read(from, length)
  for (let at = length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    if (at + END_SIZE + tail.readUInt16LE(at + 20) > length) continue
    const count = tail.readUInt16LE(at + 10)
    const size = tail.readUInt32LE(at + 12)
    const start = tail.readUInt32LE(at + 16)
    if (count !== 0xffff && size !== MAX_32 && start !== MAX_32) return checkedEnd({ count, size, start }, from + at)
    return findEnd64(source, from + at) ?? checkedEnd({ count, size, start }, from + at)
  }
  throw damaged('its end is missing; it was perhaps cut off on the way')
}

function findEnd64(source: ByteSource, end: number): End | null {
  if (end < 20) return null
  const locator = source.read(end - 20, 20)
  if (locator.readUInt32LE(0) !== END_64_LOCATOR) return null
  const at = toNumber(locator.readBigUInt64LE(8))
  const record = source.read(at, 56)
  if (record.readUInt32LE(0) !== END_64) throw damaged('its zip64 end record is missing')
  const count = toNumber(record.readBigUInt64LE(32))
  const size = toNumber(record.readBigUInt64LE(40))
  const start = toNumber(record.readBigUInt64LE(48))
  return checkedEnd({ count, size, start }, at)
}

function checkedEnd(end: End, before: number): End {
  if (end.start + end.size > before) throw damaged('its list of entries is not where it should be')
  return end
}

/** The sizes and the offset, with those of 0xFFFFFFFF taken from the zip64 extra field, in its order. */
function readZip64Extra(extra: Buffer, narrow: readonly [number, number, number]): [number, number, number] {
  const wide: [number, number, number] = [...narrow]
  if (!wide.includes(MAX_32)) return wide
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    const end = Math.min(extra.length, next + extra.readUInt16LE(at + 2))
    for (const [index, value] of narrow.entries()) {
      if (value !== MAX_32) continue
      if (next + 8 > end) throw damaged('a zip64 size is missing')
      wide[index] = toNumber(extra.readBigUInt64LE(next))
      next += 8
    }
    return wide
  }
  return wide
}

function toNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size in it is impossible')
  return Number(value)
}

function damaged(why: string): WorkbookError {
  return new WorkbookError('file-damaged', `the archive is damaged: ${why}`)
}
