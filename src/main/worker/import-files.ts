import type { ImportHints, ImportResult, ProgressEvent } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { CoreContext } from '../core/create-core.ts'
import { ImportSession } from '../core/intake/import-session.ts'
import type { SheetHead } from '../core/workbook/workbook.ts'
import { type Found, type FoundFile, type FoundFolder, type FoundTrouble, findReturns } from './find-returns.ts'
import { ParseFailure, type ParserClient } from './parser-client.ts'

export interface ImportJob {
  readonly context: CoreContext
  readonly parser: ParserClient
  readonly paths: readonly string[]
  readonly hints: ImportHints
  readonly mode: 'keep' | 'preview'
  /** What a preview found and read: only that is kept, and a file that has changed since is refused. */
  readonly previewed?: Pick<ImportOutcome, 'found' | 'hashes'>
  readonly leaveOut?: ReadonlySet<string>
  readonly cancelled: () => boolean
  readonly progress: (progress: Omit<ProgressEvent, 'kind' | 'job'>) => void
}

export interface ImportOutcome extends ImportResult {
  readonly found: readonly Found[]
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
  const found = job.previewed?.found ?? findReturns(job.paths)
  const session = new ImportSession({ book, catalogue, regions, hints, mode, at: context.clock(), ...leaveOut })
  const run: Run = {
    job,
    session,
    meter: createMeter(job, found.length),
    hashes: new Map(),
    names: new Map(),
    holdReturns: new Set(),
  }
  try {
    for (const [at, each] of found.entries()) {
      run.meter.file(at, each.name)
      if ('path' in each) await importFile(run, each)
      else tellFound(run, each)
    }
    run.meter.file(found.length, '')
    return { ...session.finish(), found, hashes: run.hashes }
  } catch (error) {
    session.abandon()
    throw error
  }
}

/** One import under way. */
interface Run {
  readonly job: ImportJob
  readonly session: ImportSession
  readonly meter: Meter
  readonly hashes: Map<string, string>
  /** Name of the file that was read, by the SHA-256 of its bytes. */
  readonly names: Map<string, string>
  /** Chosen folders in which something was found that is, or could be, a return. */
  readonly holdReturns: Set<string>
}

function tellFound({ session, holdReturns }: Run, found: FoundTrouble | FoundFolder): void {
  if ('code' in found) {
    session.fileFailed(found.name, found.code, found.details, found.isFolder)
    if (found.folder !== null && found.code !== 'subfolder-empty') holdReturns.add(found.folder)
    return
  }
  if (found.hidden > 0) session.fileFailed(found.name, 'files-hidden', { count: found.hidden }, true)
  if (!holdReturns.has(found.name)) session.fileFailed(found.name, 'folder-empty', {}, true)
}

async function importFile(run: Run, file: FoundFile): Promise<void> {
  const { job, session, hashes, names, holdReturns } = run
  try {
    const opened = await job.parser.open(file.path)
    if (file.folder !== null) holdReturns.add(file.folder)
    const { sha256, size } = opened
    if (job.previewed !== undefined && job.previewed.hashes.get(file.path) !== sha256)
      return session.fileFailed(file.name, 'file-changed', {})
    hashes.set(file.path, sha256)
    const other = names.get(sha256)
    if (other !== undefined) return session.fileFailed(file.name, 'file-twice', { other })
    if (opened.sheets.length === 0) return session.fileFailed(file.name, 'file-no-sheets', {})
    session.beginFile({ path: file.path, name: file.name, sha256, size })
    for (const [at, head] of opened.sheets.entries()) await importSheet(run, head, at)
    session.finishFile()
    names.set(sha256, file.name)
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error
    if (job.cancelled()) throw new CoreError('cancelled')
    const passedOver = error.code === 'file-not-workbook' && file.folder !== null && !isNamedAsWorkbook(file.name)
    if (!passedOver && file.folder !== null) holdReturns.add(file.folder)
    const details = { reason: error.message, ...error.details }
    session.fileFailed(file.name, passedOver ? 'file-passed-over' : error.code, details)
  }
}

/** A file in a chosen folder that is no workbook is in order, unless it claims to be one. */
function isNamedAsWorkbook(name: string): boolean {
  return /\.(?:xl[a-z]{1,2}|ett?|ods|csv|tsv)$/i.test(name)
}

async function importSheet({ job, session, meter }: Run, head: SheetHead, at: number): Promise<void> {
  session.beginSheet(head)
  for await (const rows of job.parser.rows(at)) {
    if (job.cancelled()) throw new CoreError('cancelled')
    meter.rows(rows.length)
    session.feed(rows)
  }
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
