import type { RuleIssue, RuleIssueCode } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { PeriodShift } from './compiled-rule.ts'
import type { Expression } from './expression.ts'
import type { RuleWorld } from './rule-world.ts'
import type { Span, Syntax } from './syntax.ts'

/** What a name means where it stands: a column of which form, in which period. */
export interface Scope {
  readonly form: FormDefinition
  /** Within sum(), count()…: names are columns of the rows added up. */
  readonly isInside: boolean
  readonly shift: PeriodShift
}

/** One text being checked. */
export interface Checking {
  readonly world: RuleWorld
  /** The rule's own form. */
  readonly own: FormDefinition
  readonly text: string
  /** Checks a part; `null` where something in it is wrong and has been told. */
  read(syntax: Syntax, scope: Scope): Expression | null
  tell(code: RuleIssueCode, span: Span, suggestion?: string | null, value?: string): null
}

/** Collects what is wrong with one field of a rule; the same is told once. */
export class Issues {
  readonly found: RuleIssue[] = []
  private readonly field: RuleIssue['field']
  private readonly text: string

  constructor(field: RuleIssue['field'], text: string) {
    this.field = field
    this.text = text
  }

  tell(code: RuleIssueCode, { from, to }: Span, suggestion: string | null = null, value?: string): null {
    const { field } = this
    if (this.found.some((issue) => issue.code === code && issue.from === from && issue.to === to)) return null
    this.found.push({ code, field, from, to, value: value ?? this.text.slice(from, to), suggestion })
    return null
  }
}
