import jsep from 'jsep'
import type { PlainRule } from './plain-rule.ts'
import { type Span, SyntaxFault, type Word } from './syntax.ts'

/** A node as jsep makes it, with what we add: its place, whether it stands in brackets, and `by …` after it. */
export interface Parsed extends jsep.Expression {
  from?: number
  to?: number
  /** Place with the brackets around it. */
  outer?: Span
  by?: readonly Word[]
}

/** Tight operators have the higher number; those of a comparison don't chain. */
const OPERATORS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['or']],
  [2, ['and']],
  [4, ['=', '!=', '<>', '≠', '<=', '≤', '>=', '≥', '<', '>', 'in', 'not in']],
  [6, ['+', '-']],
  [7, ['*', '/']],
]

jsep.removeAllBinaryOps()
jsep.removeAllUnaryOps()
jsep.removeAllLiterals()
for (const [tightness, operators] of OPERATORS) {
  for (const operator of operators) jsep.addBinaryOp(operator, tightness)
}
for (const operator of ['-', '+', 'not']) jsep.addUnaryOp(operator)

/** Where the tokens that are being read begin, innermost last. One text is read at a time. */
let begins: number[] = []

jsep.hooks.add('gobble-token', function (env) {
  begins.push(this.index)
  const node = numberAt(this.expr, this.index) ?? bracketAt(this.expr, this.index)
  if (node === null) return
  this.index = node.to
  env.node = node
})

jsep.hooks.add('after-token', function (env) {
  const from = begins.pop() ?? 0
  const node = env.node as Parsed | undefined
  if (!node) return
  const span = { from, to: withoutBlanksBefore(this.expr, this.index) }
  if (isOpen(this.expr, from, node)) node.outer = span
  if (node.from === undefined) Object.assign(node, node.outer === undefined ? span : inner(node.outer))
  const by = byAt(this.expr, this.index)
  if (by === null) return
  if (node.by !== undefined || (node.type !== 'CallExpression' && node.type !== 'MemberExpression')) {
    throw new SyntaxFault({ from: by.from, to: by.from + 2 })
  }
  node.by = by.words
  node.to = by.to
  this.index = by.to
  this.gobbleSpaces()
})

/** Reads a text into jsep's nodes. @throws SyntaxFault */
export function parsedRule({ text }: PlainRule): Parsed {
  begins = []
  try {
    return jsep(text) as Parsed
  } catch (error) {
    if (error instanceof SyntaxFault || !(error instanceof Error)) throw error
    const at = Math.min(Number((error as { index?: number }).index ?? 0), text.length)
    const from = at >= text.trimEnd().length ? lastSign(text) : at
    throw new SyntaxFault({ from, to: Math.max(wordEnd(text, from), from + (text === '' ? 0 : 1)) })
  }
}

const NUMBER = /(\d+(?:\.\d+)?|\.\d+)([ \t]*%)?/y
const IN_BRACKETS = /\[([^\]]*)\]/y
const BY = /by(?![\w\u0080-\uffff(.])/y
const WORD = /[A-Za-z_\u0080-\u225f\u2261-\u2263\u2266-\uffff][\w\u0080-\u225f\u2261-\u2263\u2266-\uffff]*/y

function numberAt(text: string, from: number): (Parsed & Span) | null {
  const found = match(NUMBER, text, from)
  if (found === null) return null
  const to = from + found[0].length
  if (match(WORD, text, to) !== null || text[to] === '.') throw new SyntaxFault({ from, to: wordEnd(text, to) })
  return { type: 'Number', value: Number(found[1]), isPercent: found[2] !== undefined, from, to }
}

function bracketAt(text: string, from: number): (Parsed & Span) | null {
  const found = match(IN_BRACKETS, text, from)
  return found === null ? null : { type: 'Bracket', inside: found[1] ?? '', from, to: from + found[0].length }
}

/** `by a, b` at a place: every name that follows a comma and is no call belongs to it. */
function byAt(text: string, at: number): { readonly from: number; readonly to: number; readonly words: Word[] } | null {
  const from = at + blanks(text, at)
  const start = match(BY, text, from)
  if (start === null) return null
  const words: Word[] = []
  let to = from + 2
  for (;;) {
    const begin = to + blanks(text, to)
    const word = match(WORD, text, begin)
    const end = begin + (word?.[0].length ?? 0)
    const next = text[end + blanks(text, end)]
    if (word === null || (words.length > 0 && (next === '(' || next === '.'))) break
    words.push({ text: word[0], from: begin, to: end })
    to = end
    const comma = end + blanks(text, end)
    if (text[comma] !== ',') break
    const after = comma + 1 + blanks(text, comma + 1)
    const following = match(WORD, text, after)
    const sign =
      following === null ? '' : (text[after + following[0].length + blanks(text, after + following[0].length)] ?? '')
    if (following === null || sign === '(' || sign === '.') break
    to = comma + 1
  }
  if (words.length === 0) throw new SyntaxFault({ from, to: from + 2 })
  return { from, to, words }
}

/** Whether a node stands in brackets: `(a)` has a place of its own already, `(a + b)` has none yet. */
function isOpen(text: string, from: number, node: Parsed): boolean {
  if (text[from] !== '(') return false
  return node.from !== undefined || ['BinaryExpression', 'SequenceExpression', 'Compound'].includes(node.type)
}

function inner({ from, to }: Span): Span {
  return { from: from + 1, to: to - 1 }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function blanks(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at))?.[0].length ?? 0
}

function withoutBlanksBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length
}

function lastSign(text: string): number {
  return Math.max(text.trimEnd().length - 1, 0)
}

/** End of the word that begins at a place, or of the one sign there. */
function wordEnd(text: string, at: number): number {
  const word = /^[\w\u0080-\u225f\u2261-\u2263\u2266-\uffff]+/.exec(text.slice(at))?.[0].length ?? 0
  return Math.min(at + Math.max(word, 1), Math.max(text.length, 1))
}
