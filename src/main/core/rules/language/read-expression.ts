import type { Label } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { Cell, Expression, TestName } from './expression.ts'
import { functionNamed } from './functions.ts'
import { readAggregate, shifted } from './read-aggregate.ts'

type Tongue = keyof Label

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '!=': '≠', '*': '×', '/': '÷', '-': '−' }

/** Members of a list that are named before the rest is left out. */
const MOST_MEMBERS = 8

/** An expression in words of one language; the rule's own form needs no name. */
export function readExpression(expression: Expression, tongue: Tongue, own: FormDefinition): string {
  const read = (part: Expression) => readExpression(part, tongue, own)
  const inner = (part: Expression) => (isLoose(part) ? `(${read(part)})` : read(part))
  const say = (zh: string, en: string) => (tongue === 'zh' ? zh : en)
  switch (expression.kind) {
    case 'number':
      return expression.isPercent ? `${Number((expression.value * 100).toPrecision(12))}%` : String(expression.value)
    case 'text':
      return say(`“${expression.value}”`, `"${expression.value}"`)
    case 'cell':
      return shifted(columnTitle(expression, tongue), expression.shift, tongue)
    case 'aggregate':
      return readAggregate(expression, tongue, { own, read })
    case 'place':
      return shifted(PARTS[expression.part][tongue], expression.shift, tongue)
    case 'standard':
      return shifted(expression.standard.title[tongue], expression.shift, tongue)
    case 'scaled':
      return read(expression.of)
    case 'negative':
      return `−${inner(expression.of)}`
    case 'not':
      return `${say('并非 ', 'not ')}${inner(expression.of)}`
    case 'calculation': {
      const { operator, left, right } = expression
      return `${operand(left, operator, false, read)} ${SIGNS[operator] ?? operator} ${operand(right, operator, true, read)}`
    }
    case 'comparison': {
      const { operator, left, right } = expression
      const side = right.kind === 'text' ? memberTitle(left, right.value, tongue) : read(right)
      return `${read(left)} ${SIGNS[operator] ?? operator} ${side}`
    }
    case 'growth': {
      const title = functionNamed(expression.name)?.title[tongue] ?? ''
      return say(`${inner(expression.now)}${title}`, `${title.toLowerCase()} of ${inner(expression.now)}`)
    }
    case 'both':
    case 'either': {
      const isMixed = ({ kind }: Expression) =>
        kind === 'implies' || (kind !== expression.kind && (kind === 'both' || kind === 'either'))
      const sides = [expression.left, expression.right].map((side) => (isMixed(side) ? `(${read(side)})` : read(side)))
      return sides.join(expression.kind === 'both' ? say(' 且 ', ' and ') : say(' 或 ', ' or '))
    }
    case 'implies': {
      const [condition, required] = [read(expression.condition), read(expression.required)]
      return say(`若 ${condition}，则 ${required}`, `if ${condition}, then ${required}`)
    }
    case 'choice': {
      const [condition, yes, no] = [read(expression.condition), read(expression.yes), read(expression.no)]
      return say(`(若 ${condition} 取 ${yes}，否则取 ${no})`, `(${yes} if ${condition}, else ${no})`)
    }
    case 'in':
      return readIn(expression, tongue, read)
    case 'test':
      return readTest(expression, tongue, inner)
    case 'unique': {
      const columns = expression.columns.map(read)
      const [zh, en] = expression.isEverywhere ? ['全市', ' over all counties'] : ['本表', '']
      return say(
        `${columns.join('＋')} 在${zh}不重复`,
        `${columns.join(' + ')} ${columns.length > 1 ? 'are' : 'is'} unique${en}`,
      )
    }
    case 'call':
      return readCall(expression, tongue, read)
  }
}

const PARTS: { readonly [part in 'period_year' | 'period_month' | 'region']: Label } = {
  period_year: { zh: '报告期年份', en: 'year of the period' },
  period_month: { zh: '报告期月份', en: 'month of the period' },
  region: { zh: '区县代码', en: 'county code' },
}

const TESTS: { readonly [test in TestName]: Label } = {
  present: { zh: '已填', en: 'is filed' },
  absent: { zh: '未填', en: 'is not filed' },
  valid_id: { zh: '是有效的身份证号', en: 'is a valid ID number' },
  valid_credit_code: { zh: '是有效的统一社会信用代码', en: 'is a valid credit code' },
  in_list: { zh: '属于代码表', en: 'is in its code list' },
  in_period: { zh: '在报告期内', en: 'lies in the period' },
}

/** Rows of a form are there where it was filed. */
function readTest(
  { name, of }: Expression & { kind: 'test' },
  tongue: Tongue,
  inner: (part: Expression) => string,
): string {
  const isForm = of.kind === 'aggregate' && of.value === null && of.condition === null && of.by.length === 0
  const form = isForm ? of.form.title[tongue] : null
  if (form !== null && name === 'present') return tongue === 'zh' ? `已报《${form}》` : `“${form}” is filed`
  if (form !== null && name === 'absent') return tongue === 'zh' ? `未报《${form}》` : `“${form}” is not filed`
  return `${inner(of)} ${TESTS[name][tongue]}`
}

function readIn(expression: Expression & { kind: 'in' }, tongue: Tongue, read: (part: Expression) => string): string {
  const { value, isNot } = expression
  const members = expression.members.map((member) => memberTitle(value, member, tongue))
  const shown = members.length > MOST_MEMBERS ? [...members.slice(0, MOST_MEMBERS), '…'] : members
  if (tongue === 'zh') return `${read(value)} ${isNot ? '不属于' : '属于'} ${shown.join('、')}`
  return `${read(value)} is ${isNot ? 'none' : 'one'} of ${shown.join(', ')}`
}

function readCall(
  { name, arguments: parts }: Expression & { kind: 'call' },
  tongue: Tongue,
  read: (part: Expression) => string,
): string {
  const [first = '', ...rest] = parts.map(read)
  if (name === 'abs') return `|${first}|`
  if (name === 'coalesce') {
    return tongue === 'zh'
      ? `${first}（未填时取 ${rest.join('、')}）`
      : `${first} (where not filed, ${rest.join(', ')})`
  }
  const title = functionNamed(name)?.title[tongue] ?? name
  return tongue === 'zh'
    ? `${title}(${[first, ...rest].join('，')})`
    : `${title.toLowerCase()}(${[first, ...rest].join(', ')})`
}

/** Brackets where they change what is meant: a − (b + c), but a + b + c. */
function operand(part: Expression, operator: string, isRight: boolean, read: (part: Expression) => string): string {
  const inside = part.kind === 'scaled' ? part.of : part
  if (inside.kind !== 'calculation') return isLoose(inside) ? `(${read(part)})` : read(part)
  const isSum = ({ operator: sign }: { operator: string }) => sign === '+' || sign === '-'
  const isLooser = isSum(inside) && !isSum({ operator })
  const isTurned = isRight && isSum(inside) === isSum({ operator }) && (operator === '-' || operator === '/')
  return isLooser || isTurned ? `(${read(part)})` : read(part)
}

/** Title of a column, with the heading over it where another column of the form has the same title. */
function columnTitle({ form, column }: Cell, tongue: Tongue): string {
  const title = column.title[tongue]
  const isShared = form.columns.some((other) => other !== column && other.title[tongue] === title)
  const over = column.group.at(-1)?.[tongue]
  return isShared && over !== undefined ? `${over} ${title}` : title
}

function memberTitle(value: Expression, member: string | number, tongue: Tongue): string {
  const list =
    value.kind === 'cell' && value.column.list !== null ? value.form.codeLists.get(value.column.list) : undefined
  const title = list?.members.find(({ code }) => code === member)?.title[tongue]
  return title ?? (typeof member === 'number' ? String(member) : tongue === 'zh' ? `“${member}”` : `"${member}"`)
}

function isLoose({ kind }: Expression): boolean {
  return ['calculation', 'comparison', 'both', 'either', 'implies', 'in'].includes(kind)
}
