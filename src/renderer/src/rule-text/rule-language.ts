import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'by'])

const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u

/** The rule language as far as colours need it: what a name means is told by what follows it. */
const language = StreamLanguage.define<null>({
  name: 'rule',
  token(stream) {
    if (stream.eatSpace()) return null
    if (stream.match(/^(?:"[^"]*"?|'[^']*'?|“[^”]*”?)/)) return 'text'
    if (stream.match(/^\d+(?:[.]\d+)?[%％]?/)) return 'amount'
    if (stream.match(/^(?:<>|<=|>=|!=|==|[=＝<>≠≤≥+\-*/%^])/)) return 'sign'
    const name = stream.match(NAME) as RegExpMatchArray | null
    if (name === null) {
      stream.next()
      return null
    }
    if (KEYWORDS.has(name[0].toLowerCase())) return 'word'
    if (stream.match(/^\s*[(（]/, false)) return 'call'
    return stream.match(/^\s*[.]/, false) ? 'form' : 'column'
  },
  tokenTable: {
    text: tags.string,
    amount: tags.number,
    sign: tags.operator,
    word: tags.keyword,
    call: tags.function(tags.variableName),
    form: tags.typeName,
    column: tags.propertyName,
  },
  languageData: { closeBrackets: { brackets: ['(', '[', '"', '（'] } },
})

const colours = HighlightStyle.define([
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.number, color: 'var(--down)' },
  { tag: tags.operator, color: 'var(--ink-soft)', fontWeight: '600' },
  { tag: tags.keyword, color: 'var(--ink)', fontWeight: '700' },
  { tag: tags.function(tags.variableName), color: 'var(--rule-call)' },
  { tag: tags.typeName, color: 'var(--rule-form)' },
  { tag: tags.propertyName, color: 'var(--accent)' },
])

/** Colours columns, returns, functions, operators and texts; the colours are those of the window, light or dark. */
export const ruleLanguage: Extension = [language, syntaxHighlighting(colours)]
