import type { FileResult, ImportResult, ProgressEvent, SheetResult } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import { checkPeriod } from '../core/base/periods.ts'
import { formOf } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { checkMay } from '../core/people/roles.ts'
import { forkParser } from '../worker/fork-parser.ts'
import { importFiles } from '../worker/import-files.ts'
import { ParserClient } from '../worker/parser-client.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { printJson } from './print.ts'
import { readMappingFile } from './read-mapping-file.ts'

export const importCommand: Command = {
  shape: {
    words: ['BOOK', 'PATH…'],
    options: { form: 'text', period: 'text', region: 'text', mapping: 'text', 'dry-run': 'flag', json: 'flag' },
  },
  run: ({ words: [path = '', ...paths], text, flags }) =>
    withBook(path, 'write', async (context) => {
      if (!flags.has('dry-run')) checkMay(context.book.db, 'intake', 'keep')
      const hints = {
        ...(text.form !== undefined && { form: formOf(context.catalogue, text.form).code }),
        ...(text.period !== undefined && { period: checkPeriod(text.period) }),
        ...(text.region !== undefined && { region: regionFilter(context.regions, text.region) }),
        ...(text.mapping !== undefined && { sheets: readMappingFile(text.mapping) }),
      }
      let isCancelled = false
      const parser = new ParserClient(forkParser)
      const cancel = () => {
        isCancelled = true
        parser.stop()
      }
      process.once('SIGINT', cancel)
      try {
        const {
          found: _,
          hashes: __,
          ...result
        } = await importFiles({
          context,
          parser,
          paths,
          hints,
          mode: flags.has('dry-run') ? 'preview' : 'keep',
          cancelled: () => isCancelled,
          progress: printProgress,
        })
        if (flags.has('json')) printJson(withoutSamples(result))
        printProblems(result)
        return exitCode(result)
      } finally {
        process.off('SIGINT', cancel)
        parser.stop()
      }
    }),
}

function printProgress({ label, done, total, rows, rowsPerSecond }: Omit<ProgressEvent, 'kind' | 'job'>): void {
  process.stderr.write(`${done}/${total ?? '?'} files, ${rows} rows, ${rowsPerSecond} rows/s ${label}\n`)
}

function printProblems(result: ImportResult): void {
  for (const file of result.files) {
    for (const problem of file.problems)
      process.stderr.write(`${file.file}: ${problem.severity} ${problem.code}: ${problem.message}\n`)
    for (const sheet of file.sheets) printSheet(file, sheet)
  }
  const sheets = result.files.flatMap((file) => file.sheets)
  const counts = ['kept', 'preview', 'held', 'unchanged', 'refused']
    .map((status) => [sheets.filter((sheet) => sheet.status === status).length, status] as const)
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${count} ${status}`)
  const files = result.files.filter(({ isFolder }) => isFolder !== true).length
  process.stderr.write(`${files} files, sheets: ${counts.join(', ') || 'none'}; ${result.rows} rows\n`)
}

const MOST_PRINTED = 20

function printSheet(file: FileResult, sheet: SheetResult): void {
  const telling = sheet.problems.filter(({ severity }) => severity !== 'note')
  for (const { severity, code, cell, message } of telling.slice(0, MOST_PRINTED)) {
    process.stderr.write(
      `${file.file} [${sheet.sheet}]${cell === undefined ? '' : ` ${cell}`}: ${severity} ${code}: ${message}\n`,
    )
  }
  if (telling.length > MOST_PRINTED)
    process.stderr.write(`${file.file} [${sheet.sheet}]: and ${telling.length - MOST_PRINTED} more\n`)
}

/** The first rows are for a window; a terminal has `rows`. */
function withoutSamples(result: ImportResult): unknown {
  return {
    ...result,
    files: result.files.map((file) => ({ ...file, sheets: file.sheets.map(({ sample: _, ...sheet }) => sheet) })),
  }
}

/** 3 when nothing at all could be read, 1 when something was held or has errors. @throws CoreError when there was no file */
function exitCode({ files }: ImportResult): number {
  if (files.length === 0) throw new CoreError('file-unknown', {}, 'there is no file to import')
  const sheets = files.flatMap((file) => file.sheets)
  const hasErrors = (problems: readonly { severity: string }[]) => problems.some(({ severity }) => severity === 'error')
  const troubled =
    files.some((file) => hasErrors(file.problems)) ||
    sheets.some((sheet) => sheet.status === 'held' || hasErrors(sheet.problems))
  if (!troubled) return 0
  return sheets.length === 0 ? 3 : 1
}
