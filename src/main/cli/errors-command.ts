import type { Language } from '#contract'
import { readErrorReport } from '../core/reports/read-error-report.ts'
import { submissionErrors } from '../worker/error-rooms.ts'
import { forkParser } from '../worker/fork-parser.ts'
import { ParserClient } from '../worker/parser-client.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** The findings of a submission's file, or the file itself with them marked and listed. */
export const errorsCommand: Command = {
  shape: { words: ['BOOK', 'SUBMISSION'], options: { out: 'text', language: 'text', json: 'flag' } },
  run: ({ words: [path = '', number = ''], text, flags }) => {
    const submission = requiredNumber(number, 'SUBMISSION')
    const language = languageOf(text.language)
    const { out } = text
    if (out === undefined) {
      return withBook(path, 'read', (context) => {
        const found = readErrorReport(context.book.db, submission).tables.flatMap(({ place, findings, explanations }) =>
          findings.map(({ finding, severity, code, cell, sent, message }) => ({
            sheet: place.sheet,
            cell,
            severity,
            code,
            sent,
            message,
            explanation: explanations.get(finding ?? -1) ?? null,
          })),
        )
        if (flags.has('json')) printJson(found)
        else printTable(['sheet', 'cell', 'severity', 'code', 'sent', 'message', 'explanation'], found)
        return found.length === 0 ? 0 : 1
      })
    }
    return withBook(path, 'write', async (context) => {
      const parser = new ParserClient(forkParser)
      try {
        const made = await submissionErrors(context, parser, { submission, language, to: out })
        if (flags.has('json')) printJson(made)
        const how = made.inPlace ? 'its layout is as it was' : 'made anew: the file that was sent is no .xlsx'
        process.stderr.write(`wrote ${made.file}: ${made.rows} findings; ${how}\n`)
        return 0
      } finally {
        parser.stop()
      }
    })
  },
}

function languageOf(text: string | undefined): Language {
  if (text === undefined || text === 'zh-CN' || text === 'zh') return 'zh-CN'
  if (text === 'en') return 'en'
  throw new UsageError(`--language must be zh-CN or en, not ${text}`)
}
