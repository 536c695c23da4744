import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip archive of which every part may lie. */
export interface HostileEntry {
  readonly name: string
  readonly data: string | Uint8Array
  /** 0 stored, 8 deflated; deflated where it isn't said. */
  readonly method?: number
  /** Bytes as they shall stand in the archive, instead of `data` deflated. */
  readonly packed?: Uint8Array
  /** What the archive claims, where it isn't the truth. */
  readonly claims?: { readonly size?: number; readonly crc32?: number; readonly compressedSize?: number }
  readonly flags?: number
  /** Name in the entry's own header, where it differs from that in the directory. */
  readonly innerName?: string
  /** Stands where this entry stands, without bytes of its own. */
  readonly on?: string
}

/** A zip archive as it is told, whether or not that makes sense. */
export function hostileZip(entries: readonly HostileEntry[], claims: { readonly count?: number } = {}): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  const offsets = new Map<string, number>()
  let at = 0
  for (const entry of entries) {
    const plan = planOf(entry)
    const offset = entry.on === undefined ? at : (offsets.get(entry.on) ?? 0)
    directory.push(record(plan, offset, true))
    offsets.set(entry.name, offset)
    if (entry.on !== undefined) continue
    const local = Buffer.concat([record(plan, 0, false), plan.packed])
    pieces.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE((claims.count ?? entries.length) & 0xffff, 8)
  end.writeUInt16LE((claims.count ?? entries.length) & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, list, end])
}

/** `megabytes` of a text repeated, packed into very little without ever being made. */
export function packedRepeat(text: string, megabytes: number): Buffer {
  const block = Buffer.from(text.repeat(Math.ceil((1024 * 1024) / text.length)).slice(0, 1024 * 1024))
  const packed = deflateRawSync(block, { finishFlush: 3 }) // full flush: may follow itself
  const last = Buffer.from([0x03, 0x00]) // an empty last block
  return Buffer.concat([...Array.from({ length: megabytes }, () => packed), last])
}

interface Plan {
  readonly name: Buffer
  readonly innerName: Buffer
  readonly packed: Uint8Array
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
}

function planOf(entry: HostileEntry): Plan {
  const data = Buffer.from(entry.data)
  const method = entry.method ?? 8
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data)
  return {
    name: Buffer.from(entry.name),
    innerName: Buffer.from(entry.innerName ?? entry.name),
    packed,
    method,
    flags: (entry.flags ?? 0) | 0x800,
    crc32: entry.claims?.crc32 ?? crc32(data),
    compressedSize: entry.claims?.compressedSize ?? packed.length,
    size: entry.claims?.size ?? data.length,
  }
}

/** The header of an entry, as it stands in the directory or before its bytes. */
function record(plan: Plan, offset: number, inDirectory: boolean): Buffer {
  const name = inDirectory ? plan.name : plan.innerName
  const header = Buffer.alloc(inDirectory ? 46 : 30)
  const at = inDirectory ? 2 : 0
  header.writeUInt32LE(inDirectory ? 0x02014b50 : 0x04034b50, 0)
  if (inDirectory) header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 4 + at)
  header.writeUInt16LE(plan.flags, 6 + at)
  header.writeUInt16LE(plan.method, 8 + at)
  header.writeUInt32LE(plan.crc32, 14 + at)
  header.writeUInt32LE(plan.compressedSize, 18 + at)
  header.writeUInt32LE(plan.size, 22 + at)
  header.writeUInt16LE(name.length, 26 + at)
  if (inDirectory) header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}
