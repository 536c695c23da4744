import { codeKey } from '../../forms/to-form.ts'
import { spanOf } from './check-name.ts'
import type { Checking, Scope } from './checking.ts'
import type { Aggregate, Expression } from './expression.ts'
import { leavesOf } from './expression.ts'
import { areAlike, inUnitOf } from './measures.ts'
import { nearest } from './nearest.ts'
import type { Syntax } from './syntax.ts'

type Read = (syntax: Syntax) => Expression | null

const DATE = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** Two sides of one type, the right one in the unit of the left one. */
export function checkComparison(
  checking: Checking,
  syntax: Syntax & { kind: 'comparison' },
  scope: Scope,
): Expression | null {
  const read: Read = (side) => checking.read(side, scope)
  const [first, second] = [read(syntax.left), read(syntax.right)]
  if (first === null || second === null) return null
  const left = withMember(checking, first, second)
  const right = withMember(checking, second, first)
  if (left === null || right === null) return null
  const span = spanOf(syntax)
  const { operator } = syntax
  const base = { type: 'condition' as const, unit: null, ...span }
  if (left.type !== right.type) return checking.tell('type-mismatch', right, quoted(checking, left, right))
  const isOrdered = operator !== '=' && operator !== '!='
  if (isOrdered && (left.type === 'text' || left.type === 'condition')) return checking.tell('type-mismatch', span, '=')
  if (!areAlike(left.unit, right.unit)) return checking.tell('type-mismatch', right)
  if (operator === '=' && !checkGroups(checking, left, right)) return null
  return { kind: 'comparison', operator, left, right: inUnitOf(right, left.unit), ...base }
}

/** `x in ("a", "b")`: members of its list, or numbers. */
export function checkIn(checking: Checking, syntax: Syntax & { kind: 'in' }, scope: Scope): Expression | null {
  const value = checking.read(syntax.value, scope)
  const members: (string | number)[] = []
  let isWrong = value === null
  for (const member of syntax.members) {
    const read = checking.read(member, scope)
    const found = read === null || value === null ? null : withMember(checking, read, value)
    if (found === null) isWrong = true
    else if (found.kind !== 'number' && found.kind !== 'text')
      isWrong = checking.tell('arguments-wrong', member) === null
    else if (value !== null && found.type !== value.type) {
      isWrong = checking.tell('type-mismatch', member, quoted(checking, value, found)) === null
    } else members.push(found.value)
  }
  if (isWrong || value === null) return null
  return { kind: 'in', value, members, isNot: syntax.isNot, type: 'condition', unit: null, ...spanOf(syntax) }
}

/** A text held against a column: a member of its code list by code or name, a date where it holds dates. */
function withMember(checking: Checking, expression: Expression, other: Expression): Expression | null {
  if (expression.kind !== 'text') return expression
  if (other.type === 'date') {
    return DATE.test(expression.value)
      ? { ...expression, type: 'date' }
      : checking.tell('type-mismatch', expression, '"2017-06-30"')
  }
  if (other.kind === 'place' && other.part === 'region') return withRegion(checking, expression)
  const column = columnBehind(other)
  const list = column?.column.list == null ? undefined : column.form.codeLists.get(column.column.list)
  if (list === undefined) return expression
  const code = list.codeOf.get(codeKey(expression.value))
  if (code !== undefined) return { ...expression, value: code }
  const names = list.members.map((member) => ({ name: member.code, also: [member.title.zh, member.title.en] }))
  return checking.tell('member-unknown', expression, nearest(expression.value, names), expression.value)
}

/** A county is kept by its code of today, whatever it is called in a rule. */
function withRegion({ world, tell }: Checking, text: Expression & { kind: 'text' }): Expression | null {
  const code = world.regions.get(text.value.trim())
  if (code !== undefined) return { ...text, value: code }
  const names = [...world.regions].map(([name]) => ({ name, also: [] }))
  return tell('member-unknown', text, nearest(text.value, names), text.value)
}

function columnBehind(expression: Expression): (Expression & { kind: 'cell' }) | null {
  if (expression.kind === 'cell') return expression
  if (expression.kind === 'aggregate' && expression.value !== null) return columnBehind(expression.value)
  if (expression.kind === 'call' && expression.name === 'coalesce') {
    return expression.arguments.map(columnBehind).find((found) => found !== null) ?? null
  }
  if (expression.kind === 'choice') return columnBehind(expression.yes) ?? columnBehind(expression.no)
  return null
}

/** A code written without quotes. */
function quoted(checking: Checking, text: Expression, other: Expression): string | null {
  return text.type === 'text' && other.kind === 'number' ? `"${checking.text.slice(other.from, other.to)}"` : null
}

/** Groups on one side alone, with nothing but whole counties on the other, can hardly be meant to be equal. */
function checkGroups(checking: Checking, left: Expression, right: Expression): boolean {
  const [a, b] = [aggregatesOf(left), aggregatesOf(right)]
  for (const [grouped, whole, at] of [[a, b, right] as const, [b, a, left] as const]) {
    const by = grouped.find((one) => one.by.length > 0)?.by ?? []
    if (by.length === 0 || whole.length === 0 || whole.some((one) => one.by.length > 0)) continue
    if (leavesOf(at).length > whole.length) continue
    checking.tell('by-missing', at, `by ${by.map(({ name }) => name).join(', ')}`)
    return false
  }
  return true
}

function aggregatesOf(expression: Expression): readonly Aggregate[] {
  return leavesOf(expression).filter((leaf): leaf is Aggregate => leaf.kind === 'aggregate')
}
