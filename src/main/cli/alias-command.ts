import type { AliasView } from '#contract'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** Lists and withdraws what a book has kept of mappings and county names. */
export const aliasCommand: Command = {
  shape: { words: ['list|withdraw', 'BOOK…'], options: { json: 'flag' } },
  run: ({ words: [what = '', path = '', number], flags }) => {
    const show = (aliases: readonly AliasView[]) => {
      if (flags.has('json')) printJson(aliases)
      else
        printTable(
          ['alias', 'kind', 'subject', 'version', 'keptAt', 'keptBy', 'withdrawnAt', 'meaning'],
          aliases.map(line),
        )
      return 0
    }
    switch (what) {
      case 'list':
        return withBook(path, 'read', (context) => show(createCore(context).intake.aliases({})))
      case 'withdraw': {
        const alias = requiredNumber(number ?? '', 'ALIAS')
        return withBook(path, 'write', (context) => show([createCore(context).intake.withdrawAlias({ alias })]))
      }
      default:
        throw new UsageError(`alias list BOOK, or alias withdraw BOOK ALIAS; not alias ${what}`)
    }
  },
}

function line({ form, name, region, headings, ...alias }: AliasView) {
  const feeds = headings.map(({ path, column }) => `${path.join(' / ').replace(/\s+/g, ' ')} → ${column ?? 'none'}`)
  return { ...alias, subject: form ?? name, meaning: region ?? feeds.join('; ') }
}
