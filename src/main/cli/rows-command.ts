import { checkPeriod } from '../core/base/periods.ts'
import { type CoreContext, createCore, createRowVerbs, formOf } from '../core/create-core.ts'
import { keptColumns } from '../core/forms/form-definition.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { LAYER_OPTION, sayLayer, withFigures, withLayer } from './layer-option.ts'
import { required } from './parse-command-line.ts'
import { csvLine } from './print.ts'

export const rowsCommand: Command = {
  shape: {
    words: ['BOOK'],
    options: { ...LAYER_OPTION, form: 'text', period: 'text', region: 'text', json: 'flag', csv: 'flag', out: 'text' },
  },
  run: (line) =>
    withFigures(line.words[0] ?? '', line, (context) => {
      const form = formOf(context.catalogue, required(line, 'form'))
      const { period, region, out } = line.text
      const query = {
        form: form.code,
        ...(period !== undefined && { periods: [checkPeriod(period)] }),
        ...(region !== undefined && { regions: [regionFilter(context.regions, region)] }),
      }
      sayLayer(context, { forms: [form.code], ...query })
      if (out !== undefined) {
        const title = [form.title.zh, ...(period === undefined ? [] : [period])].join(' ')
        const { rows, file } = createCore(context).reports.rows({ query, title, language: 'zh-CN', to: out })
        process.stderr.write(`wrote ${file}: ${rows} rows\n`)
        return 0
      }
      const rows = createRowVerbs(context).each(query)
      if (line.flags.has('json')) writeJson(rows, context)
      else {
        const columns = keptColumns(form).map(({ name }) => name)
        write(csvLine(['submission', 'row', 'region', 'period', ...columns]))
        for (const { submission, row, region, period, values } of rows) {
          write(csvLine([submission, row, region, period, ...columns.map((name) => values[name] ?? null)]))
        }
      }
      return 0
    }),
}

/** A row a line inside one array, so that a million rows need no memory. */
function writeJson(rows: Iterable<object>, context: CoreContext): void {
  let first = true
  for (const row of rows) {
    write(`${first ? '[' : ','}\n${JSON.stringify(withLayer(context, row))}`)
    first = false
  }
  write(first ? '[]\n' : '\n]\n')
}

function write(text: string): void {
  process.stdout.write(text)
}
