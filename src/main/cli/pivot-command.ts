import type { PivotMeasure, PivotShow, PivotSort, PivotTable, PivotTableQuery } from '#contract'
import { type CoreContext, createCore } from '../core/create-core.ts'
import { pivotFields } from '../core/figures/pivot/fields.ts'
import type { FormDefinition } from '../core/forms/form-definition.ts'
import type { Command } from './commands.ts'
import { sayLayer, withFigures, withLayer } from './layer-option.ts'
import { type CommandLine, listOf, requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson } from './print.ts'
import { printPivotTable } from './print-pivot-table.ts'
import { sayWithoutData } from './say-why-empty.ts'
import {
  dimensionsAsked,
  fileAsked,
  formAsked,
  languageAsked,
  measuresAsked,
  oneOf,
  SCOPE_OPTIONS,
  scopeAsked,
} from './table-options.ts'

/** A pivot table: printed, as JSON, or as a workbook. */
export const pivotCommand: Command = {
  shape: {
    words: ['BOOK…'],
    options: {
      ...SCOPE_OPTIONS,
      rows: 'text',
      columns: 'text',
      share: 'text',
      growth: 'text',
      subtotals: 'flag',
      sort: 'text',
      top: 'text',
      'hide-zeros': 'flag',
      'hide-empty': 'flag',
    },
  },
  run: (line) =>
    withFigures(line.words[0] ?? '', line, (context) => {
      const form = formAsked(line, context)
      const query = queryAsked(line, context, form)
      const core = createCore(context)
      const to = fileAsked(line)
      const table = core.figures.pivotTable(query)
      sayWithoutData(context, query, table)
      sayLayer(context, { forms: [form.code], periods: query.periods, regions: query.regions })
      if (to !== undefined) {
        const language = languageAsked(line)
        const words = language === 'en' ? form.title.en : form.title.zh
        const title = [words, ...(query.periods ?? [])].join(' ')
        const chart = { kind: 'bar', measure: table.measures[0]?.key ?? '' } as const
        const report = core.reports.pivotTable({ query, title, language, chart, to })
        process.stderr.write(`wrote ${report.file}: ${report.rows} lines\n`)
      } else told(line, withLayer(context, table))
      return 0
    }),
}

function told(line: CommandLine, table: PivotTable): void {
  if (line.flags.has('json')) printJson(table)
  else printPivotTable(table)
  const { source, substituted, unfiled, notes } = table
  process.stderr.write(`${source.rows} rows, from ${source.from}\n`)
  for (const { asked, used } of substituted) process.stderr.write(`${asked} is told by ${used}\n`)
  for (const { period, regions } of unfiled)
    process.stderr.write(`${period} not filed by ${regions.length} counties: ${listed(regions)}\n`)
  if (notes.includes('periods-added')) process.stderr.write('totals add several periods up\n')
}

function listed(codes: readonly string[]): string {
  return codes.length > 10 ? `${codes.slice(0, 10).join(', ')} …` : codes.join(', ')
}

function queryAsked(line: CommandLine, context: CoreContext, form: FormDefinition): PivotTableQuery {
  const down = dimensionsAsked(form, line.text.rows ?? 'region')
  const columns = dimensionsAsked(form, line.text.columns)
  const plain = measuresAsked(line)
  const [shares, growths] = [showsAsked('share', line), showsAsked('growth', line)]
  const measures = plain.flatMap((measure): PivotMeasure[] => {
    const shows = [...(addsUp(form, measure) ? shares : []), ...growths]
    return [measure, ...shows.map((show) => ({ ...measure, show }))]
  })
  const { top } = line.text
  const hide = line.flags.has('hide-zeros') ? 'zero' : line.flags.has('hide-empty') ? 'empty' : undefined
  return {
    ...scopeAsked(line, context, form),
    rows: down,
    columns,
    measures,
    ...(line.flags.has('subtotals') && { subtotals: 'both' as const }),
    ...(line.text.sort !== undefined && { sort: sortAsked(line.text.sort, form, measures, [...down, ...columns]) }),
    ...(hide !== undefined && { hide }),
    ...(top !== undefined && { top: { count: countAsked(top), others: true } }),
  }
}

/** Whether a share of a whole has a meaning. */
function addsUp(form: FormDefinition, { name, aggregate }: PivotMeasure): boolean {
  const own = pivotFields(form).measures.find((field) => field.name === name)?.own
  return ['sum', 'count', 'distinct'].includes(aggregate ?? own ?? '')
}

/** What each measure is shown as beside itself. */
function showsAsked(kind: 'share' | 'growth', { text }: CommandLine): readonly PivotShow[] {
  return listOf(text[kind]).map(
    (word): PivotShow =>
      kind === 'share'
        ? `share-${oneOf('share', word, ['row', 'column', 'total'])}`
        : `growth-${oneOf('growth', word, ['period', 'year'])}`,
  )
}

/** `persons:desc`, `persons@2017/primary:asc` by a figure; `period:desc` by members. @throws UsageError */
function sortAsked(
  text: string,
  form: FormDefinition,
  measures: readonly PivotMeasure[],
  dimensions: readonly string[],
): PivotSort {
  const [what = '', order = 'asc'] = text.split(/:(?=asc$|desc$)/)
  const descending = order === 'desc'
  const [name = '', column] = what.split('@')
  const measure = measures.findIndex((each) => [each.name, `${each.aggregate ?? 'sum'}:${each.name}`].includes(name))
  if (measure >= 0) return { value: { measure, column: column === undefined ? [] : column.split('/'), descending } }
  const named = dimensionsAsked(form, name)
  const isDimension = named.length === 1 && named.every((each) => dimensions.includes(each))
  if (column === undefined && isDimension) return descending ? { descending: named } : {}
  const words = [...new Set(measures.map(({ name, aggregate }) => (aggregate ? `${aggregate}:${name}` : name)))]
  throw new UsageError(
    `--sort is a measure or a dimension of this table, with :asc or :desc: ${[...words, ...dimensions].join(', ')}; not ${text}`,
  )
}

/** @throws UsageError */
function countAsked(text: string): number {
  const count = requiredNumber(text, '--top')
  if (count < 1) throw new UsageError('--top is at least 1')
  return count
}
