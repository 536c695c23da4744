import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

const MOST_PRINTED = 100_000

/** What was found wrong or worth knowing in a submission, gravest first. */
export const findingsCommand: Command = {
  shape: { words: ['BOOK', 'SUBMISSION'], options: { limit: 'text', json: 'flag' } },
  run: ({ words: [path = '', number = ''], text, flags }) => {
    const submission = requiredNumber(number, 'SUBMISSION')
    const limit = text.limit === undefined ? MOST_PRINTED : requiredNumber(text.limit, '--limit')
    return withBook(path, 'read', (context) => {
      const page = createCore(context).intake.findings({ submission, limit })
      if (flags.has('json')) {
        printJson(page)
        return 0
      }
      printTable(['severity', 'code', 'cell', 'message'], page.findings)
      const left = page.total - page.findings.length
      if (left > 0) process.stderr.write(`and ${left} more\n`)
      return 0
    })
  },
}
