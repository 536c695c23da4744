import { crc32, inflateRawSync } from 'node:zlib'
import type { ByteSource } from '../byte-source.ts'
import { WorkbookError } from '../workbook.ts'
import { damagedPart, inflateStream } from './inflate-stream.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** A file inside a zip archive whose place in it has been checked. */
export interface ZipPart extends ZipEntry {
  /** Where its compressed bytes begin. */
  readonly dataOffset: number
}

/** A zip archive that passed the guard: no two parts overlap, none lies about its place, none is encrypted or a bomb. */
export interface Zip {
  readonly parts: ReadonlyMap<string, ZipPart>
  /** The part inflated and checked, all of it in memory. @throws WorkbookError `file-damaged`, `file-too-large` */
  readPart(name: string): Buffer
  /** The compressed bytes as they stand in the file. */
  rawPart(name: string): Buffer
  /** The part inflated in pieces; size and checksum are checked at the end. @throws WorkbookError `file-damaged` */
  streamPart(name: string): AsyncIterable<Buffer>
}

/** Parts larger than this are read only as a stream. */
const LARGEST_IN_MEMORY = 512 * 1024 * 1024
const RATIO_CHECKED_FROM = 10 * 1024 * 1024
/** Good workbooks shrink to a 2nd up to a 15th, one of a text repeated to a 121st, the weakest bomb seen to a 344th. */
const MOST_SHRUNK = 200
const LOCAL = 0x04034b50
const ENCRYPTED = 1

/**
 * Opens a zip archive and checks all that can be checked without inflating it: what a bomb or a forged archive
 * needs to do harm is refused here, before any parser sees it.
 *
 * @throws WorkbookError `file-damaged`, `file-unsafe`, `file-encrypted`
 */
export function openZip(source: ByteSource): Zip {
  const { entries, start } = readZipDirectory(source)
  const parts = new Map<string, ZipPart>()
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue
    checkEntry(entry)
    if (parts.has(entry.name)) throw unsafe(`two parts are called ${entry.name}`)
    parts.set(entry.name, { ...entry, dataOffset: dataOffset(source, entry, start) })
  }
  checkOverlap([...parts.values()])

  const part = (name: string): ZipPart => {
    const found = parts.get(name)
    if (found === undefined) throw new WorkbookError('file-damaged', `the part ${name} is missing`)
    return found
  }
  const rawPart = (name: string) => {
    const { dataOffset: from, compressedSize } = part(name)
    return source.read(from, compressedSize)
  }
  return {
    parts,
    rawPart,
    readPart(name) {
      const found = part(name)
      if (found.size > LARGEST_IN_MEMORY)
        throw new WorkbookError('file-too-large', `the part ${name} has ${found.size} bytes`)
      return inflated(found, rawPart(name))
    },
    streamPart: (name) => inflateStream(source, part(name)),
  }
}

function checkEntry({ name, flags, method, size, compressedSize }: ZipEntry): void {
  if (/(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\0/i.test(name)) throw unsafe(`a part is called ${name}`)
  if ((flags & ENCRYPTED) !== 0) throw new WorkbookError('file-encrypted', `the part ${name} is encrypted`)
  if (method !== 0 && method !== 8) throw new WorkbookError('file-damaged', `${name} is packed in an unknown way`)
  if (method === 0 && size !== compressedSize) throw new WorkbookError('file-damaged', `the sizes of ${name} differ`)
  if (size > RATIO_CHECKED_FROM && size > compressedSize * MOST_SHRUNK)
    throw unsafe(`${name} would grow from ${compressedSize} to ${size} bytes`)
}

/** Where the data begins by the local header, which must tell the same as the directory. */
function dataOffset(source: ByteSource, entry: ZipEntry, directoryStart: number): number {
  const header = source.read(entry.offset, 30)
  if (header.readUInt32LE(0) !== LOCAL)
    throw new WorkbookError('file-damaged', `${entry.name} is not where it should be`)
  const nameLength = header.readUInt16LE(26)
  const name = source.read(entry.offset + 30, nameLength)
  const encoding = (header.readUInt16LE(6) & 0x800) !== 0 ? 'utf8' : 'latin1'
  if (name.toString(encoding).replaceAll('\\', '/') !== entry.name || header.readUInt16LE(8) !== entry.method)
    throw unsafe(`${entry.name} is called otherwise in its own header`)
  const from = entry.offset + 30 + nameLength + header.readUInt16LE(28)
  if (from + entry.compressedSize > directoryStart)
    throw new WorkbookError('file-damaged', `${entry.name} runs into the list of entries`)
  return from
}

function checkOverlap(parts: readonly ZipPart[]): void {
  let end = 0
  for (const part of parts.toSorted((a, b) => a.offset - b.offset)) {
    if (part.offset < end) throw unsafe(`${part.name} lies inside another part`)
    end = part.dataOffset + part.compressedSize
  }
}

function inflated(part: ZipPart, raw: Buffer): Buffer {
  const bytes = part.method === 0 ? raw : inflatedBytes(part, raw)
  if (bytes.length !== part.size || crc32(bytes) !== part.crc32) throw damagedPart(part)
  return bytes
}

function inflatedBytes(part: ZipPart, raw: Buffer): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(part.size, 1) })
  } catch {
    throw damagedPart(part)
  }
}

function unsafe(why: string): WorkbookError {
  return new WorkbookError('file-unsafe', why)
}
