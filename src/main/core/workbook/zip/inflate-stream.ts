import { crc32, createInflateRaw } from 'node:zlib'
import type { ByteSource } from '../byte-source.ts'
import { WorkbookError } from '../workbook.ts'
import type { ZipPart } from './open-zip.ts'

const READ = 1024 * 1024
const PIECE = 1024 * 1024

/**
 * A part inflated in pieces while the next piece is inflated on another thread.
 *
 * Its size is checked at every piece and its checksum at the end, so that whoever reads to the end knows that
 * these are the bytes that were packed.
 *
 * @throws WorkbookError `file-damaged`
 */
export async function* inflateStream(source: ByteSource, part: ZipPart): AsyncGenerator<Buffer> {
  let size = 0
  let sum = 0
  for await (const piece of part.method === 0 ? storedPieces(source, part) : inflatedPieces(source, part)) {
    size += piece.length
    if (size > part.size) break
    sum = crc32(piece, sum)
    yield piece
  }
  if (size !== part.size || sum !== part.crc32) throw damagedPart(part)
}

function* storedPieces(source: ByteSource, part: ZipPart): Generator<Buffer> {
  for (let at = 0; at < part.compressedSize; at += READ)
    yield source.read(part.dataOffset + at, Math.min(READ, part.compressedSize - at))
}

async function* inflatedPieces(source: ByteSource, part: ZipPart): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE, readableHighWaterMark: 2 * PIECE } as object)
  feed(inflate, source, part)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    if (error instanceof WorkbookError) throw error
    throw new WorkbookError('file-damaged', `the part ${part.name} cannot be inflated`)
  } finally {
    inflate.destroy()
  }
}

/** Writes the compressed bytes piece by piece as they are taken. */
function feed(inflate: ReturnType<typeof createInflateRaw>, source: ByteSource, part: ZipPart): void {
  const pieces = storedPieces(source, part)
  const more = () => {
    try {
      for (;;) {
        const next = pieces.next()
        if (next.done === true) return void inflate.end()
        if (!inflate.write(next.value)) return void inflate.once('drain', more)
      }
    } catch (error) {
      inflate.destroy(error as Error)
    }
  }
  more()
}

/** A part whose bytes are not those that were packed. */
export function damagedPart({ name }: ZipPart): WorkbookError {
  return new WorkbookError('file-damaged', `the part ${name} is damaged: its size or checksum is wrong`)
}
