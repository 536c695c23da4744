import { WorkbookError } from './workbook.ts'

export type Container = 'zip' | 'ole' | 'biff' | 'markup' | 'text'

const TEXT_ENDINGS = /\.(?:csv|tsv|txt|prn)$/i

/**
 * What a file is, by its first bytes and not by its name; only plain text must also be named as such.
 *
 * @throws WorkbookError `file-empty`, `file-not-workbook`
 */
export function sniffFormat(bytes: Uint8Array, name: string): Container {
  if (bytes.length === 0) throw new WorkbookError('file-empty', 'the file has no bytes')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return 'biff'
  const start = Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  if (/^<(?:\?xml|html|table|workbook|!doctype html)/i.test(start)) return 'markup'
  if (TEXT_ENDINGS.test(name)) return 'text'
  throw new WorkbookError('file-not-workbook', 'the content is not that of a workbook')
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
