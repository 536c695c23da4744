import { createCore } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { adjustCommand } from './adjust-command.ts'
import { aliasCommand } from './alias-command.ts'
import { coverageCommand, exitCommand } from './assessment-commands.ts'
import { auditCommand, verifyCommand } from './audit-commands.ts'
import { checkCommand } from './check-command.ts'
import { commentCommand } from './comment-command.ts'
import { compareCommand } from './compare-command.ts'
import { diffCommand } from './diff-command.ts'
import { errorsCommand } from './errors-command.ts'
import { explainCommand } from './explain-command.ts'
import { findingsCommand } from './findings-command.ts'
import { formCommand } from './form-command.ts'
import { importCommand } from './import-command.ts'
import { indicatorCommand } from './indicator-command.ts'
import { withBook } from './open-for-cli.ts'
import type { CommandLine, CommandShape } from './parse-command-line.ts'
import { required, requiredNumber } from './parse-command-line.ts'
import { personCommand } from './person-command.ts'
import { pivotCommand } from './pivot-command.ts'
import { printJson, printTable } from './print.ts'
import { reviewCommand } from './review-command.ts'
import {
  checksumCommand,
  completenessCommand,
  deadlineCommand,
  redoCommand,
  sendBackCommand,
  takeBackCommand,
  undoCommand,
} from './review-commands.ts'
import { rowsCommand } from './rows-command.ts'
import { ruleCommand } from './rule-command.ts'
import { sampleCommand } from './sample-command.ts'
import { standardCommand } from './standard-command.ts'
import { viewCommand } from './view-command.ts'

export interface Command {
  readonly shape: CommandShape
  /** @returns the exit code */
  run(line: CommandLine): number | Promise<number>
}

const newCommand: Command = {
  shape: { words: ['BOOK'], options: { json: 'flag' } },
  async run({ words: [path = ''], flags }) {
    await withBook(path, 'create', () => {
      if (flags.has('json')) printJson({ book: path })
      else process.stderr.write(`made ${path}; its key is in ${path}.keys: keep both files together\n`)
    })
    return 0
  },
}

const submissionsCommand: Command = {
  shape: { words: ['BOOK'], options: { form: 'text', period: 'text', region: 'text', json: 'flag' } },
  run: ({ words: [path = ''], text, flags }) =>
    withBook(path, 'read', (context) => {
      const region = text.region === undefined ? {} : { region: regionFilter(context.regions, text.region) }
      const { form, period } = text
      const found = createCore(context).intake.submissions({
        ...region,
        ...(form && { form }),
        ...(period && { period }),
      })
      if (flags.has('json')) printJson(found)
      else
        printTable(
          ['submission', 'form', 'region', 'period', 'version', 'state', 'rows', 'errors', 'file', 'sheet'],
          found,
        )
      return 0
    }),
}

const traceCommand: Command = {
  shape: { words: ['BOOK'], options: { submission: 'text', row: 'text', block: 'text', column: 'text', json: 'flag' } },
  run: (line) => {
    const query = {
      submission: requiredNumber(required(line, 'submission'), '--submission'),
      row: requiredNumber(required(line, 'row'), '--row'),
      block: requiredNumber(line.text.block ?? '0', '--block'),
      column: required(line, 'column'),
    }
    return withBook(line.words[0] ?? '', 'read', (context) => {
      const trace = createCore(context).figures.trace(query)
      if (line.flags.has('json')) printJson(trace)
      else {
        const { adjustment } = trace
        const adjusted = adjustment === null ? '' : (adjustment.new ?? 'absent')
        printTable(['file', 'sheet', 'cell', 'sent', 'kept', 'adjusted', 'sha256'], [{ ...trace, adjusted }])
        if (adjustment !== null)
          process.stderr.write(
            `adjustment ${adjustment.adjustment} by ${adjustment.by}, ${adjustment.at}: ${adjustment.reason}\n`,
          )
      }
      return 0
    })
  },
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  import: importCommand,
  form: formCommand,
  submissions: submissionsCommand,
  findings: findingsCommand,
  check: checkCommand,
  rule: ruleCommand,
  rows: rowsCommand,
  pivot: pivotCommand,
  compare: compareCommand,
  view: viewCommand,
  indicator: indicatorCommand,
  alias: aliasCommand,
  diff: diffCommand,
  completeness: completenessCommand,
  deadline: deadlineCommand,
  review: reviewCommand,
  explain: explainCommand,
  comment: commentCommand,
  adjust: adjustCommand,
  'send-back': sendBackCommand,
  'take-back': takeBackCommand,
  undo: undoCommand,
  redo: redoCommand,
  checksum: checksumCommand,
  trace: traceCommand,
  coverage: coverageCommand,
  exit: exitCommand,
  standard: standardCommand,
  errors: errorsCommand,
  person: personCommand,
  audit: auditCommand,
  verify: verifyCommand,
  sample: sampleCommand,
}
