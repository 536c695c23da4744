import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ErrorsResult, Language } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import { appendAudit } from '../core/book/audit.ts'
import type { CoreContext } from '../core/create-core.ts'
import { type ErrorWorkbook, editFaultOf, errorWorkbook, isZip } from '../core/reports/error-workbook.ts'
import type { ErrorReport } from '../core/reports/read-error-report.ts'
import { type ReadSheet, rebuiltSheets, sheetNames } from '../core/reports/rebuilt-sheets.ts'
import { writeBytes } from '../core/reports/write-report.ts'
import type { EditFaultCode } from '../core/workbook/edit-xlsx/edit-fault.ts'
import type { SheetRow } from '../core/workbook/workbook.ts'
import { writeWorkbook } from '../core/workbook/write-workbook.ts'
import { ParseFailure, type ParserClient } from './parser-client.ts'

export interface ErrorsJob {
  readonly context: CoreContext
  readonly parser: ParserClient
  readonly report: ErrorReport
  /** The file as it was sent. */
  readonly bytes: Buffer
  readonly language: Language
  readonly to: string
}

/** A workbook made anew holds at most so many rows. */
const MOST_ROWS = 200_000

/**
 * Writes a file with its errors marked and listed: the sender's own, changed in place, or where that can't be done a new
 * one with the values as they were sent. That it went out is put down in the audit.
 *
 * @throws CoreError `file-too-large`, `file-unreadable`, `file-unwritable`
 */
export async function writeErrors(job: ErrorsJob): Promise<ErrorsResult> {
  const { context, report, bytes } = job
  const fault = faultInPlace(job)
  const made = typeof fault === 'string' ? await rebuilt(job, fault) : fault
  const path = withEnding(job.to, made.ending)
  writeBytes(made.bytes, path)
  appendAudit(context.book.db, context.clock(), 'export-errors', {
    file: basename(path),
    of: report.file.name,
    sha256: report.file.sha256,
    findings: made.rows,
  })
  return { file: basename(path), rows: made.rows, inPlace: typeof fault !== 'string' }

  /** The file changed in place, or why it can't be. */
  function faultInPlace({ language }: ErrorsJob): ErrorWorkbook | EditFaultCode {
    if (!isZip(bytes, report.file.name)) return 'not-xlsx'
    try {
      return errorWorkbook(bytes, { ...context, report, language, rebuilt: null, nameOf: (sheet) => sheet })
    } catch (error) {
      const code = editFaultOf(error)
      if (code === null) throw error
      if (code === 'too-large') throw new CoreError('file-too-large', { file: report.file.name })
      return code
    }
  }
}

/** The sheets are read once more in the parsing process, out of a file beside the one that is written. */
async function rebuilt({ context, parser, report, bytes, language, to }: ErrorsJob, why: EditFaultCode) {
  const beside = `${to}.${randomBytes(4).toString('hex')}.tmp${extname(report.file.name)}`
  const sheets: ReadSheet[] = []
  try {
    writeFileSync(beside, bytes, { flag: 'wx', mode: 0o600 })
    const opened = await parser.open(beside)
    let count = 0
    for (const [at, head] of opened.sheets.entries()) {
      const rows: SheetRow[] = []
      for await (const chunk of parser.rows(at)) {
        count += chunk.length
        if (count > MOST_ROWS) throw new CoreError('file-too-large', { file: report.file.name })
        for (const row of chunk) rows.push(row)
      }
      sheets.push({ head, rows })
    }
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error
    throw new CoreError('file-unreadable', { file: report.file.name }, error.message)
  } finally {
    rmSync(beside, { force: true })
  }
  const names = sheetNames(sheets.map(({ head }) => head.name))
  const nameOf = (sheet: string) => names.get(sheet) ?? sheet
  const base = writeWorkbook(rebuiltSheets(sheets), 'xlsx')
  return errorWorkbook(base, { ...context, report, language, rebuilt: why, nameOf })
}

/** A workbook with macros must be called so, or no program opens it. */
function withEnding(path: string, ending: string): string {
  const own = extname(path)
  if (own.toLowerCase() === `.${ending}`) return path
  return `${/^\.xl\w+$/i.test(own) ? path.slice(0, -own.length) : path}.${ending}`
}
