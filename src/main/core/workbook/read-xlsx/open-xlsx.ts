import { type SheetHead, type SheetRow, type Workbook, WorkbookError } from '../workbook.ts'
import type { Zip } from '../zip/open-zip.ts'
import { hasDrawing, type PackageParts, partText, readPackage, type SheetPart } from './package-parts.ts'
import { RowScanner } from './row-scanner.ts'
import { SharedStrings } from './shared-strings.ts'
import { readSheetFrame, type SheetFrame } from './sheet-frame.ts'
import { styleKinds } from './style-kinds.ts'
import { toUtf8 } from './to-utf8.ts'

const ROWS_A_CHUNK = 500
const CELLS_A_CHUNK = 100_000
/** So much of a sheet is scanned before its rows are given out. */
const BYTES_AT_ONCE = 256 * 1024
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
    sheets: parts.sheets.map((sheet, at) => headOf(zip, sheet, frames[at] ?? null)),
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

function headOf(zip: Zip, { name, hidden, part }: SheetPart, frame: SheetFrame | null): SheetHead {
  const head = { name, hidden, hiddenColumns: frame?.hiddenColumns ?? [], merges: frame?.merges ?? [] }
  return part !== null && hasDrawing(zip, part) ? { ...head, hasPicture: true } : head
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
    const rows = piece.subarray(Math.max(from - at, 0), Math.max(to - at, 0))
    at += piece.length
    for (let start = 0; start < rows.length; start += BYTES_AT_ONCE) {
      scanner.feed(rows.subarray(start, start + BYTES_AT_ONCE))
      yield* chunks(scanner.take())
    }
  }
  scanner.finish()
  yield* chunks(scanner.take())
}

/** Rows are wide where a stray cell stands far to the right, so cells are counted as well. */
function* chunks(rows: readonly SheetRow[]): Generator<readonly SheetRow[]> {
  let from = 0
  let cells = 0
  for (const [at, row] of rows.entries()) {
    cells += row.cells.length
    if (at - from < ROWS_A_CHUNK && cells < CELLS_A_CHUNK) continue
    yield rows.slice(from, at + 1)
    from = at + 1
    cells = 0
  }
  if (from < rows.length) yield rows.slice(from)
}
