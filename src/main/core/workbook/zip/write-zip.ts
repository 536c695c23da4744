import { crc32, deflateRawSync } from 'node:zlib'
import { WorkbookError } from '../workbook.ts'
import type { Zip, ZipPart } from './open-zip.ts'

/** Parts to be put in the place of those of an archive; parts it does not have yet come last, in their order. */
export type ZipChanges = ReadonlyMap<string, Buffer>

interface NewEntry {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly crc32: number
  readonly size: number
  readonly data: Buffer
}

const UTF8 = 0x800
const VERSION = 20
const MAX_32 = 0xffffffff
const MOST_BYTES = 1024 * 1024 * 1024
/** 1 January 1980: the first day a zip archive can tell; the same sheet then gives the same bytes. */
const FIRST_DAY = 0x21

/**
 * An archive with some parts changed: all others keep their place and their compressed bytes as they are.
 *
 * Sizes stand in every local header, so that no entry needs a descriptor behind its data (APPNOTE 6.3.10, 4.3). The
 * archive is put together in memory and is therefore never as large as to need zip64, even if it came with it.
 *
 * @throws WorkbookError `file-too-large` above 1 GB
 */
export function changedZip(zip: Zip, changes: ZipChanges): Buffer {
  checkSizes(zip)
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let count = 0
  const add = (entry: NewEntry) => {
    const local = localHeader(entry)
    directory.push(centralHeader(entry, at))
    pieces.push(local, entry.data)
    at += local.length + entry.data.length
    count++
  }
  for (const part of zip.parts.values()) {
    const changed = changes.get(part.name)
    add(changed === undefined ? keptEntry(part, zip.rawPart(part.name)) : newEntry(part.name, changed))
  }
  for (const [name, bytes] of changes) if (!zip.parts.has(name)) add(newEntry(name, bytes))
  const list = Buffer.concat(directory)
  return Buffer.concat([...pieces, list, endOf({ count, size: list.length, start: at })])
}

function checkSizes({ parts }: Zip): void {
  const bytes = [...parts.values()].reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  if (bytes > MOST_BYTES || [...parts.values()].some(({ size }) => size > MAX_32))
    throw new WorkbookError('file-too-large', `the workbook has ${bytes} bytes, too many to be changed in memory`)
}

/** Only what says how the name is written is kept of the flags: the rest is about a descriptor or the packing. */
function keptEntry(part: ZipPart, data: Buffer): NewEntry {
  const { method, size } = part
  const flags = part.flags & UTF8
  return {
    name: Buffer.from(part.name, flags === 0 ? 'latin1' : 'utf8'),
    flags,
    method,
    crc32: part.crc32,
    size,
    data,
  }
}

function newEntry(name: string, bytes: Buffer): NewEntry {
  const data = deflateRawSync(bytes)
  return { name: Buffer.from(name), flags: UTF8, method: 8, crc32: crc32(bytes), size: bytes.length, data }
}

function localHeader({ name, flags, method, crc32: sum, size, data }: NewEntry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt16LE(FIRST_DAY, 12)
  header.writeUInt32LE(sum, 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function centralHeader({ name, flags, method, crc32: sum, size, data }: NewEntry, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt16LE(FIRST_DAY, 14)
  header.writeUInt32LE(sum, 16)
  header.writeUInt32LE(data.length, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function endOf({ count, size, start }: { count: number; size: number; start: number }): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}
