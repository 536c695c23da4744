import { WorkbookError } from '../workbook.ts'

/** The streams of an OLE container (MS-CFB), as .xls, .et and password-protected .xlsx files are. */
export interface Ole {
  /** Names of all streams, in the order of the directory. */
  readonly names: readonly string[]
  /** Bytes of a stream. @throws WorkbookError `file-damaged` */
  readStream(name: string): Buffer
}

interface Stream {
  readonly name: string
  readonly start: number
  readonly size: number
}

const MAGIC = 0xe11ab1a1e011cfd0n
/** Highest number of a sector; those above have a meaning of their own. */
const LAST_SECTOR = 0xfffffffa
const END_OF_CHAIN = 0xfffffffe
const ENTRY_SIZE = 128
const STREAM = 2
const ROOT = 5

/**
 * Opens an OLE container; every chain of sectors it follows must end, inside the file, and be as long as it says.
 *
 * @throws WorkbookError `file-damaged`
 */
export function openOle(bytes: Buffer): Ole {
  if (bytes.length < 512 || bytes.readBigUInt64LE(0) !== MAGIC) throw damaged('its header is cut off')
  const sectorShift = bytes.readUInt16LE(30)
  const shortShift = bytes.readUInt16LE(32)
  if ((sectorShift !== 9 && sectorShift !== 12) || shortShift !== 6) throw damaged('its sectors have no size')
  const sectorSize = 1 << sectorShift

  const sector = (number: number): Buffer => {
    const from = (number + 1) * sectorSize
    // The last sector may be cut short where its end is not used.
    if (from >= bytes.length) throw damaged(`it ends before its sector ${number}`)
    return bytes.subarray(from, from + sectorSize)
  }
  const table = new AllocationTable(tableSectors(bytes, sector, sectorSize), sector, sectorSize)
  const read = (start: number) => Buffer.concat(chain(start, table).map(sector))
  const { streams, root } = readDirectory(read(bytes.readUInt32LE(48)))
  const cutoff = bytes.readUInt32LE(56)

  const shortStream = ({ start, size }: Stream): Buffer => {
    const shorts = read(root.start)
    const links = read(bytes.readUInt32LE(60))
    const linkAt = (at: number) => (at * 4 + 4 <= links.length ? links.readUInt32LE(at * 4) : END_OF_CHAIN)
    const pieces = chain(start, { length: links.length / 4, at: linkAt })
    return Buffer.concat(pieces.map((at) => shorts.subarray(at << shortShift, (at + 1) << shortShift))).subarray(
      0,
      size,
    )
  }
  return {
    names: streams.map(({ name }) => name),
    readStream(name) {
      const stream = streams.find((each) => each.name === name)
      if (stream === undefined) throw damaged(`its stream ${name} is missing`)
      const found = stream.size < cutoff ? shortStream(stream) : read(stream.start).subarray(0, stream.size)
      if (found.length < stream.size) throw damaged(`its stream ${name} is cut off`)
      return found
    },
  }
}

/** Numbers of the sectors of the allocation table: 109 in the header, the others in a chain of their own. */
function tableSectors(bytes: Buffer, sector: (number: number) => Buffer, sectorSize: number): number[] {
  const count = bytes.readUInt32LE(44)
  if (count > bytes.length / sectorSize) throw damaged('its table is larger than the file')
  const numbers: number[] = []
  for (let at = 0; at < 109 && numbers.length < count; at++) numbers.push(bytes.readUInt32LE(76 + at * 4))
  let next = bytes.readUInt32LE(68)
  while (numbers.length < count) {
    const more = sector(next)
    const each = more.length / 4 - 1
    for (let at = 0; at < each && numbers.length < count; at++) numbers.push(more.readUInt32LE(at * 4))
    next = more.readUInt32LE(more.length - 4)
  }
  return numbers
}

/** The allocation table: which sector follows which. */
class AllocationTable {
  readonly length: number
  private readonly bytes: Buffer

  constructor(numbers: readonly number[], sector: (number: number) => Buffer, sectorSize: number) {
    this.bytes = Buffer.concat(numbers.map(sector))
    if (this.bytes.length < numbers.length * sectorSize) throw damaged('its table is cut off')
    this.length = this.bytes.length / 4
  }

  at(number: number): number {
    return number < this.length ? this.bytes.readUInt32LE(number * 4) : END_OF_CHAIN
  }
}

/** The sectors from `start` on. A chain longer than the table goes round in a circle. */
function chain(start: number, table: { readonly length: number; at(number: number): number }): number[] {
  const found: number[] = []
  for (let at = start; at <= LAST_SECTOR; at = table.at(at)) {
    if (found.length > table.length) throw damaged('its sectors go round in a circle')
    found.push(at)
  }
  return found
}

function readDirectory(bytes: Buffer): { streams: readonly Stream[]; root: Stream } {
  const streams: Stream[] = []
  let root: Stream | null = null
  for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const kind = bytes[at + 66]
    if (kind !== STREAM && kind !== ROOT) continue
    const nameLength = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62)
    const name = bytes.toString('utf16le', at, at + nameLength)
    const stream = { name, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) }
    if (kind === ROOT) root ??= stream
    else streams.push(stream)
  }
  if (root === null) throw damaged('its directory has no root')
  return { streams, root }
}

function damaged(why: string): WorkbookError {
  return new WorkbookError('file-damaged', `the container is damaged: ${why}`)
}
