import type { RuleTolerance } from '#contract'
import type { Aggregate, Cell, Compared, Expression, PlacePart, StandardValueOf } from './expression.ts'
import { isNone, slackOf, slackSql } from './slack.ts'

/** Longest SQL of a rule: what repeats itself within itself grows past any use. */
export const LONGEST_SQL = 300_000

/** A rule whose SQL would be too long. */
export class TooLong extends Error {}

/** Where the values of an expression come from in a statement. */
export interface Places {
  cell(cell: Cell): string
  aggregate(aggregate: Aggregate): string
  addends(aggregate: Aggregate): string
  place(part: PlacePart | StandardValueOf): string
  /** First and last day of the case's period. */
  days(shift: Cell['shift']): readonly [first: string, last: string]
  unique(unique: Expression & { kind: 'unique' }): string
  bind(value: string | number): string
}

/** Writes expressions as SQL in which NULL is *cannot tell*: SQLite's own logic has it that way. */
export class ExpressionWriter {
  private readonly places: Places
  private readonly tolerance: RuleTolerance

  constructor(places: Places, tolerance: RuleTolerance) {
    this.places = places
    this.tolerance = tolerance
  }

  /** @param isAsserted whether it has to hold, so that comparisons in it allow for the tolerance */
  write(expression: Expression, isAsserted = false): string {
    const sql = this.sqlOf(expression, isAsserted)
    if (sql.length > LONGEST_SQL) throw new TooLong()
    return sql
  }

  addends(aggregate: Aggregate): string {
    return this.places.addends(aggregate)
  }

  private sqlOf(expression: Expression, isAsserted: boolean): string {
    const { places } = this
    switch (expression.kind) {
      case 'number':
      case 'text':
        return places.bind(expression.value)
      case 'cell':
        return places.cell(expression)
      case 'aggregate':
        return places.aggregate(expression)
      case 'place':
      case 'standard':
        return places.place(expression)
      case 'scaled':
        return `(${this.write(expression.of)} * ${places.bind(expression.factor)})`
      case 'negative':
        return `(-${this.write(expression.of)})`
      case 'not':
        return `(NOT ${this.write(expression.of)})`
      case 'calculation': {
        const { operator, left, right } = expression
        const first = operator === '/' ? `1.0 * ${this.write(left)}` : this.write(left)
        return `(${first} ${operator} ${this.write(right)})`
      }
      case 'growth': {
        const before = this.write(expression.before)
        return `(1.0 * (${this.write(expression.now)} - ${before}) / abs(${before}))`
      }
      case 'comparison':
        return this.compare(expression, isAsserted)
      case 'both':
        return `(${this.write(expression.left, isAsserted)} AND ${this.write(expression.right, isAsserted)})`
      case 'either':
        return `(${this.write(expression.left, isAsserted)} OR ${this.write(expression.right, isAsserted)})`
      case 'implies':
        return `(NOT ${this.write(expression.condition)} OR ${this.write(expression.required, isAsserted)})`
      case 'choice': {
        const { condition, yes, no } = expression
        return `(CASE ${this.write(condition)} WHEN 1 THEN ${this.write(yes, isAsserted)} WHEN 0 THEN ${this.write(no, isAsserted)} END)`
      }
      case 'in': {
        const members = expression.members.map((member) => places.bind(member)).join(', ')
        return `(${this.write(expression.value)} ${expression.isNot ? 'NOT IN' : 'IN'} (${members}))`
      }
      case 'test':
        return this.test(expression)
      case 'unique':
        return places.unique(expression)
      case 'call':
        return this.call(expression)
    }
  }

  private call({ name, arguments: parts }: Expression & { kind: 'call' }): string {
    const written = parts.map((part) => this.write(part))
    const [of = 'NULL'] = written
    switch (name) {
      case 'least':
        return `min(${written.join(', ')})`
      case 'greatest':
        return `max(${written.join(', ')})`
      case 'year':
        return `CAST(substr(${of}, 1, 4) AS INTEGER)`
      case 'month':
        return `CAST(nullif(substr(${of}, 6, 2), '') AS INTEGER)`
      case 'length':
        return `length(CAST(${of} AS TEXT))`
      default:
        return `${name}(${written.join(', ')})`
    }
  }

  private test({ name, of, shift }: Expression & { kind: 'test' }): string {
    const value = this.write(of)
    switch (name) {
      case 'present':
        return `(${value} IS NOT NULL)`
      case 'absent':
        return `(${value} IS NULL)`
      case 'in_period': {
        // A date known to the month or the year may lie within or not.
        const [first, last] = this.places.days(shift)
        const [begins, ends] = ['01-01', '12-31'].map(
          (rest) => `(${value} || substr('-${rest}', length(${value}) - 3))`,
        )
        return `(CASE WHEN ${begins} >= ${first} AND ${ends} <= ${last} THEN 1 WHEN ${ends} < ${first} OR ${begins} > ${last} THEN 0 END)`
      }
      case 'valid_id':
        return `rule_valid_id(${value}, ${this.places.days(shift)[1]})`
      default:
        return `rule_${name}(${value})`
    }
  }

  private compare(compared: Compared, isAsserted: boolean): string {
    const { left, right, operator } = compared
    const [a, b] = [this.write(left), this.write(right)]
    if (left.type === 'date') return this.compareDates(compared)
    if (left.type !== 'number') return `(${a} ${operator === '!=' ? '<>' : operator} ${b})`
    const slack = isAsserted ? this.slack(compared) : null
    if (slack === null) {
      if (isWhole(left) && isWhole(right)) return `(${a} ${operator === '!=' ? '<>' : operator} ${b})`
      return exactly(operator, a, b)
    }
    switch (operator) {
      case '=':
        return `(abs(${a} - ${b}) <= ${slack})`
      case '!=':
        return `(abs(${a} - ${b}) > ${slack})`
      case '<':
      case '<=':
        return `(${a} - ${b} ${operator} ${slack})`
      default:
        return `(${b} - ${a} ${operator === '>' ? '<' : '<='} ${slack})`
    }
  }

  /** A date that stands in the rule goes to the right: it is the whole month or year that it names. */
  private compareDates({ left, right, operator }: Compared): string {
    const isTurned = left.kind === 'text' && right.kind !== 'text'
    const [date, other] = isTurned ? [right, left] : [left, right]
    const turned = isTurned ? TURNED[operator] : operator
    return `rule_dates(${this.write(date)}, '${turned}', ${this.write(other)}, ${other.kind === 'text' ? 1 : 0})`
  }

  /** The widest tolerance given; `null` where there is none. */
  private slack({ left, right }: Compared): string | null {
    const { absolute = 0, relative = 0, rounding = true } = this.tolerance
    const sides = [slackOf(left, this), slackOf(right, this)]
    const rounded = rounding ? sides.filter((side) => !isNone(side)).map(slackSql) : []
    const allowed = [
      ...(rounded.length > 0 ? [rounded.join(' + ')] : []),
      ...(absolute > 0 ? [this.places.bind(absolute)] : []),
      ...(relative > 0 ? [`${this.places.bind(relative)} * abs(${this.write(right)})`] : []),
    ]
    if (allowed.length === 0) return null
    const widest = allowed.length === 1 ? allowed[0] : `max(${allowed.join(', ')})`
    return `(${widest} + ${BINARY_TAIL})`
  }
}

/** Each comparison with its sides changed over. */
export const TURNED = { '=': '=', '!=': '!=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as const

/** What binary fractions leave behind: 0.1 + 0.2 is 0.3. */
const BINARY_TAIL = '1e-7'

function exactly(operator: Compared['operator'], a: string, b: string): string {
  switch (operator) {
    case '=':
      return `(abs(${a} - ${b}) <= ${BINARY_TAIL})`
    case '!=':
      return `(abs(${a} - ${b}) > ${BINARY_TAIL})`
    case '<=':
      return `(${a} - ${b} <= ${BINARY_TAIL})`
    case '>=':
      return `(${b} - ${a} <= ${BINARY_TAIL})`
    case '<':
      return `(${b} - ${a} > ${BINARY_TAIL})`
    case '>':
      return `(${a} - ${b} > ${BINARY_TAIL})`
  }
}

/** Whether it is always a whole number, so that it can be compared to the last digit. */
function isWhole(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return Number.isInteger(expression.value)
    case 'cell':
      return expression.column.type === 'integer' || expression.column.type === 'year'
    case 'aggregate':
      return (
        expression.of === 'count' ||
        (['sum', 'min', 'max'].includes(expression.of) && expression.value !== null && isWhole(expression.value))
      )
    case 'place':
      return true
    case 'negative':
      return isWhole(expression.of)
    case 'calculation':
      return expression.operator !== '/' && isWhole(expression.left) && isWhole(expression.right)
    case 'call':
      return (
        ['length', 'year', 'month'].includes(expression.name) ||
        (expression.name !== 'round' && expression.arguments.every(isWhole))
      )
    default:
      return false
  }
}
