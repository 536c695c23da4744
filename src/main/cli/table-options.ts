import type { Filters, PivotAggregate, PivotMeasure, PivotScope } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import type { CoreContext } from '../core/create-core.ts'
import { formOf } from '../core/create-core.ts'
import type { FormDefinition } from '../core/forms/form-definition.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { memberAsked } from './members-asked.ts'
import { boundariesOf, type CommandLine, listOf, required, UsageError } from './parse-command-line.ts'

/** Options that the commands about tables share. */
export const SCOPE_OPTIONS = {
  form: 'text',
  measures: 'text',
  period: 'text',
  region: 'text',
  filter: 'text',
  boundaries: 'text',
  json: 'flag',
  out: 'text',
  to: 'text',
  language: 'text',
  layer: 'text',
} as const

const SHORT: Readonly<Record<string, string>> = {
  area: 'region-area',
  poverty: 'region-poverty',
  year: 'period-year',
}

/** The form, named after the book or by an option. */
export function formAsked(line: CommandLine, context: CoreContext): FormDefinition {
  if (line.words.length > 2) throw new UsageError(`too many words: ${line.words.slice(2).join(' ')}`)
  return formOf(context.catalogue, line.words[1] ?? required(line, 'form'))
}

/** Dimensions by name; `area`, `poverty` and `year` for those of the regions and periods, unless the form has such a column. */
export function dimensionsAsked(form: FormDefinition, text: string | undefined): string[] {
  return listOf(text).map((name) => dimensionNamed(form, name))
}

function dimensionNamed(form: FormDefinition, name: string): string {
  return form.columns.some((column) => column.name === name) ? name : (SHORT[name] ?? name)
}

/** `sum:persons,coverage` as measures. @throws UsageError */
export function measuresAsked(line: CommandLine): readonly PivotMeasure[] {
  const asked = listOf(required(line, 'measures')).map((text): PivotMeasure => {
    const [first = '', name] = text.split(':')
    return name === undefined ? { name: first } : { name, aggregate: aggregateOf(first) }
  })
  if (asked.length === 0) throw new UsageError('--measures names none')
  return asked
}

const AGGREGATES: readonly PivotAggregate[] = ['sum', 'count', 'mean', 'min', 'max', 'median', 'distinct']

function aggregateOf(text: string): PivotAggregate {
  const found = AGGREGATES.find((each) => each === text)
  if (found === undefined) throw new UsageError(`an aggregate is one of ${AGGREGATES.join(', ')}; not ${text}`)
  return found
}

/** Periods, counties and filters that were given. @throws UsageError, CoreError `region-unknown`, `period-malformed` */
export function scopeAsked(line: CommandLine, context: CoreContext, form: FormDefinition): PivotScope {
  const periods = listOf(line.text.period).map(checkPeriod)
  const regions = listOf(line.text.region).map((code) => regionFilter(context.regions, code))
  const filters = filtersAsked(context, form, line.text.filter)
  return {
    form: form.code,
    ...(periods.length > 0 && { periods }),
    ...(regions.length > 0 && { regions }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(line.text.boundaries !== undefined && { boundaries: boundariesOf(line.text.boundaries) }),
  }
}

/** `stage=primary|junior,area=渝东北`; nothing behind a `=` or a `|` stands for absent. */
function filtersAsked(context: CoreContext, form: FormDefinition, text: string | undefined): Filters {
  return Object.fromEntries(
    listOf(text).map((part) => {
      const at = part.indexOf('=')
      if (at < 1) throw new UsageError(`--filter is DIMENSION=MEMBER|MEMBER,…; not ${part}`)
      const name = dimensionNamed(form, part.slice(0, at))
      const members = part.slice(at + 1).split('|')
      return [name, members.map((member) => memberAsked(context, form, name, member))]
    }),
  )
}

/** The workbook to write, `--to` or `--out`. @throws UsageError */
export function fileAsked({ text }: CommandLine): string | undefined {
  const file = text.to ?? text.out
  if (file !== undefined && !/\.xlsx$/i.test(file))
    throw new UsageError(`a workbook is written: ${file} must end in .xlsx`)
  return file
}

export function languageAsked({ text }: CommandLine): 'zh-CN' | 'en' {
  const { language = 'zh-CN' } = text
  if (language === 'zh-CN' || language === 'en') return language
  throw new UsageError(`--language is zh-CN or en, not ${language}`)
}

/** One of some words. @throws UsageError */
export function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}; not ${text}`)
  return found
}
