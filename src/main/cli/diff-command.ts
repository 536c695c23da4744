import type { DiffCell, DiffSide } from '#contract'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { listOf, requiredNumber } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

const LISTED = '1000'

export const diffCommand: Command = {
  shape: {
    words: ['BOOK', 'A', 'B'],
    options: { columns: 'text', limit: 'text', json: 'flag', out: 'text' },
  },
  run({ words: [path = '', a = '', b = ''], text, flags }) {
    const columns = listOf(text.columns)
    const query = {
      before: requiredNumber(a, 'A'),
      after: requiredNumber(b, 'B'),
      limit: requiredNumber(text.limit ?? LISTED, '--limit'),
      ...(columns.length > 0 && { columns }),
    }
    return withBook(path, 'read', (context) => {
      const core = createCore(context)
      if (text.out !== undefined) {
        const { file, rows } = core.reports.diff({ query, language: 'zh-CN', to: text.out })
        process.stderr.write(`wrote ${file}: ${rows} differences\n`)
        return 0
      }
      const found = core.intake.diff(query)
      if (flags.has('json')) printJson(found)
      else printTable(COLUMNS, found.cells.map(flat))
      const { rows, total, cells, matchedByRow } = found
      process.stderr.write(
        `${rows.changed} rows changed, ${rows.added} added, ${rows.removed} removed, ${rows.same} the same; ` +
          `${cells.length} of ${total} cells listed${matchedByRow > 0 ? `; ${matchedByRow} rows matched by row number` : ''}\n`,
      )
      return 0
    })
  },
}

const COLUMNS = ['kind', 'region', 'row', 'column', 'before', 'after', 'difference', 'share', 'beforeCell', 'afterCell']

function flat(cell: DiffCell): object {
  const shown = (side: DiffSide | null) => side?.value ?? side?.mark ?? ''
  return {
    ...cell,
    row: cell.label.filter((part) => part !== null).join(' '),
    before: shown(cell.before),
    after: shown(cell.after),
    beforeCell: cell.before?.cell ?? '',
    afterCell: cell.after?.cell ?? '',
  }
}
