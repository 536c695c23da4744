import { checkAggregate, checkPlaces } from './check-aggregate.ts'
import { spanOf } from './check-name.ts'
import type { Checking, Scope } from './checking.ts'
import {
  type CallName,
  type Cell,
  type Expression,
  isNow,
  leavesOf,
  type TestName,
  type ValueType,
} from './expression.ts'
import { AGGREGATES, FUNCTIONS, functionNamed } from './functions.ts'
import { areAlike, FRACTION, inUnitOf, measureWritten } from './measures.ts'
import { nearest } from './nearest.ts'
import type { Syntax } from './syntax.ts'

type Call = Syntax & { kind: 'call' }

/** So many periods or years back can be asked for. */
const FARTHEST = 24

/** A call of a function: known, with as many arguments as it takes, of the type it takes. */
export function checkCall(checking: Checking, syntax: Call, scope: Scope): Expression | null {
  const span = spanOf(syntax)
  const known = functionNamed(syntax.name.text)
  if (known === null) {
    const names = FUNCTIONS.map(({ name, title }) => ({ name, also: [title.zh] }))
    return checking.tell('function-unknown', syntax.name, nearest(syntax.name.text, names))
  }
  const count = syntax.arguments.length
  if (count < known.fewest || count > known.most) return checking.tell('arguments-wrong', span, known.call)
  if (AGGREGATES.has(known.name)) return checkAggregate(checking, syntax, scope)
  const [by] = syntax.by ?? []
  if (by !== undefined) return checking.tell('by-unknown', by)
  switch (known.name) {
    case 'parent':
      return checkPlaces(checking, syntax, { of: 'sum', scope, span })
    case 'children':
      return checking.tell('arguments-wrong', span, `sum(${checking.text.slice(span.from, span.to)})`)
    case 'prev':
    case 'year_ago':
      return shifted(checking, syntax, scope, known.name)
    case 'last':
      return lastFiled(checking, syntax, scope)
    case 'change':
    case 'year_change':
      return growth(checking, syntax, scope, known.name)
    case 'standard':
      return standardOf(checking, syntax, scope)
    case 'if':
      return choice(checking, syntax, scope)
    case 'unique':
    case 'unique_everywhere':
      return unique(checking, syntax, scope, known.name === 'unique_everywhere')
    case 'least':
    case 'greatest':
    case 'coalesce':
      return several(checking, syntax, scope, known.name)
    default:
      return simple(checking, syntax, scope, known.name as CallName | TestName)
  }
}

function shifted(checking: Checking, call: Call, scope: Scope, name: string): Expression | null {
  const [argument] = call.arguments
  const shift =
    name === 'prev' || name === 'change'
      ? { ...scope.shift, periods: scope.shift.periods + 1 }
      : { ...scope.shift, years: scope.shift.years + 1 }
  if (
    scope.isInside ||
    argument === undefined ||
    shift.isLastFiled ||
    shift.periods > FARTHEST ||
    shift.years > FARTHEST
  ) {
    return checking.tell('arguments-wrong', spanOf(call))
  }
  return checking.read(argument, { ...scope, shift })
}

/** Earlier than that nothing can be asked, and what no county files has no last time. */
function lastFiled(checking: Checking, call: Call, scope: Scope): Expression | null {
  const [argument] = call.arguments
  if (scope.isInside || argument === undefined || !isNow(scope.shift)) {
    return checking.tell('arguments-wrong', spanOf(call))
  }
  const found = checking.read(argument, { ...scope, shift: { ...scope.shift, isLastFiled: true } })
  if (found === null) return null
  const unfiled = leavesOf(found).find(({ kind }) => kind === 'place' || kind === 'standard')
  return unfiled === undefined ? found : checking.tell('arguments-wrong', unfiled)
}

function growth(checking: Checking, call: Call, scope: Scope, name: string): Expression | null {
  const [argument] = call.arguments
  const now = argument === undefined ? null : checking.read(argument, scope)
  if (now === null) return null
  if (now.type !== 'number') return checking.tell('type-mismatch', now)
  const before = shifted(checking, call, scope, name)
  if (before === null) return null
  return { kind: 'growth', name, now, before, type: 'number', unit: FRACTION, ...spanOf(call) }
}

function standardOf(checking: Checking, call: Call, scope: Scope): Expression | null {
  const [argument] = call.arguments
  if (argument === undefined || (argument.kind !== 'name' && argument.kind !== 'text')) {
    return checking.tell('arguments-wrong', argument ?? call)
  }
  const code = argument.kind === 'name' ? argument.name : argument.value
  const { standards, units } = checking.world
  const standard = standards.get(code.toLowerCase()) ?? [...standards.values()].find(({ title }) => title.zh === code)
  if (standard === undefined) {
    const names = [...standards.values()].map((other) => ({ name: other.code, also: [other.title.zh, other.title.en] }))
    return checking.tell('standard-unknown', argument, nearest(code, names))
  }
  const unit = measureWritten(standard.unit, units)
  return { kind: 'standard', standard, shift: scope.shift, type: 'number', unit, ...spanOf(call) }
}

function choice(checking: Checking, call: Call, scope: Scope): Expression | null {
  const [first, second, third] = call.arguments.map((argument) => checking.read(argument, scope))
  if (!first || !second || third === null) return null
  const span = spanOf(call)
  if (first.type !== 'condition') return checking.tell('not-a-condition', first)
  if (third === undefined) {
    if (second.type !== 'condition') return checking.tell('not-a-condition', second)
    return { kind: 'implies', condition: first, required: second, type: 'condition', unit: null, ...span }
  }
  if (second.type !== third.type || !areAlike(second.unit, third.unit)) return checking.tell('type-mismatch', third)
  const no = inUnitOf(third, second.unit)
  const unit = second.unit ?? third.unit
  return { kind: 'choice', condition: first, yes: second, no, type: second.type, unit, ...span }
}

function unique(checking: Checking, call: Call, scope: Scope, isEverywhere: boolean): Expression | null {
  if (scope.isInside || !isNow(scope.shift)) {
    return checking.tell('arguments-wrong', spanOf(call))
  }
  const columns: Cell[] = []
  for (const argument of call.arguments) {
    const cell = checking.read(argument, scope)
    if (cell === null) return null
    if (cell.kind !== 'cell') return checking.tell('arguments-wrong', argument)
    columns.push(cell)
  }
  return { kind: 'unique', columns, isEverywhere, type: 'condition', unit: null, ...spanOf(call) }
}

/** Arguments of one type, in the unit of the first. */
function several(checking: Checking, call: Call, scope: Scope, name: CallName): Expression | null {
  const read = call.arguments.map((argument) => checking.read(argument, scope))
  const found = read.filter((argument) => argument !== null)
  const [first] = found
  if (first === undefined || found.length < read.length) return null
  const unit = found.find((argument) => argument.unit !== null)?.unit ?? null
  const wrong = found.find(
    ({ type, unit: other }) => type !== first.type || type === 'condition' || !areAlike(other, unit),
  )
  if (wrong !== undefined) return checking.tell('type-mismatch', wrong)
  if (name !== 'coalesce' && first.type === 'text') return checking.tell('type-mismatch', first)
  const parts = found.map((argument) => inUnitOf(argument, unit))
  return { kind: 'call', name, arguments: parts, type: first.type, unit, ...spanOf(call) }
}

const TAKES: Readonly<Record<string, readonly ValueType[]>> = {
  abs: ['number'],
  round: ['number'],
  year: ['date', 'number'],
  month: ['date'],
  in_period: ['date'],
  valid_id: ['text'],
  valid_credit_code: ['text'],
  in_list: ['text'],
  length: ['text', 'number', 'date'],
}

function simple(checking: Checking, call: Call, scope: Scope, name: CallName | TestName): Expression | null {
  const read = call.arguments.map((argument) => checking.read(argument, scope))
  const [of, digits] = read
  if (!of || digits === null) return null
  if (TAKES[name]?.includes(of.type) === false) return checking.tell('type-mismatch', of)
  const base = { unit: null, ...spanOf(call) }
  switch (name) {
    case 'abs':
      return { kind: 'call', name, arguments: [of], type: 'number', ...base, unit: of.unit }
    case 'round':
      if (digits !== undefined && (digits.kind !== 'number' || !Number.isInteger(digits.value))) {
        return checking.tell('arguments-wrong', digits)
      }
      return {
        kind: 'call',
        name,
        arguments: digits === undefined ? [of] : [of, digits],
        type: 'number',
        ...base,
        unit: of.unit,
      }
    case 'year':
      if (of.type === 'number')
        return of.kind === 'cell' && of.column.type === 'year' ? of : checking.tell('type-mismatch', of)
      return { kind: 'call', name, arguments: [of], type: 'number', ...base }
    case 'month':
    case 'length':
      return { kind: 'call', name, arguments: [of], type: 'number', ...base }
    case 'in_list':
      if (of.kind !== 'cell' || of.column.list === null) return checking.tell('type-mismatch', of)
      return { kind: 'in', value: of, members: membersOf(of), isNot: false, type: 'condition', ...base }
    case 'in_period':
      if (scope.shift.isLastFiled) return checking.tell('arguments-wrong', spanOf(call))
      return { kind: 'test', name, of, shift: scope.shift, type: 'condition', ...base }
    default:
      return { kind: 'test', name: name as TestName, of, shift: scope.shift, type: 'condition', ...base }
  }
}

function membersOf({ form, column }: Cell): readonly string[] {
  return (column.list === null ? undefined : form.codeLists.get(column.list))?.members.map(({ code }) => code) ?? []
}
