import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { faultOf } from '../core/base/file-fault.ts'
import { openWorkbook } from '../core/workbook/open-workbook.ts'
import { type SheetRow, type Workbook, WorkbookError } from '../core/workbook/workbook.ts'
import { EXIT_OUT_OF_MEMORY, MOST_RESIDENT_BYTES } from './parser-limits.ts'
import type { ParserReply, ParserRequest } from './parser-messages.ts'

// The process in which foreign files are parsed: whatever a file does here, the program and the book go on.

interface ElectronParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

let workbook: Workbook | null = null
let reading: { sheet: number; chunks: AsyncIterator<readonly SheetRow[]> | Iterator<readonly SheetRow[]> } | null = null

async function answer(request: ParserRequest): Promise<ParserReply> {
  const watch = setInterval(endIfTooLarge, 200)
  try {
    return request.kind === 'open' ? open(request.path) : await more(request.sheet)
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

function open(path: string): ParserReply {
  reading = null
  workbook = null
  const bytes = readFileSync(path)
  workbook = openWorkbook(bytes, basename(path))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'opened', sha256, size: bytes.length, sheets: workbook.sheets }
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
    return { kind: 'rows', rows: [], last: true }
  }
  return { kind: 'rows', rows: next.value, last: false }
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
