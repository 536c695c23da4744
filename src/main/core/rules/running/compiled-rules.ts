import { layeredFacts, layeredRows } from '../../adjustments/layered.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { BookRules } from '../catalogue/book-rules.ts'
import { isRunning, type RuleDefinition } from '../catalogue/rule-definition.ts'
import { type CompiledRule, compileRule, type RuleWorld } from '../language/index.ts'

/** A rule ready to be run. */
export interface RunnableRule {
  readonly rule: RuleDefinition
  readonly form: FormDefinition
  readonly compiled: CompiledRule
}

/** @throws where something is wrong with the rule: only rules that run are asked for */
export function runnableRule(db: Sqlite, rule: RuleDefinition, world: RuleWorld): RunnableRule {
  const form = world.forms.get(rule.view.form)
  if (rule.checked === null || form === undefined) throw new Error(`rule ${rule.view.code} cannot run`)
  return {
    rule,
    form,
    compiled: compileRule(rule.checked, world, {
      rows: (each) => layeredRows(db, each),
      facts: (each) => layeredFacts(db, each),
    }),
  }
}

/** Compiles the running rules of a book, each when it is first asked for; for one run, since standards and adjustments change. */
export class CompiledRules {
  private readonly db: Sqlite
  private readonly rules: BookRules
  private readonly world: RuleWorld
  private readonly known = new Map<RuleDefinition, RunnableRule>()

  constructor(db: Sqlite, rules: BookRules) {
    this.db = db
    this.rules = rules
    this.world = rules.world()
  }

  /** Every rule that runs in the book, of a form where one is named. */
  running(form?: string): readonly RuleDefinition[] {
    return [...this.rules.all.values()].filter(
      (rule) => isRunning(rule) && (form === undefined || rule.view.form === form),
    )
  }

  of(rule: RuleDefinition): RunnableRule {
    const known = this.known.get(rule) ?? runnableRule(this.db, rule, this.world)
    this.known.set(rule, known)
    return known
  }
}
