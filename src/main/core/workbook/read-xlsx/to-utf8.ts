import { WorkbookError } from '../workbook.ts'

/** The encoding of a part of XML by its byte order mark or its declaration. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be'
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    start.toString('latin1', 0, 200),
  )
  return declared?.[1]?.toLowerCase() ?? 'utf-8'
}

/** The same pieces in UTF-8; they pass through where they are. @throws WorkbookError `file-damaged` for an encoding nobody knows */
export async function* toUtf8(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined
  for await (const piece of pieces) {
    if (decoder === undefined) decoder = decoderOf(encodingOf(piece))
    yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }))
  }
  if (decoder) yield Buffer.from(decoder.decode())
}

export function utf8Text(bytes: Buffer): string {
  const decoder = decoderOf(encodingOf(bytes))
  return (decoder === null ? bytes.toString('utf8') : decoder.decode(bytes)).replace(/^\ufeff/, '')
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | null {
  if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii') return null
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new WorkbookError('file-damaged', `a part is written in ${encoding}`)
  }
}
