import { WorkbookError } from '../workbook.ts'
import { openOle } from './open-ole.ts'

const EOF = 0x000a
const BOUND_SHEET = 0x0085
/** A picture, shape, chart or note on the sheet. */
const OBJECT = 0x005d
const OBJECT_IS_NOTE = 0x19
const FILE_PASS = 0x002f
const BOFS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])

/**
 * Checks a file of BIFF records, bare or in an OLE container, before a parser reads it.
 *
 * The format has no checksum; what can be seen is that each record and each sheet that was begun is there to its end.
 *
 * @returns for each sheet whether something other than cells and notes lies on it
 * @throws WorkbookError `file-damaged`, `file-encrypted`, `file-not-workbook`
 */
export function checkBiff(bytes: Buffer, container: 'ole' | 'biff'): readonly boolean[] {
  return checkRecords(container === 'biff' ? bytes : workbookStream(bytes))
}

function workbookStream(bytes: Buffer): Buffer {
  const ole = openOle(bytes)
  if (ole.names.includes('EncryptedPackage')) throw encrypted()
  const stream = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].find((name) => ole.names.includes(name))
  if (stream === undefined) throw new WorkbookError('file-not-workbook', 'the container holds no workbook')
  return ole.readStream(stream)
}

function checkRecords(stream: Buffer): readonly boolean[] {
  const sheets: number[] = []
  const begun = new Set<number>()
  const drawnOn = new Set<number>()
  let sheet = 0
  let depth = 0
  let at = 0
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at)
    if (depth === 0 && !BOFS.has(kind)) break // what follows the last sheet is no record
    const next = at + 4 + stream.readUInt16LE(at + 2)
    if (next > stream.length) throw damaged('a record is cut off')
    if (BOFS.has(kind)) {
      begun.add(at)
      if (depth === 0) sheet = at
      depth++
    } else if (kind === EOF) depth--
    else if (kind === FILE_PASS) throw encrypted()
    else if (kind === OBJECT && stream[at + 8] !== OBJECT_IS_NOTE) drawnOn.add(sheet)
    else if (kind === BOUND_SHEET && depth === 1) sheets.push(stream.readUInt32LE(at + 4))
    at = next
  }
  if (depth > 0) throw damaged('a sheet is cut off')
  if (begun.size === 0 || sheets.some((offset) => !begun.has(offset))) throw damaged('a sheet is missing')
  return sheets.map((offset) => drawnOn.has(offset))
}

function encrypted(): WorkbookError {
  return new WorkbookError('file-encrypted', 'the workbook is protected by a password')
}

function damaged(why: string): WorkbookError {
  return new WorkbookError('file-damaged', `the workbook is damaged: ${why}`)
}
