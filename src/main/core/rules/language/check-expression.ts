import { checkMember } from './check-aggregate.ts'
import { checkCall } from './check-call.ts'
import { checkComparison, checkIn } from './check-comparison.ts'
import { checkName, checkNumbered, spanOf } from './check-name.ts'
import type { Checking, Scope } from './checking.ts'
import type { Expression } from './expression.ts'
import { areAlike, asFraction, FRACTION, inUnitOf, isCount } from './measures.ts'
import type { Syntax } from './syntax.ts'

/** Finds out what every name in a text means, and whether its parts go together. */
export function checkExpression(checking: Checking, syntax: Syntax, scope: Scope): Expression | null {
  const span = spanOf(syntax)
  switch (syntax.kind) {
    case 'number': {
      const { isPercent } = syntax
      const value = isPercent ? syntax.value / 100 : syntax.value
      return { kind: 'number', value, isPercent, type: 'number', unit: isPercent ? FRACTION : null, ...span }
    }
    case 'text':
      return { kind: 'text', value: syntax.value, type: 'text', unit: null, ...span }
    case 'name':
      return checkName(checking, syntax, scope)
    case 'numbered':
      return checkNumbered(checking, syntax, scope)
    case 'member':
      return checkMember(checking, syntax, scope)
    case 'call':
      return checkCall(checking, syntax, scope)
    case 'negative':
    case 'not': {
      const of = checking.read(syntax.of, scope)
      if (of === null) return null
      const type = syntax.kind === 'not' ? 'condition' : 'number'
      if (of.type !== type) return checking.tell(type === 'condition' ? 'not-a-condition' : 'type-mismatch', of)
      return { kind: syntax.kind, of, type, unit: of.unit, ...span }
    }
    case 'calculation':
      return checkCalculation(checking, syntax, scope)
    case 'comparison':
      return checkComparison(checking, syntax, scope)
    case 'both':
    case 'either': {
      const [left, right] = [checking.read(syntax.left, scope), checking.read(syntax.right, scope)]
      if (left === null || right === null) return null
      for (const side of [left, right]) if (side.type !== 'condition') return checking.tell('not-a-condition', side)
      return { kind: syntax.kind, left, right, type: 'condition', unit: null, ...span }
    }
    case 'in':
      return checkIn(checking, syntax, scope)
  }
}

function checkCalculation(
  checking: Checking,
  syntax: Syntax & { kind: 'calculation' },
  scope: Scope,
): Expression | null {
  const [left, right] = [checking.read(syntax.left, scope), checking.read(syntax.right, scope)]
  if (left === null || right === null) return null
  for (const side of [left, right]) if (side.type !== 'number') return checking.tell('type-mismatch', side)
  const { operator } = syntax
  const base = { kind: 'calculation' as const, operator, type: 'number' as const, ...spanOf(syntax) }
  if (operator === '+' || operator === '-') {
    if (!areAlike(left.unit, right.unit)) return checking.tell('type-mismatch', right)
    return { ...base, left, right: inUnitOf(right, left.unit), unit: left.unit ?? right.unit }
  }
  return operator === '*' ? product(base, left, right) : quotient(base, left, right)
}

type Base = {
  readonly kind: 'calculation'
  readonly operator: '+' | '-' | '*' | '/'
  readonly type: 'number'
} & ReturnType<typeof spanOf>

/** A share of something counts in the unit of that; a share times a bare number is taken for what the person means by it. */
function product(base: Base, left: Expression, right: Expression): Expression {
  if (left.unit === null || right.unit === null) {
    const measured = left.unit === null ? right : left
    const isBare = measured.unit?.family === 'share' || isConversion(left.unit === null ? left : right)
    return { ...base, left, right, unit: isBare ? null : measured.unit }
  }
  if (left.unit.family === 'share') return { ...base, left: asFraction(left), right, unit: right.unit }
  if (right.unit.family === 'share') return { ...base, left, right: asFraction(right), unit: left.unit }
  return { ...base, left, right, unit: null }
}

/** Things of one kind over each other are a fraction of each other. */
function quotient(base: Base, left: Expression, right: Expression): Expression {
  if (right.unit === null) {
    const isBare = left.unit?.family === 'share' || isConversion(right)
    return { ...base, left, right, unit: isBare ? null : left.unit }
  }
  if (left.unit === null) return { ...base, left, right, unit: null }
  if (right.unit.family === 'share' && left.unit.family !== 'share') {
    return { ...base, left, right: asFraction(right), unit: left.unit }
  }
  const isOfOneKind = left.unit.family === right.unit.family || (isCount(left.unit) && isCount(right.unit))
  return { ...base, left, right: isOfOneKind ? inUnitOf(right, left.unit) : right, unit: isOfOneKind ? FRACTION : null }
}

/** Whoever multiplies with 10,000 turns 万元 into 元 by hand: what comes out is taken as it is. */
function isConversion(expression: Expression): boolean {
  if (expression.kind !== 'number') return false
  return [1e3, 1e4, 1e6, 1e8].some((power) => expression.value === power || expression.value === 1 / power)
}
