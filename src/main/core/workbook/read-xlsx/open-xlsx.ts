import { type SheetHead, type SheetRow, type Workbook, WorkbookError } from '../workbook.ts'
import type { Zip } from '../zip/open-zip.ts'
import { type PackageParts, partText, readPackage, type SheetPart } from './package-parts.ts'
import { RowScanner } from './row-scanner.ts'
import { SharedStrings } from './shared-strings.ts'
import { readSheetFrame, type SheetFrame } from './sheet-frame.ts'
import { styleKinds } from './style-kinds.ts'
import { toUtf8 } from './to-utf8.ts'

const ROWS_A_CHUNK = 500
/** Parts up to this size are inflated at once, larger ones as a stream. */
const SMALL = 16 * 1024 * 1024
const LARGEST_STRINGS = 1024 * 1024 * 1024

/**
 * Opens an .xlsx or .xlsm workbook; its sheets are streamed, only the shared strings stay in memory.
 *
 * @param main its main part
 * @throws WorkbookError `file-damaged`, `file-unsafe`, `file-too-large`
 */
export async function openXlsx(zip: Zip, main: string): Promise<Omit<Workbook, 'close'>> {
  const parts = readPackage(zip, main)
  const kinds = parts.styles === null ? [] : styleKinds(partText(zip, parts.styles))
  const [strings, ...frames] = await Promise.all([
    readStrings(zip, parts.sharedStrings),
    ...parts.sheets.map(({ part }) => (part === null ? null : readSheetFrame(() => pieces(zip, part)))),
  ])
  return {
    sheets: parts.sheets.map((sheet, at) => headOf(sheet, frames[at] ?? null)),
    rows(at) {
      const part = parts.sheets[at]?.part ?? null
      const frame = frames[at] ?? null
      if (part === null || frame === null) return []
      return readRows(pieces(zip, part), frame, new RowScanner({ strings, kinds, ...contextOf(parts, frame) }))
    },
  }
}

function contextOf({ date1904 }: PackageParts, { prefix }: SheetFrame) {
  return { date1904, prefix }
}

function headOf({ name, hidden }: SheetPart, frame: SheetFrame | null): SheetHead {
  return { name, hidden, hiddenColumns: frame?.hiddenColumns ?? [], merges: frame?.merges ?? [] }
}

async function readStrings(zip: Zip, part: string | null): Promise<SharedStrings> {
  const size = part === null ? 0 : (zip.parts.get(part)?.size ?? 0)
  if (size > LARGEST_STRINGS) throw new WorkbookError('file-too-large', `its texts have ${size} bytes`)
  const strings = new SharedStrings(size)
  if (part === null) return strings
  for await (const piece of pieces(zip, part)) strings.feed(piece)
  strings.finish()
  return strings
}

/** A part in UTF-8, in pieces. */
function pieces(zip: Zip, part: string): AsyncIterable<Buffer> {
  const isSmall = (zip.parts.get(part)?.size ?? 0) <= SMALL
  return toUtf8(isSmall ? [zip.readPart(part)] : zip.streamPart(part))
}

async function* readRows(
  part: AsyncIterable<Buffer>,
  { from, to }: SheetFrame,
  scanner: RowScanner,
): AsyncGenerator<readonly SheetRow[]> {
  let at = 0
  for await (const piece of part) {
    scanner.feed(piece.subarray(Math.max(from - at, 0), Math.max(to - at, 0)))
    at += piece.length
    yield* chunks(scanner.take())
  }
  scanner.finish()
  yield* chunks(scanner.take())
}

function* chunks(rows: readonly SheetRow[]): Generator<readonly SheetRow[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_CHUNK) yield rows.slice(at, at + ROWS_A_CHUNK)
}
