import type { Label } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { PeriodShift } from './compiled-rule.ts'
import type { Aggregate, Expression } from './expression.ts'

type Read = (expression: Expression) => string

/** What is counted or added up, of which form, for which members and periods, in words. */
export function readAggregate(
  aggregate: Aggregate,
  tongue: keyof Label,
  { own, read }: { readonly own: FormDefinition; readonly read: Read },
): string {
  const { value, condition, by, places, shift } = aggregate
  const what = value === null ? null : read(value)
  const text = tongue === 'zh' ? zhText(aggregate, what, own) : enText(aggregate, what, own)
  if (places !== 'own') return shifted(text, shift, tongue)
  const only = condition === null ? null : read(condition)
  const names = by.map(({ source }) => source.title[tongue])
  if (tongue === 'zh') {
    const notes = [...(only === null ? [] : [only]), ...(names.length === 0 ? [] : [`按${names.join('、')}`])]
    return shifted(notes.length === 0 ? text : `${text}（${notes.join('，')}）`, shift, tongue)
  }
  const where = only === null ? '' : ` (${only})`
  const groups = names.length === 0 ? '' : ` by ${names.join(', ').toLowerCase()}`
  return shifted(`${text}${where}${groups}`, shift, tongue)
}

/** A text about a period before. */
export function shifted(text: string, { periods, years, isLastFiled }: PeriodShift, tongue: keyof Label): string {
  if (tongue === 'zh') {
    return `${'上期'.repeat(periods)}${'上年同期'.repeat(years)}${isLastFiled ? '上次填报的' : ''}${text}`
  }
  const before = `${' a period before'.repeat(periods)}${' a year ago'.repeat(years)}`
  return `${text}${before}${isLastFiled ? ' when last filed' : ''}`
}

function zhText({ of, form, places }: Aggregate, what: string | null, own: FormDefinition): string {
  const source = form === own ? '本表' : `《${form.title.zh}》`
  if (places === 'parent') return `上级单位的${what}`
  if (places === 'children') return `各区县${what}之和`
  if (what === null) return `${source}行数`
  if (of === 'count') return `${source}填了${what}的行数`
  const name = { sum: '合计', min: '最小值', max: '最大值', avg: '平均值', mean: '加权平均', single: '' }[of]
  return `${source}${what}${name}`
}

function enText({ of, form, places }: Aggregate, what: string | null, own: FormDefinition): string {
  const source = form === own ? 'this form' : `“${form.title.en}”`
  if (places === 'parent') return `${what} of the place above`
  if (places === 'children') return `sum of ${what} over the counties`
  if (what === null) return `rows of ${source}`
  if (of === 'count') return `rows of ${source} with ${what}`
  const name = { sum: 'sum of ', min: 'smallest ', max: 'largest ', avg: 'average ', mean: 'mean ', single: '' }[of]
  return `${name}${what} in ${source}`
}
