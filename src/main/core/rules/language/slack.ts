import type { Aggregate, Expression } from './expression.ts'
import { isCount } from './measures.ts'

/** How far a value may be off by rounding: a number known beforehand, and what is only known with the rows. */
export interface Slack {
  readonly fixed: number
  /** SQL of numbers to be added. */
  readonly more: readonly string[]
}

export interface SlackWriter {
  write(expression: Expression): string
  /** SQL of how many values an aggregate added up. */
  addends(aggregate: Aggregate): string
}

const NONE: Slack = { fixed: 0, more: [] }

/**
 * How far rounding alone can move an expression: half the last shown digit of every addend, carried through products
 * and quotients. Things counted one by one are not rounded.
 */
export function slackOf(expression: Expression, writer: SlackWriter): Slack {
  const slack = (part: Expression) => slackOf(part, writer)
  switch (expression.kind) {
    case 'cell':
      return { fixed: halfDigit(expression), more: [] }
    case 'aggregate': {
      const { value, of } = expression
      if (value === null || of === 'count') return NONE
      const one = slack(value).fixed
      if (one === 0 || of !== 'sum') return { fixed: one, more: [] }
      return { fixed: 0, more: [`${one} * coalesce(${writer.addends(expression)}, 0)`] }
    }
    case 'scaled':
      return times(slack(expression.of), Math.abs(expression.factor))
    case 'negative':
      return slack(expression.of)
    case 'calculation': {
      const { operator, left, right } = expression
      const [a, b] = [slack(left), slack(right)]
      if (operator === '+' || operator === '-') return plus(a, b)
      const factor = constant(right)
      if (factor !== null) return times(a, operator === '*' ? Math.abs(factor) : 1 / Math.abs(factor || 1))
      const first = constant(left)
      if (operator === '*' && first !== null) return times(b, Math.abs(first))
      return operator === '*' ? ofProduct(expression, a, b, writer) : ofQuotient(left, right, a, b, writer)
    }
    case 'growth':
      return ofQuotient(expression.now, expression.before, slack(expression.now), slack(expression.before), writer)
    case 'call': {
      if (!['abs', 'round', 'least', 'greatest', 'coalesce'].includes(expression.name)) return NONE
      const numbers = expression.name === 'round' ? expression.arguments.slice(0, 1) : expression.arguments
      return widest(numbers.map(slack))
    }
    case 'choice':
      return widest([slack(expression.yes), slack(expression.no)])
    default:
      return NONE
  }
}

export function isNone({ fixed, more }: Slack): boolean {
  return fixed === 0 && more.length === 0
}

/** SQL of a slack. */
export function slackSql({ fixed, more }: Slack): string {
  return [...(fixed > 0 || more.length === 0 ? [String(fixed)] : []), ...more].join(' + ')
}

function halfDigit({ type, unit, column }: Expression & { kind: 'cell' }): number {
  if (type !== 'number' || column.role !== 'measure') return 0
  const isCounted = column.type === 'integer' && (unit === null || (isCount(unit) && unit.factor === 1))
  return isCounted ? 0 : 0.5 * 10 ** -column.decimals
}

function constant(expression: Expression): number | null {
  return expression.kind === 'number' ? expression.value : null
}

function plus(a: Slack, b: Slack): Slack {
  return { fixed: a.fixed + b.fixed, more: [...a.more, ...b.more] }
}

function times({ fixed, more }: Slack, factor: number): Slack {
  return { fixed: fixed * factor, more: more.map((sql) => `${factor} * (${sql})`) }
}

/** |a|·Δb + |b|·Δa */
function ofProduct(product: Expression & { kind: 'calculation' }, a: Slack, b: Slack, writer: SlackWriter): Slack {
  const { left, right } = product
  return {
    fixed: 0,
    more: [
      ...(isNone(b) ? [] : [`abs(${writer.write(left)}) * (${slackSql(b)})`]),
      ...(isNone(a) ? [] : [`abs(${writer.write(right)}) * (${slackSql(a)})`]),
    ],
  }
}

/** (Δa + |a ÷ b|·Δb) ÷ |b| */
function ofQuotient(left: Expression, right: Expression, a: Slack, b: Slack, writer: SlackWriter): Slack {
  if (isNone(a) && isNone(b)) return NONE
  const divisor = `abs(${writer.write(right)})`
  const second = isNone(b) ? '0' : `abs(${writer.write(left)}) * (${slackSql(b)}) / ${divisor}`
  return { fixed: 0, more: [`coalesce((${slackSql(a)} + ${second}) / ${divisor}, 0)`] }
}

function widest(slacks: readonly Slack[]): Slack {
  if (slacks.every(({ more }) => more.length === 0)) {
    return { fixed: Math.max(0, ...slacks.map(({ fixed }) => fixed)), more: [] }
  }
  return slacks.reduce(plus, NONE)
}
