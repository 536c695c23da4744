import type { ImportHints, ImportResult, ProgressEvent } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { CoreContext } from '../core/create-core.ts'
import { ImportSession } from '../core/intake/import-session.ts'
import { TOP_ROWS } from '../core/intake/sheet-top.ts'
import type { SheetHead, SheetRow } from '../core/workbook/workbook.ts'
import { type FoundFile, findReturns } from './find-returns.ts'
import { ParseFailure, type ParserClient } from './parser-client.ts'

export interface ImportJob {
  readonly context: CoreContext
  readonly parser: ParserClient
  readonly paths: readonly string[]
  readonly hints: ImportHints
  readonly mode: 'keep' | 'preview'
  /** SHA-256 by path, as previewed: a file that has changed since is refused. */
  readonly expected?: ReadonlyMap<string, string>
  readonly leaveOut?: ReadonlySet<string>
  readonly cancelled: () => boolean
  readonly progress: (progress: Omit<ProgressEvent, 'kind' | 'job'>) => void
}

export interface ImportOutcome extends ImportResult {
  /** SHA-256 of every file that could be read, by its path. */
  readonly hashes: ReadonlyMap<string, string>
}

const PROGRESS_EVERY_MS = 200

/**
 * Reads files in the parsing process and imports them, or previews them, as one unit.
 *
 * @throws CoreError `cancelled`; nothing is kept then
 */
export async function importFiles(job: ImportJob): Promise<ImportOutcome> {
  const { context, hints, mode } = job
  const { book, catalogue, regions } = context
  const leaveOut = job.leaveOut === undefined ? {} : { leaveOut: job.leaveOut }
  const files = findReturns(job.paths)
  const session = new ImportSession({ book, catalogue, regions, hints, mode, at: context.clock(), ...leaveOut })
  const hashes = new Map<string, string>()
  const meter = createMeter(job, files.length)
  try {
    for (const [at, file] of files.entries()) {
      meter.file(at, file.name)
      await importFile(job, session, file, hashes, meter)
    }
    meter.file(files.length, '')
    return { ...session.finish(), hashes }
  } catch (error) {
    session.abandon()
    throw error
  }
}

async function importFile(
  job: ImportJob,
  session: ImportSession,
  file: FoundFile,
  hashes: Map<string, string>,
  meter: Meter,
): Promise<void> {
  try {
    const opened = await job.parser.open(file.path)
    const expected = job.expected?.get(file.path)
    if (expected !== undefined && expected !== opened.sha256) return session.fileFailed(file.name, 'file-changed', {})
    hashes.set(file.path, opened.sha256)
    session.beginFile({ path: file.path, name: file.name, sha256: opened.sha256, size: opened.size })
    for (const [at, head] of opened.sheets.entries()) await importSheet(job, session, head, at, meter)
    session.finishFile()
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error
    if (job.cancelled()) throw new CoreError('cancelled')
    session.fileFailed(file.name, error.code, { reason: error.message })
  }
}

/** The first rows are gathered to recognise the sheet by, the others go through as they come. */
async function importSheet(
  job: ImportJob,
  session: ImportSession,
  head: SheetHead,
  at: number,
  meter: Meter,
): Promise<void> {
  let top: SheetRow[] | null = []
  let wanted = true
  for await (const rows of job.parser.rows(at)) {
    if (job.cancelled()) throw new CoreError('cancelled')
    meter.rows(rows.length)
    if (top === null) {
      if (wanted) session.feed(rows)
      continue
    }
    top.push(...rows)
    if (top.length < TOP_ROWS) continue
    wanted = session.beginSheet(head, top.slice(0, TOP_ROWS))
    if (wanted) session.feed(top.slice(TOP_ROWS))
    top = null
  }
  if (top !== null) session.beginSheet(head, top)
  session.finishSheet()
}

interface Meter {
  file(done: number, label: string): void
  rows(count: number): void
}

function createMeter(job: ImportJob, total: number): Meter {
  const started = performance.now()
  let last = 0
  let done = 0
  let label = ''
  let rows = 0
  const report = (force: boolean) => {
    const now = performance.now()
    if (!force && now - last < PROGRESS_EVERY_MS) return
    last = now
    const seconds = Math.max((now - started) / 1000, 0.001)
    job.progress({ label, done, total, unit: 'files', rows, rowsPerSecond: Math.round(rows / seconds) })
  }
  return {
    file(at, name) {
      done = at
      label = name
      report(at === 0 || at === total)
    },
    rows(count) {
      rows += count
      report(false)
    },
  }
}
