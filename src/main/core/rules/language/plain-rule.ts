import { toHalfWidth } from '../../base/plain-text.ts'
import { type Span, SyntaxFault } from './syntax.ts'

/** Longest text of a rule, and brackets within brackets; what people write is far below. */
export const LONGEST_RULE = 4000
const DEEPEST_BRACKETS = 60

/** Signs of Chinese typing that have another shape than their full-width form, each as one sign of ours. */
const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
  '【': '[',
  '】': ']',
  '、': ',',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≦': '≤',
  '≧': '≥',
  '﹤': '<',
  '﹥': '>',
}

/** What other languages write, and what it is here. */
const FOREIGN: readonly (readonly [RegExp, string | null])[] = [
  [/==+/y, '='],
  [/!==/y, '!='],
  [/=</y, '<='],
  [/=>/y, '>='],
  [/&&?/y, 'and'],
  [/\|\|?/y, 'or'],
  [/!(?!=)/y, 'not'],
  [/\*\*/y, null],
  [/[;?{}\\`@#$^~:]/y, null],
]

/** Words that count whatever their capitals. */
const KEYWORD = /(?<![\w\u0080-\uffff.])(?:and|or|not|in|by)(?![\w\u0080-\uffff.])/gi

/** A text with every sign in the one shape the grammar knows, character for character: places stay what they are. */
export interface PlainRule {
  readonly text: string
  /** As it was written, for what stands in quotes. */
  readonly sent: string
}

/** @throws SyntaxFault where a sign has no place in a rule, or brackets and quotes don't close */
export function plainRule(sent: string): PlainRule {
  if (sent.length > LONGEST_RULE) throw new SyntaxFault({ from: LONGEST_RULE, to: sent.length }, null, 'too-deep')
  const signs = sent
    .split('')
    .map((sign) => SIGNS[sign] ?? toHalfWidth(sign).replace(/[\s\u00a0\u200b-\u200f\ufeff]/, ' '))
  const quoted = quotesIn(signs)
  const text = signs.join('')
  const outside = masked(text, quoted)
  checkSigns(outside)
  checkBrackets(outside)
  const lower = text.split('')
  for (const { 0: word, index } of outside.matchAll(KEYWORD)) lower.splice(index, word.length, ...word.toLowerCase())
  return { text: notIn(lower.join(''), outside), sent }
}

/** Places of the texts in quotes, quotes included. */
function quotesIn(signs: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (let from = 0; from < signs.length; from++) {
    const quote = signs[from]
    if (quote !== '"' && quote !== "'") continue
    const end = signs.indexOf(quote, from + 1)
    if (end < 0) throw new SyntaxFault({ from, to: signs.length }, quote)
    const inside = signs.slice(from, end).indexOf('\\')
    if (inside >= 0) throw new SyntaxFault({ from: from + inside, to: from + inside + 1 })
    found.push({ from, to: end + 1 })
    from = end
  }
  return found
}

/** The text with what stands in quotes blotted out, so that no sign is looked for there. */
function masked(text: string, quoted: readonly Span[]): string {
  return quoted.reduce((rest, { from, to }) => `${rest.slice(0, from)}${'"'.repeat(to - from)}${rest.slice(to)}`, text)
}

function checkSigns(text: string): void {
  for (let from = 0; from < text.length; from++) {
    for (const [sign, instead] of FOREIGN) {
      sign.lastIndex = from
      const found = sign.exec(text)
      if (found !== null) throw new SyntaxFault({ from, to: from + found[0].length }, instead)
    }
    if (text.charCodeAt(from) < 32) throw new SyntaxFault({ from, to: from + 1 })
  }
}

function checkBrackets(text: string): void {
  const open: number[] = []
  for (const [at, sign] of text.split('').entries()) {
    if (sign === '(' || sign === '[') open.push(at)
    if (open.length > DEEPEST_BRACKETS) throw new SyntaxFault({ from: at, to: at + 1 }, null, 'too-deep')
    if (sign !== ')' && sign !== ']') continue
    const begin = open.pop()
    if (begin === undefined || (text[begin] === '(') !== (sign === ')')) throw new SyntaxFault({ from: at, to: at + 1 })
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) {
    throw new SyntaxFault({ from: unclosed, to: unclosed + 1 }, text[unclosed] === '(' ? ')' : ']')
  }
}

/** `not   in` with one blank between, and the others after it. */
function notIn(text: string, outside: string): string {
  let plain = text
  for (const { 0: words, index } of outside.matchAll(/(?<![\w\u0080-\uffff.])not(\s+)in(?![\w\u0080-\uffff])/gi)) {
    plain = `${plain.slice(0, index)}${'not in'.padEnd(words.length)}${plain.slice(index + words.length)}`
  }
  return plain
}
