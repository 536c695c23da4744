import type { SubmissionView } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import { createCore, type SyncRooms } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { required, requiredNumber } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** A command that changes one submission and says what became of it. */
function onSubmission(
  option: string | null,
  done: string,
  change: (intake: SyncRooms['intake'], submission: number, given: string) => SubmissionView,
): Command {
  return {
    shape: { words: ['BOOK', 'SUBMISSION'], options: { ...(option !== null && { [option]: 'text' }), json: 'flag' } },
    run: (line) => {
      const submission = requiredNumber(line.words[1] ?? '', 'SUBMISSION')
      const given = option === null ? '' : required(line, option)
      return withBook(line.words[0] ?? '', 'write', (context) => {
        const view = change(createCore(context).intake, submission, given)
        if (line.flags.has('json')) printJson(view)
        else process.stderr.write(`${done} submission ${submission}: ${view.form} ${view.region} ${view.period}\n`)
        return 0
      })
    },
  }
}

export const undoCommand = onSubmission(null, 'took back', (intake, submission) => intake.undo({ submission }))

export const redoCommand = onSubmission(null, 'brought back', (intake, submission) => intake.redo({ submission }))

export const sendBackCommand = onSubmission('reason', 'sent back', (intake, submission, reason) =>
  intake.sendBack({ submission, reason }),
)

export const takeBackCommand = onSubmission(null, 'counts again:', (intake, submission) =>
  intake.takeBack({ submission }),
)

export const deadlineCommand: Command = {
  shape: { words: ['BOOK'], options: { form: 'text', period: 'text', due: 'text', json: 'flag' } },
  run: (line) => {
    const isSetting = line.text.due !== undefined
    return withBook(line.words[0] ?? '', isSetting ? 'write' : 'read', (context) => {
      const { intake } = createCore(context)
      const due = line.text.due === 'none' ? null : (line.text.due ?? null)
      const deadlines = isSetting
        ? intake.setDeadline({ form: required(line, 'form'), period: required(line, 'period'), due })
        : intake.deadlines({})
      if (line.flags.has('json')) printJson(deadlines)
      else printTable(['form', 'period', 'due'], deadlines)
      return 0
    })
  },
}

export const completenessCommand: Command = {
  shape: { words: ['BOOK'], options: { period: 'text', json: 'flag', out: 'text', language: 'text' } },
  run: (line) => {
    const period = checkPeriod(required(line, 'period'))
    return withBook(line.words[0] ?? '', 'read', (context) => {
      const core = createCore(context)
      if (line.text.out !== undefined) {
        const language = line.text.language === 'en' ? 'en' : 'zh-CN'
        const { file, rows } = core.reports.overdue({ periods: [period], language, to: line.text.out })
        process.stderr.write(`wrote ${file}: ${rows} returns owed\n`)
        if (!line.flags.has('json')) return 0
      }
      const completeness = core.intake.completeness({ period })
      if (completeness.forms.every(({ asked }) => !asked))
        process.stderr.write(
          `nobody has filed anything for ${period} and no deadlines are set, so nothing is known to be owed; \`deadline\` sets one\n`,
        )
      if (line.flags.has('json')) printJson(completeness)
      else
        printTable(
          ['form', 'region', 'state', 'due', 'arrivedOn', 'daysLate', 'submission', 'reason'],
          completeness.forms
            .filter(({ asked }) => asked)
            .flatMap(({ form, due, filings }) => filings.map((filing) => ({ form, due, ...filing }))),
        )
      return 0
    })
  },
}

export const checksumCommand: Command = {
  shape: { words: ['BOOK'], options: { json: 'flag' } },
  run: ({ words: [path = ''], flags }) =>
    withBook(path, 'read', (context) => {
      const found = createCore(context).book.checksum({})
      if (flags.has('json')) printJson(found)
      else process.stdout.write(`${found.checksum}\n`)
      return 0
    }),
}
