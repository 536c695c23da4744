import type { Adjustment, AdjustmentsQuery } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import { type CoreContext, createCore } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, required, requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { languageAsked } from './table-options.ts'

/** Values set beside those that were sent: made, listed, withdrawn and brought back. */
export const adjustCommand: Command = {
  shape: {
    words: ['BOOK…'],
    options: {
      submission: 'text',
      row: 'text',
      block: 'text',
      column: 'text',
      value: 'text',
      absent: 'flag',
      reason: 'text',
      form: 'text',
      period: 'text',
      region: 'text',
      all: 'flag',
      out: 'text',
      language: 'text',
      json: 'flag',
    },
  },
  run(line) {
    const [path = '', action, number, ...more] = line.words
    const extra = action === 'list' ? line.words.slice(2) : more
    if (extra.length > 0) throw new UsageError(`too many words: ${extra.join(' ')}`)
    switch (action) {
      case undefined:
        return made(path, line)
      case 'list':
        return listed(path, line)
      case 'withdraw':
      case 'restore':
        return changed(path, action, requiredNumber(number ?? '', 'NUMBER'), line)
      default:
        throw new UsageError(`expected BOOK, BOOK list, BOOK withdraw N or BOOK restore N; not ${action}`)
    }
  },
}

function made(path: string, line: CommandLine): Promise<number> {
  const isAbsent = line.flags.has('absent')
  if (isAbsent && line.text.value !== undefined) throw new UsageError('--value and --absent exclude each other')
  const query = {
    submission: requiredNumber(required(line, 'submission'), '--submission'),
    row: requiredNumber(required(line, 'row'), '--row'),
    block: requiredNumber(line.text.block ?? '0', '--block'),
    column: required(line, 'column'),
    value: isAbsent ? null : required(line, 'value'),
    reason: required(line, 'reason'),
  }
  return withBook(path, 'write', (context) => told(line, 'adjusted', createCore(context).adjustments.adjust(query)))
}

function changed(path: string, action: 'withdraw' | 'restore', adjustment: number, line: CommandLine): Promise<number> {
  const reason = action === 'withdraw' ? required(line, 'reason') : ''
  return withBook(path, 'write', (context) => {
    const { adjustments } = createCore(context)
    return action === 'withdraw'
      ? told(line, 'withdrew', adjustments.withdraw({ adjustment, reason }))
      : told(line, 'restored', adjustments.restore({ adjustment }))
  })
}

function told({ flags }: CommandLine, done: string, adjustment: Adjustment): number {
  if (flags.has('json')) printJson(adjustment)
  else {
    const { form, region, period, column, cell, old, new: now } = adjustment
    const at = [form, region, period, column, ...(cell === null ? [] : [cell])].join(' ')
    process.stderr.write(`${done} ${adjustment.adjustment}: ${at}, sent ${shown(old)}, adjusted ${shown(now)}\n`)
  }
  return 0
}

function listed(path: string, line: CommandLine): Promise<number> {
  return withBook(path, 'read', (context) => {
    const core = createCore(context)
    const query = queryAsked(line, context)
    if (line.text.out !== undefined) {
      const { file, rows } = core.reports.adjustments({ query, language: languageAsked(line), to: line.text.out })
      process.stderr.write(`wrote ${file}: ${rows} adjustments\n`)
      return 0
    }
    const found = core.adjustments.list(query)
    if (line.flags.has('json')) printJson(found)
    else
      printTable(
        [
          'adjustment',
          'submission',
          'form',
          'region',
          'period',
          'row',
          'label',
          'column',
          'cell',
          'old',
          'new',
          'state',
          'by',
          'at',
          'reason',
        ],
        found.map(({ withdrawn, counts, ...adjustment }) => ({
          ...adjustment,
          old: shown(adjustment.old),
          new: shown(adjustment.new),
          state:
            withdrawn !== null ? `withdrawn: ${withdrawn.reason}` : counts ? 'counts' : 'submission does not count',
        })),
      )
    return 0
  })
}

function queryAsked({ text, flags }: CommandLine, { regions }: CoreContext): AdjustmentsQuery {
  const periods = listOf(text.period).map(checkPeriod)
  const codes = listOf(text.region).map((code) => regionFilter(regions, code))
  return {
    ...(text.form !== undefined && { forms: listOf(text.form) }),
    ...(periods.length > 0 && { periods }),
    ...(codes.length > 0 && { regions: codes }),
    ...(text.submission !== undefined && { submission: requiredNumber(text.submission, '--submission') }),
    all: flags.has('all'),
  }
}

function shown(value: string | number | null): string {
  return value === null ? 'absent' : String(value)
}
