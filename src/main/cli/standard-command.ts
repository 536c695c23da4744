import { userInfo } from 'node:os'
import type { Standard } from '#contract'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import type { CommandLine } from './parse-command-line.ts'
import { required, requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { oneOf } from './table-options.ts'

const USAGE =
  'standard list BOOK · standard set BOOK CODE VALUE --from YEAR · standard unset BOOK CODE --from YEAR · standard history BOOK CODE'

/** Lists, changes and takes back dated values such as the dibao standard and the thresholds of an exit. */
export const standardCommand: Command = {
  shape: {
    words: ['list|set|unset|history', 'BOOK…'],
    options: {
      group: 'text',
      from: 'text',
      until: 'text',
      on: 'text',
      source: 'text',
      reason: 'text',
      by: 'text',
      json: 'flag',
    },
  },
  run: (line) => {
    const [what = '', path = '', code = '', value = ''] = line.words
    switch (what) {
      case 'list':
        return withBook(path, 'read', (context) => {
          const all = createCore(context).standards.list({})
          const groups = [...new Set(all.map(({ group }) => group))]
          const asked = line.text.group === undefined ? undefined : oneOf('group', line.text.group, groups)
          return show(asked === undefined ? all : all.filter(({ group }) => group === asked), line)
        })
      case 'set': {
        const query = {
          ...changeOf(line, code),
          value: numberOf(value),
          source: required(line, 'source'),
          ...(line.text.until !== undefined && { until: yearOrNone(line.text.until) }),
          ...(line.text.on !== undefined && { effectiveOn: line.text.on }),
        }
        return withBook(path, 'write', (context) => show([createCore(context).standards.set(query)], line))
      }
      case 'unset': {
        const query = changeOf(line, code)
        return withBook(path, 'write', (context) => show([createCore(context).standards.unset(query)], line))
      }
      case 'history':
        return withBook(path, 'read', (context) => {
          const history = createCore(context).standards.history({ code })
          if (line.flags.has('json')) printJson(history)
          else printTable(['at', 'verb', 'from', 'before', 'after', 'by', 'reason'], history)
          return 0
        })
      default:
        throw new UsageError(USAGE)
    }
  },
}

function changeOf(line: CommandLine, code: string) {
  if (code === '') throw new UsageError(USAGE)
  return {
    code,
    from: requiredNumber(required(line, 'from'), '--from'),
    by: line.text.by ?? userInfo().username,
    reason: required(line, 'reason'),
  }
}

function yearOrNone(text: string): number | null {
  return text === 'none' ? null : requiredNumber(text, '--until')
}

/** @throws UsageError */
function numberOf(text: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UsageError(`VALUE must be a number, not ${text}`)
  return Number(text)
}

function show(standards: readonly Standard[], line: CommandLine): number {
  if (line.flags.has('json')) printJson(standards)
  else
    printTable(
      ['code', 'value', 'unit', 'sense', 'from', 'until', 'effectiveOn', 'confidence', 'source', 'by', 'at', 'reason'],
      standards.flatMap(({ code, unit, sense, values }) =>
        values.map((value) => ({ code, sense, unit: unit.zh, ...value, ...value.change, source: value.source.zh })),
      ),
    )
  return 0
}
