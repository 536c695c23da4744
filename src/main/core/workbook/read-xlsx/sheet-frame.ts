import { type MergedRange, WorkbookError } from '../workbook.ts'
import { xmlTags } from './xml-text.ts'

/** What stands around the rows of a sheet, and where in the part the rows are. */
export interface SheetFrame {
  /** Prefix of the sheet's tags with its colon, mostly none. */
  readonly prefix: string
  /** First byte behind `<sheetData>`, and the first of `</sheetData>`. */
  readonly from: number
  readonly to: number
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly MergedRange[]
}

const LARGEST_HEAD = 16 * 1024 * 1024
/** So much of a part's end is searched for the end of the rows before all of it is. */
const TAIL = 8 * 1024 * 1024
const LARGEST_TAIL = 128 * 1024 * 1024
const MOST_MERGES = 1_000_000
const MOST_COLUMNS = 16_384
const MOST_ROWS = 1_048_576

interface Head {
  readonly text: string
  readonly prefix: string
  /** `null` for a sheet without rows. */
  readonly from: number | null
}

/**
 * Reads a sheet's part once without its rows: hidden columns stand before them and merges behind, and both must
 * be known before the first row can be understood. At the same time size and checksum of the part are checked.
 *
 * @param open gives the part from its beginning, in pieces
 * @throws WorkbookError `file-damaged`, `file-unsafe`, `file-too-large`
 */
export async function readSheetFrame(open: () => AsyncIterable<Buffer>): Promise<SheetFrame> {
  const { head, size, tail } = await readEnds(open, TAIL)
  const end = `</${head.prefix}sheetData`
  if (head.from === null) return frameOf(head, size, '')
  const at = tail.lastIndexOf(end)
  if (at >= 0) return frameOf(head, size - tail.length + at, tail.toString('utf8', at))
  const whole = await readEnds(open, LARGEST_TAIL)
  const found = whole.tail.lastIndexOf(end)
  if (found < 0) throw new WorkbookError('file-damaged', 'the rows of a sheet have no end')
  return frameOf(head, size - whole.tail.length + found, whole.tail.toString('utf8', found))
}

interface Ends {
  readonly head: Head
  readonly size: number
  /** The last bytes of the part. */
  readonly tail: Buffer
}

async function readEnds(open: () => AsyncIterable<Buffer>, longest: number): Promise<Ends> {
  let head: Head | null = null
  let start: Buffer = Buffer.alloc(0)
  let size = 0
  const last: Buffer[] = []
  let kept = 0
  for await (const piece of open()) {
    size += piece.length
    if (head === null) {
      start = Buffer.concat([start, piece])
      head = findHead(start)
      if (head === null && start.length > LARGEST_HEAD) throw new WorkbookError('file-damaged', 'a sheet has no rows')
    }
    last.push(piece)
    kept += piece.length
    while (kept - (last[0]?.length ?? 0) > longest) kept -= last.shift()?.length ?? 0
  }
  return { head: head ?? headWithoutRows(start), size, tail: Buffer.concat(last) }
}

function findHead(start: Buffer): Head | null {
  const text = start.toString('latin1')
  const tag = /<([\w.-]+:)?sheetData(?=[\s/>])[^>]*>/.exec(text)
  if (tag === null) return null
  const isEmpty = tag[0].endsWith('/>')
  refuseDeclarations(text.slice(0, tag.index))
  return { text: text.slice(0, tag.index), prefix: tag[1] ?? '', from: isEmpty ? null : tag.index + tag[0].length }
}

function headWithoutRows(start: Buffer): Head {
  const text = start.toString('latin1')
  refuseDeclarations(text)
  if (/<(?:[\w.-]+:)?row[\s>]/.test(text))
    throw new WorkbookError('file-damaged', 'the rows of a sheet have no beginning')
  return { text, prefix: '', from: null }
}

function refuseDeclarations(text: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new WorkbookError('file-unsafe', 'a sheet declares entities')
}

function frameOf(head: Head, to: number, tail: string): SheetFrame {
  return {
    prefix: head.prefix,
    from: head.from ?? to,
    to,
    hiddenColumns: hiddenColumnsIn(head.text),
    merges: mergesIn(tail),
  }
}

function hiddenColumnsIn(head: string): number[] {
  const hidden: number[] = []
  for (const { name, attributes } of xmlTags(head)) {
    if (name !== 'col' || !/^(?:1|true)$/.test(attributes.get('hidden') ?? '')) continue
    const last = Math.min(Number(attributes.get('max')), MOST_COLUMNS)
    for (let column = Number(attributes.get('min')); column <= last; column++) hidden.push(column - 1)
  }
  return hidden
}

const MERGE =
  /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?["']/g

function mergesIn(tail: string): MergedRange[] {
  const merges: MergedRange[] = []
  for (const [, left = '', top = '', right = left, bottom = top] of tail.matchAll(MERGE)) {
    if (merges.length === MOST_MERGES) throw new WorkbookError('file-unsafe', 'a sheet has more than a million merges')
    merges.push({
      firstRow: Number(top),
      firstColumn: columnNumber(left),
      lastRow: Math.min(Number(bottom), MOST_ROWS),
      lastColumn: Math.min(columnNumber(right), MOST_COLUMNS - 1),
    })
  }
  return merges
}

/** Column counted from 0 by its letters. */
function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
