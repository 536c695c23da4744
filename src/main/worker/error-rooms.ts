import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ErrorsResult, ImportHints, ReportsRoom } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { CoreContext } from '../core/create-core.ts'
import { createReviewSource } from '../core/create-review-source.ts'
import { errorReportOf, readErrorReport, readSourceBytes } from '../core/reports/read-error-report.ts'
import type { FoundFile } from './find-returns.ts'
import { importFiles } from './import-files.ts'
import type { ImportDesk } from './import-rooms.ts'
import type { ParserClient } from './parser-client.ts'
import type { Previews } from './previews.ts'
import { writeErrors } from './write-errors.ts'

type Query<Verb extends 'errors' | 'fileErrors'> = Parameters<ReportsRoom[Verb]>[0]

/** The verbs that write error workbooks; they may have to read a file anew, and that takes the parsing process. */
export function errorRooms(context: CoreContext, desk: ImportDesk, previews: Previews) {
  return {
    errors: (query: Query<'errors'>) => submissionErrors(context, desk.parser, query),
    async fileErrors({ preview, file, language, to }: Query<'fileErrors'>, job: string): Promise<ErrorsResult> {
      const { hashes, hints, files, found } = previews.findRead(preview)
      const told = files[file]
      const same = found.find(
        (each): each is FoundFile =>
          'path' in each && each.name === told?.file && hashes.get(each.path) === told.sha256,
      )
      if (same === undefined || told?.sha256 == null) throw new CoreError('file-unknown', {})
      const { sha256 } = told
      const bytes = readSame(same.path, sha256)
      const again = await importFiles({
        context,
        parser: desk.parser,
        paths: [],
        hints: hintsOfFile(hints, file),
        mode: 'preview',
        previewed: { found: [same], hashes },
        cancelled: () => desk.isCancelled(job),
        progress: () => {},
      })
      const read = again.files[0]
      if (read === undefined || read.sha256 === null) throw new CoreError('file-unreadable', {})
      const report = errorReportOf(createReviewSource(context), { name: read.file, sha256 }, read.sheets)
      return writeErrors({ context, parser: desk.parser, report, bytes, language, to })
    },
  }
}

/** Writes the error workbook of a kept submission. @throws CoreError */
export function submissionErrors(
  context: CoreContext,
  parser: ParserClient,
  { submission, language, to }: Query<'errors'>,
): Promise<ErrorsResult> {
  const report = readErrorReport(createReviewSource(context), submission)
  const bytes = readSourceBytes(context.book.db, report.file.sha256)
  return writeErrors({ context, parser, report, bytes, language, to })
}

/** The file as it was previewed. @throws CoreError `file-unknown` where it is gone or is another now */
function readSame(path: string, sha256: string): Buffer {
  try {
    const bytes = readFileSync(path)
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  } catch {
    // told below: gone and changed ask for the same thing, to choose it again
  }
  throw new CoreError('file-unknown', {}, 'the file has changed or is gone since it was previewed')
}

/** What was chosen for the sheets of one file of several, as if it were the only one. */
function hintsOfFile({ sheets, ...all }: ImportHints, file: number): ImportHints {
  const own = Object.entries(sheets ?? {}).filter(([key]) => key.startsWith(`${file}:`))
  return {
    ...all,
    sheets: Object.fromEntries(own.map(([key, chosen]) => [`0:${key.slice(`${file}:`.length)}`, chosen])),
  }
}
