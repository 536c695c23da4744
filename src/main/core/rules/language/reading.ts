import type { Label } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { RulePart } from './checked-rule.ts'
import type { Aggregate, Cell, Expression } from './expression.ts'
import { functionNamed } from './functions.ts'

type Tongue = keyof Label

/** A rule in words, made from the titles of what it names. */
export function readingOf(form: FormDefinition, parts: readonly RulePart[], when: Expression | null): Label {
  const read = (tongue: Tongue) => {
    const [first] = parts
    const rule =
      first === undefined || first.column !== null ? ALL_MEASURES[tongue] : readExpression(first.holds, tongue)
    if (when === null) return rule
    const condition = readExpression(when, tongue)
    return tongue === 'zh' ? `当 ${condition} 时：${rule}` : `Where ${condition}: ${rule}`
  }
  return { zh: `${form.title.zh}：${read('zh')}`, en: `${form.title.en}: ${read('en')}` }
}

const ALL_MEASURES: Label = {
  zh: '上级单位自报的每项可加指标 = 各区县之和',
  en: 'every measure that adds up, as filed for the place above = the sum of the counties',
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠', '*': '×', '/': '÷', '-': '−' }

/** An expression in words of one language. */
export function readExpression(expression: Expression, tongue: Tongue): string {
  const read = (part: Expression) => readExpression(part, tongue)
  const inner = (part: Expression) => (isLoose(part) ? `(${read(part)})` : read(part))
  const zh = tongue === 'zh'
  switch (expression.kind) {
    case 'number':
      return expression.isPercent ? `${Number((expression.value * 100).toPrecision(12))}%` : String(expression.value)
    case 'text':
      return zh ? `“${expression.value}”` : `"${expression.value}"`
    case 'cell':
      return shifted(titleOf(expression, tongue), expression.shift, tongue)
    case 'aggregate':
      return readAggregate(expression, tongue)
    case 'place':
      return shifted(PARTS[expression.part][tongue], expression.shift, tongue)
    case 'standard':
      return shifted(expression.standard.title[tongue], expression.shift, tongue)
    case 'scaled':
      return read(expression.of)
    case 'negative':
      return `−${inner(expression.of)}`
    case 'not':
      return zh ? `并非 ${inner(expression.of)}` : `not ${inner(expression.of)}`
    case 'calculation':
      return `${inner(expression.left)} ${SIGNS[expression.operator] ?? '+'} ${inner(expression.right)}`
    case 'comparison':
      return `${read(expression.left)} ${SIGNS[expression.operator] ?? expression.operator} ${readSide(expression.left, expression.right, tongue)}`
    case 'growth': {
      const title = functionNamed(expression.name)?.title[tongue] ?? ''
      return zh ? `${inner(expression.now)}${title}` : `${title.toLowerCase()} of ${inner(expression.now)}`
    }
    case 'both':
      return `${inner(expression.left)}${zh ? ' 且 ' : ' and '}${inner(expression.right)}`
    case 'either':
      return `${inner(expression.left)}${zh ? ' 或 ' : ' or '}${inner(expression.right)}`
    case 'implies':
      return zh
        ? `若 ${read(expression.condition)}，则 ${read(expression.required)}`
        : `if ${read(expression.condition)}, then ${read(expression.required)}`
    case 'choice':
      return zh
        ? `(若 ${read(expression.condition)} 取 ${read(expression.yes)}，否则取 ${read(expression.no)})`
        : `(${read(expression.yes)} if ${read(expression.condition)}, else ${read(expression.no)})`
    case 'in': {
      const members = expression.members.map((member) => memberTitle(expression.value, member, tongue))
      const shown = members.length > 8 ? [...members.slice(0, 8), '…'] : members
      const word = zh ? (expression.isNot ? '不属于' : '属于') : expression.isNot ? 'not one of' : 'one of'
      return `${read(expression.value)} ${word} ${shown.join(zh ? '、' : ', ')}`
    }
    case 'test':
      return `${read(expression.of)} ${functionNamed(expression.name)?.title[tongue].toLowerCase() ?? ''}`
    case 'unique': {
      const columns = expression.columns.map(read).join(zh ? '＋' : ' + ')
      const where = expression.isEverywhere
      return zh
        ? `${columns} 在${where ? '全市' : '本表'}不重复`
        : `${columns} unique${where ? ' over all counties' : ''}`
    }
    case 'call': {
      const title = functionNamed(expression.name)?.title[tongue] ?? expression.name
      return `${title}(${expression.arguments.map(read).join(zh ? '，' : ', ')})`
    }
  }
}

const PARTS: Readonly<Record<string, Label>> & { readonly [part in 'period_year' | 'period_month' | 'region']: Label } =
  {
    period_year: { zh: '报告期年份', en: 'year of the period' },
    period_month: { zh: '报告期月份', en: 'month of the period' },
    region: { zh: '区县代码', en: 'county code' },
  }

function readAggregate(aggregate: Aggregate, tongue: Tongue): string {
  const { of, form, value, condition, by, places, shift } = aggregate
  const zh = tongue === 'zh'
  const source = form.title[tongue]
  const what = value === null ? null : readExpression(value, tongue)
  const text =
    places !== 'own'
      ? placesText(places, what ?? '', zh)
      : zh
        ? zhAggregate(of, source, what)
        : enAggregate(of, source, what)
  const only =
    condition === null
      ? ''
      : zh
        ? `（${readExpression(condition, tongue)}）`
        : ` (${readExpression(condition, tongue)})`
  const names = by.map(({ source: column }) => column.title[tongue])
  const groups =
    names.length === 0 || places !== 'own'
      ? ''
      : zh
        ? `（按${names.join('、')}）`
        : ` by ${names.join(', ').toLowerCase()}`
  return shifted(`${text}${only}${groups}`, shift, tongue)
}

function placesText(places: Aggregate['places'], what: string, zh: boolean): string {
  if (places === 'parent') return zh ? `上级单位的${what}` : `${what} of the place above`
  return zh ? `各区县${what}之和` : `sum of ${what} over the counties`
}

function zhAggregate(of: Aggregate['of'], source: string, what: string | null): string {
  if (what === null) return `《${source}》行数`
  const name = {
    sum: '合计',
    count: '有值行数',
    min: '最小值',
    max: '最大值',
    avg: '平均值',
    mean: '加权平均',
    single: '',
  }[of]
  return `《${source}》${what}${name}`
}

function enAggregate(of: Aggregate['of'], source: string, what: string | null): string {
  if (what === null) return `rows of “${source}”`
  const name = {
    sum: 'sum of ',
    count: 'count of ',
    min: 'smallest ',
    max: 'largest ',
    avg: 'average ',
    mean: 'mean ',
    single: '',
  }[of]
  return `${name}${what} in “${source}”`
}

function shifted(text: string, { periods, years, isLastFiled }: Cell['shift'], tongue: Tongue): string {
  if (tongue === 'zh')
    return `${'上期'.repeat(periods)}${'上年同期'.repeat(years)}${isLastFiled ? '上次填报的' : ''}${text}`
  const before = `${' a period before'.repeat(periods)}${' a year ago'.repeat(years)}`
  return `${text}${before}${isLastFiled ? ' when last filed' : ''}`
}

/** Title of a column, with the heading over it where another column of the form has the same title. */
function titleOf({ form, column }: Cell, tongue: Tongue): string {
  const title = column.title[tongue]
  const isShared = form.columns.some((other) => other !== column && other.title[tongue] === title)
  const over = column.group.at(-1)?.[tongue]
  return isShared && over !== undefined ? `${over} ${title}` : title
}

function readSide(left: Expression, right: Expression, tongue: Tongue): string {
  return right.kind === 'text' ? memberTitle(left, right.value, tongue) : readExpression(right, tongue)
}

function memberTitle(value: Expression, member: string | number, tongue: Tongue): string {
  const list =
    value.kind === 'cell' && value.column.list !== null ? value.form.codeLists.get(value.column.list) : undefined
  const title = list?.members.find(({ code }) => code === member)?.title[tongue]
  return title ?? (typeof member === 'number' ? String(member) : `“${member}”`)
}

function isLoose({ kind }: Expression): boolean {
  return ['calculation', 'comparison', 'both', 'either', 'implies'].includes(kind)
}
