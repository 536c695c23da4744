import type jsep from 'jsep'
import type { Parsed } from './grammar.ts'
import { parsedRule } from './grammar.ts'
import { type PlainRule, plainRule } from './plain-rule.ts'
import { type Calculation, type Comparison, type Span, type Syntax, SyntaxFault, type Word } from './syntax.ts'

/** Steps down from the whole to its smallest part, and parts in all; far more than people write. */
const DEEPEST = 150
const MOST_PARTS = 1000

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '<=': '<=',
  '≤': '<=',
  '>=': '>=',
  '≥': '>=',
  '<': '<',
  '>': '>',
}

/** A row-code formula as it is printed under a form, whole numbers and signs alone: `7=8+16`. */
const ROW_CODES = /^(?=.*[=<>≤≥≠])[\s\d=<>≤≥≠!+\-*/()]*$/

/** Reads the text of a rule. @throws SyntaxFault with the place of what can't be read */
export function parseRule(sent: string): Syntax {
  if (sent.trim() === '') throw new SyntaxFault({ from: 0, to: sent.length })
  const plain = plainRule(sent)
  return new Reader(plain, ROW_CODES.test(plain.text)).read(parsedRule(plain), 0)
}

class Reader {
  private readonly plain: PlainRule
  private readonly areRowCodes: boolean
  private parts = 0

  constructor(plain: PlainRule, areRowCodes: boolean) {
    this.plain = plain
    this.areRowCodes = areRowCodes
  }

  read(node: Parsed, depth: number): Syntax {
    const span = spanOf(node)
    if (depth > DEEPEST || ++this.parts > MOST_PARTS) throw new SyntaxFault(span, null, 'too-deep')
    switch (node.type) {
      case 'Number':
        return this.number(Number(node.value), node.isPercent === true, span)
      case 'Literal':
        return { kind: 'text', value: this.plain.sent.slice(span.from + 1, span.to - 1), ...span }
      case 'Identifier':
        return { kind: 'name', name: String(node.name), ...span }
      case 'Bracket':
        return bracket(String(node.inside), span)
      case 'MemberExpression':
        return this.member(node as Parsed & jsep.MemberExpression, span)
      case 'CallExpression':
        return this.call(node as Parsed & jsep.CallExpression, span, depth)
      case 'UnaryExpression':
        return this.unary(node as Parsed & jsep.UnaryExpression, span, depth)
      case 'BinaryExpression':
        return this.binary(node as Parsed & jsep.BinaryExpression, span, depth)
      case 'Compound':
        throw new SyntaxFault(secondOf(node.body as Parsed[], span))
      case 'SequenceExpression':
        throw new SyntaxFault(secondOf(node.expressions as Parsed[], span))
      default:
        throw new SyntaxFault(span)
    }
  }

  /** A number, or in a row-code formula a column; nothing has the number 0. */
  private number(value: number, isPercent: boolean, span: Span): Syntax {
    if (!Number.isFinite(value)) throw new SyntaxFault(span)
    if (this.areRowCodes && !isPercent && Number.isInteger(value) && value > 0) {
      return { kind: 'numbered', number: value, ...span }
    }
    return { kind: 'number', value, isPercent, ...span }
  }

  private member(node: Parsed & jsep.MemberExpression, span: Span): Syntax {
    const object = node.object as Parsed
    const property = node.property as Parsed
    if (node.computed || object.type !== 'Identifier' || property.type !== 'Identifier') throw new SyntaxFault(span)
    const form = this.wordAt(String(object.name), span.from)
    const column = this.wordAt(String(property.name), form.to)
    return { kind: 'member', form, column, by: node.by ?? null, ...span }
  }

  private call(node: Parsed & jsep.CallExpression, span: Span, depth: number): Syntax {
    const callee = node.callee as Parsed
    if (callee.type !== 'Identifier') throw new SyntaxFault(span)
    const name = this.wordAt(String(callee.name), span.from)
    const parts = node.arguments as Parsed[]
    this.checkCommas(parts, name.to + 1)
    return {
      kind: 'call',
      name,
      arguments: parts.map((part) => this.read(part, depth + 1)),
      by: node.by ?? null,
      ...span,
    }
  }

  private unary({ operator, argument }: jsep.UnaryExpression, span: Span, depth: number): Syntax {
    const of = this.read(argument as Parsed, depth + 1)
    if (operator === '+') return of
    if (operator === '-' && of.kind === 'number') return { ...of, value: -of.value, ...span }
    return { kind: operator === '-' ? 'negative' : 'not', of, ...span }
  }

  private binary(node: Parsed & jsep.BinaryExpression, span: Span, depth: number): Syntax {
    const lifted = node.operator === 'and' || node.operator === 'or' ? null : withoutNot(node)
    if (lifted !== null) {
      return { kind: 'not', of: this.read(lifted, depth + 1), ...span }
    }
    const left = node.left as Parsed
    const right = node.right as Parsed
    if (node.operator === 'in' || node.operator === 'not in') return this.isIn(node, span, depth)
    const read = (part: Parsed) => this.read(part, depth + 1)
    if (node.operator === 'and') return { kind: 'both', left: read(left), right: read(right), ...span }
    if (node.operator === 'or') return { kind: 'either', left: read(left), right: read(right), ...span }
    const operator = COMPARISONS[node.operator]
    if (operator === undefined) {
      return {
        kind: 'calculation',
        operator: node.operator as Calculation,
        left: read(left),
        right: read(right),
        ...span,
      }
    }
    const first = read(left)
    const comparison = (side: Syntax): Syntax => ({
      kind: 'comparison',
      operator,
      left: side,
      right: read(right),
      ...span,
    })
    // 0 <= x <= 100: the second comparison begins where the first ends.
    if (left.outer === undefined && first.kind === 'comparison') {
      return { kind: 'both', left: first, right: comparison(first.right), ...span }
    }
    return comparison(first)
  }

  private isIn(node: Parsed & jsep.BinaryExpression, span: Span, depth: number): Syntax {
    const list = node.right as Parsed
    const brackets = list.outer
    if (brackets === undefined) throw new SyntaxFault(spanOf(list), `(${this.plain.sent.slice(...range(list))})`)
    const members = list.type === 'SequenceExpression' ? (list.expressions as Parsed[]) : [list]
    this.checkCommas(members, brackets.from + 1)
    return {
      kind: 'in',
      value: this.read(node.left as Parsed, depth + 1),
      members: members.map((member) => this.read(member, depth + 1)),
      isNot: node.operator === 'not in',
      ...span,
    }
  }

  /** jsep lets commas be left out between parts. */
  private checkCommas(parts: readonly Parsed[], begin: number): void {
    for (const [at, part] of parts.entries()) {
      const before = parts[at - 1]
      const { from } = outerOf(part)
      const between = this.plain.text.slice(before === undefined ? begin : outerOf(before).to, from).trim()
      if (before === undefined ? between.includes(',') : between !== ',') throw new SyntaxFault(spanOf(part), ',')
    }
  }

  private wordAt(text: string, near: number): Word {
    const from = this.plain.text.indexOf(text, near)
    return { text, from, to: from + text.length }
  }
}

function bracket(inside: string, span: Span): Syntax {
  const text = inside.trim()
  if (/^\d{1,4}$/.test(text)) return { kind: 'numbered', number: Number(text), ...span }
  if (text === '') throw new SyntaxFault(span)
  return { kind: 'name', name: text, ...span }
}

/** `not a = b` comes out of jsep as `(not a) = b`: the node without its `not`, or `null` where it begins with none. */
function withoutNot(node: Parsed): Parsed | null {
  const left = node.left as Parsed | undefined
  if (node.type !== 'BinaryExpression' || left === undefined || left.outer !== undefined) return null
  if (left.type === 'UnaryExpression' && left.operator === 'not') return { ...node, left: left.argument as Parsed }
  const lifted = withoutNot(left)
  return lifted === null ? null : { ...node, left: lifted }
}

/** Where a node stands; of one that jsep put together, from its first part to its last. */
function spanOf(node: Parsed): Span {
  if (node.from !== undefined && node.to !== undefined) return { from: node.from, to: node.to }
  if (node.type === 'BinaryExpression') {
    return { from: outerOf(node.left as Parsed).from, to: outerOf(node.right as Parsed).to }
  }
  const parts = (node.body ?? node.expressions ?? []) as Parsed[]
  const [first, last] = [parts[0], parts.at(-1)]
  return { from: first === undefined ? 0 : outerOf(first).from, to: last === undefined ? 0 : outerOf(last).to }
}

function outerOf(node: Parsed): Span {
  return node.outer ?? spanOf(node)
}

function range(node: Parsed): [number, number] {
  const { from, to } = spanOf(node)
  return [from, to]
}

/** Place of the second of several parts where one was expected. */
function secondOf(parts: readonly Parsed[], whole: Span): Span {
  const second = parts[1]
  return second === undefined ? whole : outerOf(second)
}
