import type { FormOrigin, RuleView } from '#contract'
import { firstMonth, lastMonth } from '../../base/periods.ts'
import type { CheckedRule, RuleWorld } from '../language/index.ts'
import { checkRuleFile } from './check-rule-file.ts'
import type { ReadRuleFile } from './rule-file.ts'

/** A rule as the core knows it: what the window sees, its file, and what is run; `null` where something is wrong with it. */
export interface RuleDefinition {
  readonly view: RuleView
  readonly file: ReadRuleFile
  readonly checked: CheckedRule | null
}

export interface Standing {
  readonly origin: FormOrigin
  /** Turned on or off in the book; `undefined`: as the rule says. */
  readonly turned: boolean | undefined
  readonly author: string | null
  readonly since: string | null
}

/** A rule out of its file. */
export function toRule(file: ReadRuleFile, world: RuleWorld, standing: Standing): RuleDefinition {
  const { checked, issues } = checkRuleFile(file, world)
  const { origin, turned, author, since } = standing
  const { when, tolerance, from, until, source, off, ...rest } = file
  return {
    file,
    checked,
    view: {
      ...rest,
      origin,
      when: when ?? null,
      tolerance: tolerance ?? {},
      from: from ?? null,
      until: until ?? null,
      source: source ?? null,
      active: turned ?? off !== true,
      author,
      since,
      issues,
    },
  }
}

/** Whether a rule runs in this book. */
export function isRunning({ view, checked }: RuleDefinition): boolean {
  return view.active && checked !== null
}

/** Whether a rule holds in a period. */
export function holdsIn({ view: { from, until } }: Pick<RuleDefinition, 'view'>, period: string): boolean {
  return (
    (from === null || firstMonth(period) >= firstMonth(from)) &&
    (until === null || lastMonth(period) <= lastMonth(until))
  )
}
