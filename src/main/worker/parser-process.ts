import { createHash } from 'node:crypto'
import { faultOf } from '../core/base/file-fault.ts'
import { openFileSource } from '../core/workbook/byte-source.ts'
import { openWorkbook } from '../core/workbook/open-workbook.ts'
import { type SheetRow, type Workbook, WorkbookError } from '../core/workbook/workbook.ts'
import { EXIT_OUT_OF_MEMORY, MOST_RESIDENT_BYTES } from './parser-limits.ts'
import type { ParserReply, ParserRequest } from './parser-messages.ts'

// The process in which foreign files are parsed: whatever a file does here, the program and the book go on.

interface ElectronParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

const PIECE = 1024 * 1024
/** Characters; a spreadsheet program writes at most 32,767 into a cell. */
const LONGEST_TEXT = 1_000_000

let workbook: Workbook | null = null
let reading: { sheet: number; chunks: AsyncIterator<readonly SheetRow[]> | Iterator<readonly SheetRow[]> } | null = null

async function answer(request: ParserRequest): Promise<ParserReply> {
  const watch = setInterval(endIfTooLarge, 200)
  try {
    return request.kind === 'open' ? await open(request.path) : await more(request.sheet)
  } catch (error) {
    return failureOf(error)
  } finally {
    clearInterval(watch)
    endIfTooLarge()
  }
}

/** Its starter watches it too, but can't on every system. */
function endIfTooLarge(): void {
  if (process.memoryUsage.rss() > MOST_RESIDENT_BYTES) process.exit(EXIT_OUT_OF_MEMORY)
}

async function open(path: string): Promise<ParserReply> {
  reading = null
  workbook?.close()
  workbook = null
  const { sha256, size } = hashFile(path)
  workbook = await openWorkbook(path)
  return { kind: 'opened', sha256, size, sheets: workbook.sheets }
}

function hashFile(path: string): { readonly sha256: string; readonly size: number } {
  const source = openFileSource(path)
  try {
    const hash = createHash('sha256')
    for (let at = 0; at < source.size; at += PIECE) hash.update(source.read(at, Math.min(PIECE, source.size - at)))
    return { sha256: hash.digest('hex'), size: source.size }
  } finally {
    source.close()
  }
}

async function more(sheet: number): Promise<ParserReply> {
  if (workbook === null) throw new Error('no file is open')
  if (reading === null || reading.sheet !== sheet) {
    const rows = workbook.rows(sheet)
    reading = { sheet, chunks: Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]() }
  }
  const next = await reading.chunks.next()
  if (next.done === true) {
    reading = null
    return { kind: 'rows', rows: '[]', last: true }
  }
  const rows = JSON.stringify(next.value)
  if (rows.length > LONGEST_TEXT) refuseLongTexts(next.value)
  return { kind: 'rows', rows, last: false }
}

/** Whatever looks at a text once for each form and rule would take minutes over megabytes in one cell. */
function refuseLongTexts(rows: readonly SheetRow[]): void {
  for (const { row, cells } of rows) {
    const long = cells.find((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT)
    if (long !== undefined) throw new WorkbookError('file-too-large', `a cell of row ${row} holds too long a text`)
  }
}

function failureOf(error: unknown): ParserReply {
  if (error instanceof WorkbookError) return { kind: 'failed', code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', code: faultOf(error), message }
}

const electronPort = (process as unknown as { parentPort?: ElectronParentPort }).parentPort
const send = (reply: ParserReply) => (electronPort ? electronPort.postMessage(reply) : process.send?.(reply))
const receive = (request: unknown) => void answer(request as ParserRequest).then(send)

if (electronPort) electronPort.on('message', (event) => receive(event.data))
else process.on('message', receive)
