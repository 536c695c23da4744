import type { Comparison, ComparisonQuery, ComparisonSide } from '#contract'
import { PERIOD } from '../core/base/periods.ts'
import { type CoreContext, createCore } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import type { Command } from './commands.ts'
import { sayLayer, withFigures, withLayer } from './layer-option.ts'
import { type CommandLine, required, requiredNumber } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { sayWithoutData } from './say-why-empty.ts'
import {
  dimensionsAsked,
  fileAsked,
  formAsked,
  languageAsked,
  measuresAsked,
  SCOPE_OPTIONS,
  scopeAsked,
} from './table-options.ts'

/** Two periods, counties or versions held against each other: printed, as JSON, or as a workbook. */
export const compareCommand: Command = {
  shape: {
    words: ['BOOK…'],
    options: { ...SCOPE_OPTIONS, by: 'text', before: 'text', after: 'text', subtotals: 'flag' },
  },
  run: (line) =>
    withFigures(line.words[0] ?? '', line, (context) => {
      const form = formAsked(line, context)
      const [before, after] = [required(line, 'before'), required(line, 'after')]
      const query: ComparisonQuery = {
        ...scopeAsked(line, context, form),
        by: dimensionsAsked(form, line.text.by ?? 'region'),
        measures: measuresAsked(line),
        before: sideAsked(before, context),
        after: sideAsked(after, context),
        subtotals: line.flags.has('subtotals'),
      }
      const core = createCore(context)
      const to = fileAsked(line)
      const comparison = core.figures.comparison(query)
      for (const side of ['before', 'after'] as const)
        sayWithoutData(context, { ...query, ...query[side] }, comparison[side], `${side}: `)
      sayLayer(context, { forms: [form.code], periods: query.periods, regions: query.regions })
      if (to !== undefined) {
        const language = languageAsked(line)
        const title = `${language === 'en' ? form.title.en : form.title.zh} ${before} – ${after}`
        const report = core.reports.comparison({ query, title, language, sideNames: [before, after], chart: true, to })
        process.stderr.write(`wrote ${report.file}: ${report.rows} lines\n`)
        return 0
      }
      told(line, withLayer(context, comparison))
      tellLeftOut(comparison, [before, after])
      return 0
    }),
}

/** `2017`, `万州区`, `2017/500101` or `submission:12`. @throws UsageError, CoreError `region-unknown` */
function sideAsked(text: string, context: CoreContext): ComparisonSide {
  const [, submission] = /^submission:(.+)$/.exec(text) ?? []
  if (submission !== undefined) return { submission: requiredNumber(submission, 'submission') }
  const parts = text.split('/').map((part) => part.trim())
  const periods = parts.filter((part) => PERIOD.test(part))
  const regions = parts.filter((part) => !PERIOD.test(part)).map((part) => regionFilter(context.regions, part))
  return { ...(periods.length > 0 && { periods }), ...(regions.length > 0 && { regions }) }
}

function told({ flags }: CommandLine, comparison: Comparison): void {
  if (flags.has('json')) {
    printJson(comparison)
    return
  }
  const lines = comparison.lines.flatMap(({ members, kind, on, notFiled, figures }) =>
    figures.map((figure, at) => ({
      ...Object.fromEntries(
        comparison.query.by.map((name, place) => [name, members[place] ?? (place === 0 ? kind : '')]),
      ),
      on,
      notFiled,
      measure: comparison.measures[at]?.key,
      ...figure,
      change: percent(figure.change),
      shareBefore: percent(figure.shareBefore),
      shareAfter: percent(figure.shareAfter),
      contribution: percent(figure.contribution),
    })),
  )
  const columns = [
    'on',
    'notFiled',
    'measure',
    'before',
    'after',
    'difference',
    'change',
    'shareBefore',
    'shareAfter',
    'contribution',
  ]
  printTable([...comparison.query.by, ...columns], lines)
}

/** Counties without a part in differences and contributions go to stderr. */
function tellLeftOut({ leftOut, measures }: Comparison, [before, after]: readonly [string, string]): void {
  const tell = (side: string, regions: readonly string[]) => {
    if (regions.length > 0)
      process.stderr.write(`${side} not filed by ${regions.join(', ')}: left out of differences and contributions\n`)
  }
  tell(before, leftOut.a)
  tell(after, leftOut.b)
  for (const [at, regions] of leftOut.noValue.entries())
    if (regions.length > 0)
      process.stderr.write(
        `${measures[at]?.key} without a value on one side in ${regions.join(', ')}: left out of it\n`,
      )
}

function percent(value: number | null): string | null {
  return value === null ? null : `${(value * 100).toFixed(1)}%`
}
