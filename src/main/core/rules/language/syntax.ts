/** A place in the text of a rule, from 0; `to` is the place after the last character. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A name as it is written, and where. */
export interface Word extends Span {
  readonly text: string
}

export type Comparison = '=' | '<=' | '>=' | '<' | '>' | '!='
export type Calculation = '+' | '-' | '*' | '/'

/** What a text says, before it is known whether the names in it mean anything. */
export type Syntax = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    /** `[7]`: a column by its number in the guide row. */
    | { readonly kind: 'numbered'; readonly number: number }
    | { readonly kind: 'member'; readonly form: Word; readonly column: Word; readonly by: readonly Word[] | null }
    | {
        readonly kind: 'call'
        readonly name: Word
        readonly arguments: readonly Syntax[]
        readonly by: readonly Word[] | null
      }
    | { readonly kind: 'negative' | 'not'; readonly of: Syntax }
    | { readonly kind: 'calculation'; readonly operator: Calculation; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'comparison'; readonly operator: Comparison; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'both' | 'either'; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'in'; readonly value: Syntax; readonly members: readonly Syntax[]; readonly isNot: boolean }
  )

/** What keeps a text from being read, and where. */
export class SyntaxFault extends Error {
  readonly span: Span
  readonly code: 'syntax' | 'too-deep'
  readonly suggestion: string | null

  constructor(span: Span, suggestion: string | null = null, code: 'syntax' | 'too-deep' = 'syntax') {
    super(`at ${span.from}`)
    this.span = span
    this.code = code
    this.suggestion = suggestion
  }
}
