import type { Language } from '#contract'
import { createReviewSource } from '../core/create-review-source.ts'
import { expectedValue } from '../core/intake/explanations/finding-key.ts'
import { type ReportedTable, readErrorReport } from '../core/reports/read-error-report.ts'
import { submissionErrors } from '../worker/error-rooms.ts'
import { forkParser } from '../worker/fork-parser.ts'
import { ParserClient } from '../worker/parser-client.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** What the sheet and the rules tell of a submission's file, or the file itself with them marked and listed. */
export const errorsCommand: Command = {
  shape: { words: ['BOOK', 'SUBMISSION'], options: { out: 'text', language: 'text', json: 'flag' } },
  run: ({ words: [path = '', number = ''], text, flags }) => {
    const submission = requiredNumber(number, 'SUBMISSION')
    const language = languageOf(text.language)
    const { out } = text
    if (out === undefined) {
      return withBook(path, 'read', (context) => {
        const { tables } = readErrorReport(createReviewSource(context), submission)
        const found = tables.flatMap((table) => [...ofSheet(table), ...ofRules(table)])
        if (flags.has('json')) printJson(found)
        else printTable(['sheet', 'cell', 'severity', 'code', 'sent', 'expected', 'message', 'explanation'], found)
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

function ofSheet({ place, findings, explanations }: ReportedTable) {
  return findings.map(({ finding, severity, code, cell, sent, details, message }) => ({
    of: 'sheet',
    sheet: place.sheet,
    cell,
    severity,
    code,
    sent,
    expected: expectedValue(details),
    message,
    explanation: explanations.get(finding ?? -1) ?? null,
  }))
}

function ofRules({ place, ruleErrors }: ReportedTable) {
  return ruleErrors.map(({ severity, code, cell, sent, expected, message, explanation }) => ({
    of: 'rule',
    sheet: place.sheet,
    cell,
    severity,
    code,
    sent,
    expected: expected?.en ?? null,
    message: message.en,
    explanation,
  }))
}

function languageOf(text: string | undefined): Language {
  if (text === undefined || text === 'zh-CN' || text === 'zh') return 'zh-CN'
  if (text === 'en') return 'en'
  throw new UsageError(`--language must be zh-CN or en, not ${text}`)
}
