import { checkPeriod } from '../core/base/periods.ts'
import { createCore, formOf } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { boundariesOf, listOf, required, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

export const pivotCommand: Command = {
  shape: {
    words: ['BOOK'],
    options: {
      form: 'text',
      rows: 'text',
      columns: 'text',
      measures: 'text',
      period: 'text',
      region: 'text',
      boundaries: 'text',
      json: 'flag',
      out: 'text',
    },
  },
  run: (line) =>
    withBook(line.words[0] ?? '', 'read', (context) => {
      const form = formOf(context.catalogue, required(line, 'form'))
      const measures = listOf(required(line, 'measures'))
      const [measure] = measures
      if (measure === undefined) throw new UsageError('--measures names none')
      const { period, region, out } = line.text
      const rows = listOf(line.text.rows)
      const query = {
        form: form.code,
        rows: rows.length === 0 ? ['region'] : rows,
        columns: listOf(line.text.columns),
        measures,
        ...(period !== undefined && { periods: [checkPeriod(period)] }),
        ...(boundariesOf(line.text.boundaries ?? 'as-filed') === 'current' && { boundaries: 'current' as const }),
        ...(region !== undefined && { regions: [regionFilter(context.regions, region)] }),
      }
      const core = createCore(context)
      if (out !== undefined) {
        const title = [form.title.zh, ...(period === undefined ? [] : [period])].join(' ')
        const report = core.reports.pivot({ query, title, language: 'zh-CN', chart: { kind: 'bar', measure }, to: out })
        process.stderr.write(`wrote ${report.file}: ${report.rows} lines\n`)
        return 0
      }
      const { lines, total } = core.figures.pivot(query)
      const flat = (pivotLine: typeof total) => ({ ...pivotLine.keys, ...pivotLine.values })
      if (line.flags.has('json')) printJson({ ...query, lines, total: { values: total.values, parts: total.parts } })
      else
        printTable(
          [...query.rows, ...query.columns, ...measures],
          [...lines.map(flat), { [query.rows[0] ?? '']: 'total', ...total.values }],
        )
      return 0
    }),
}
