import type { ViewKind } from '#contract'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { oneOf } from './table-options.ts'

const KINDS: readonly ViewKind[] = ['pivot', 'comparison', 'grid', 'atlas']

/** Lists the views that are kept in a book. */
export const viewCommand: Command = {
  shape: { words: ['list', 'BOOK'], options: { kind: 'text', json: 'flag' } },
  run: ({ words: [what = '', path = ''], text, flags }) => {
    if (what !== 'list') throw new UsageError(`view list BOOK; not view ${what}`)
    const kind = text.kind === undefined ? {} : { kind: oneOf('kind', text.kind, KINDS) }
    return withBook(path, 'read', (context) => {
      const views = createCore(context).views.list(kind)
      if (flags.has('json')) printJson(views)
      else printTable(['view', 'kind', 'name', 'form', 'keptAt'], views)
      return 0
    })
  },
}
