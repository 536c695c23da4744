import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import ExcelJS from 'exceljs'
import * as XLSX from 'xlsx'
import type { ImportPreview, ImportResult } from '#contract'
import { createBook } from '../../../src/main/core/book/open-book.ts'
import { bookSink } from '../../../src/main/core/intake/keep-sheet.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { openFileSource } from '../../../src/main/core/workbook/byte-source.ts'
import { openWorkbook } from '../../../src/main/core/workbook/open-workbook.ts'
import { openZip } from '../../../src/main/core/workbook/zip/open-zip.ts'
import { startCoreHost } from '../../../src/main/worker/core-host.ts'
import { forkParser } from '../../../src/main/worker/fork-parser.ts'
import { importFiles } from '../../../src/main/worker/import-files.ts'
import { ParserClient } from '../../../src/main/worker/parser-client.ts'
import { HEADING_ROWS } from '../rosters/cooperative-roster.ts'

const RESOURCES = join(import.meta.dirname, '../../../resources')

export interface Measured {
  /** Rows of figures that came out. */
  readonly rows: number
  readonly seconds: number
  /** Resident memory at its highest: of this process, and of the parsing process where there is one. */
  readonly peakMB: number
  /** The longest time the thread that owns the window was kept from answering, in milliseconds. */
  readonly longestBlockMs?: number
}

/** Everything that is compared, in the order it is run; each in a process of its own. */
export const MEASURES: Readonly<Record<string, (file: string, rows: number) => Promise<Measured>>> = {
  'floor-inflate': (file, rows) => timed(() => inflate(file, rows)),
  'floor-insert': (_, rows) => withBook((context) => timed(() => insertReady(context, rows))),
  'ours-read': (file) => timed(() => readOurs(file)),
  'ours-import': (file) => withBook((context) => timedWithParser(() => importOurs(context, file))),
  'ours-window': (file) => timedWithParser(() => importAsWindow(file)).then(withBlock),
  sheetjs: (file) => timed(() => readSheetJs(file)),
  'exceljs-stream': (file) => timed(() => readExcelJs(file)),
}

type Context = ReturnType<typeof openCore>

async function timed(work: () => Promise<number>, others = () => 0): Promise<Measured> {
  const start = performance.now()
  const rows = await work()
  const seconds = (performance.now() - start) / 1000
  return { rows, seconds, peakMB: process.resourceUsage().maxRSS / 1024 + others() }
}

/** The parsing process is another one: its memory is looked at while it lives. */
async function timedWithParser(work: () => Promise<number>): Promise<Measured> {
  let parserMB = 0
  const watch = setInterval(() => {
    parserMB = Math.max(parserMB, peakOfChildren())
  }, 100)
  try {
    return await timed(work, () => parserMB)
  } finally {
    clearInterval(watch)
  }
}

/** Linux only; elsewhere the parsing process is left out of the figure. */
function peakOfChildren(): number {
  const children = `/proc/${process.pid}/task/${process.pid}/children`
  if (!existsSync(children)) return 0
  return readFileSync(children, 'utf8')
    .trim()
    .split(' ')
    .filter((pid) => pid !== '')
    .reduce((sum, pid) => sum + peakOf(pid), 0)
}

function peakOf(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0 // it has ended meanwhile
  }
}

async function withBook<T>(use: (context: Context) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'five-batches-bench-'))
  const book = createBook(join(folder, 'bench.fivebatches'), '')
  try {
    return await use(openCore(book, RESOURCES, () => '2018-01-15T09:00:00.000Z'))
  } finally {
    book.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function inflate(file: string, rows: number): Promise<number> {
  const source = openFileSource(file)
  let size = 0
  for await (const piece of openZip(source).streamPart('xl/worksheets/sheet1.xml')) size += piece.length
  source.close()
  return size > 0 ? rows : 0
}

/** The same thousand rows over and over, under new numbers, in one transaction. */
async function insertReady({ book, catalogue, regions }: Context, rows: number): Promise<number> {
  const form = catalogue.forms.get('COOP_ROSTER')
  if (form === undefined) throw new Error('there is no form COOP_ROSTER')
  const region = '500101'
  book.db.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON')
  book.db.exec(`INSERT INTO import (import_id, at) VALUES (1, '');
    INSERT INTO source_file (file_id, sha256, name, size) VALUES (1, '', '', 0);
    INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period, version,
      row_count, error_count, warning_count, layout) VALUES (1, 1, 1, '', '', 'COOP_ROSTER', 1, ${regions.idOf(region)}, '2017', 1, 0, 0, 0, '{}')`)
  const sink = bookSink(book.db, form, 1, '2017', regions)
  const ready = Array.from({ length: 1000 }, (_, at) => ({
    name: `万州区龙溪镇第${at}农民专业合作社`,
    credit_code: `93500101XX${String(at).padStart(8, '0')}`,
    town: '龙溪镇',
    village: '青胜村',
    legal_representative: '王建国',
    phone: `100${String(at).padStart(8, '0')}`,
    founded_on: '2013-06-18',
    capital: at / 100,
    members: at,
    poor_members: at >> 1,
    industry: 'fruit',
    demonstration: 'none',
    revenue: at * 1.25,
    surplus_returned: at / 8,
    households_led: at,
  }))
  for (let at = 0; at < rows; at++)
    sink.row({ row: at + 1, block: 0, region, values: ready[at % ready.length] ?? {} }, [])
  book.db.exec('COMMIT')
  return book.db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM row_coop_roster').get()?.rows ?? 0
}

async function readOurs(file: string): Promise<number> {
  const workbook = await openWorkbook(file)
  let rows = 0
  for await (const chunk of workbook.rows(0)) rows += chunk.length
  workbook.close()
  return rows - HEADING_ROWS
}

async function importOurs(context: Context, file: string): Promise<number> {
  const parser = new ParserClient(forkParser)
  try {
    const { rows, files } = await importFiles({
      context,
      parser,
      paths: [file],
      hints: {},
      mode: 'keep',
      cancelled: () => false,
      progress: () => {},
    })
    const problem = [
      ...(files[0]?.problems ?? []),
      ...(files[0]?.sheets.flatMap((sheet) => sheet.problems) ?? []),
    ].find(({ severity }) => severity !== 'note')
    if (problem !== undefined) console.error(`${problem.code}: ${problem.message}`)
    return rows
  } finally {
    parser.stop()
  }
}

const blocked = monitorEventLoopDelay({ resolution: 1 })

/** The same import, asked for as the window does: this thread only hands messages on. */
async function importAsWindow(file: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'five-batches-bench-'))
  const host = startCoreHost({ resources: RESOURCES, openParser: forkParser })
  try {
    await host.openBook({ path: join(folder, 'bench.fivebatches'), passphrase: '', create: true })
    blocked.enable()
    const seen = await host.call({ room: 'intake', verb: 'preview', query: { files: [file] }, job: 'preview' })
    if (!seen.ok) throw new Error(seen.problem.message)
    const { preview } = seen.value as ImportPreview
    const kept = await host.call({ room: 'intake', verb: 'keep', query: { preview }, job: 'keep' })
    blocked.disable()
    if (!kept.ok) throw new Error(kept.problem.message)
    return (kept.value as ImportResult).rows
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function withBlock(measured: Measured): Measured {
  return { ...measured, longestBlockMs: blocked.max / 1e6 }
}

async function readSheetJs(file: string): Promise<number> {
  const book = XLSX.read(readFileSync(file), { type: 'buffer', dense: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return Math.max((sheet?.['!data']?.length ?? 0) - HEADING_ROWS, 0)
}

async function readExcelJs(file: string): Promise<number> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let rows = 0
  for await (const sheet of reader) for await (const _ of sheet) rows++
  return rows - HEADING_ROWS
}
