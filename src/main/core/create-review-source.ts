import type { CoreRooms, RuleView } from '#contract'
import type { CoreContext } from './create-core.ts'
import { createRuleVerbs } from './create-rule-verbs.ts'
import { rowReader } from './figures/rows/read-rows.ts'
import type { Catalogue } from './forms/form-definition.ts'
import type { ReviewSource } from './review/review-source.ts'
import { CompiledRules } from './rules/running/compiled-rules.ts'
import { expandReach } from './rules/running/expand-reach.ts'
import { outlierCodes } from './rules/running/outlier-checks.ts'

/** What a review of an open book looks at. */
export function createReviewSource(
  context: CoreContext,
  { rules, checks }: Pick<CoreRooms, 'rules' | 'checks'> = createRuleVerbs(context),
): ReviewSource {
  const {
    book: { db },
    catalogue,
    regions,
    layer,
  } = context
  return {
    db,
    catalogue,
    regions,
    checks: (query) => checks.findings(query),
    spreadChanges: () => expandReach(db, regions, new CompiledRules(db, context.rules)),
    ruleTexts: () => runningTexts(rules.list({}), catalogue),
    rowReader: (form) => rowReader({ db, form, regions, layer }),
  }
}

/** Texts of the rules that run, by code; those that look for outliers have none. */
function runningTexts(rules: readonly RuleView[], { forms }: Catalogue): ReadonlyMap<string, string> {
  const written = rules.filter(({ active }) => active).map(({ code, rule }) => [code, rule] as const)
  const outliers = [...forms.values()].flatMap(outlierCodes).map((code) => [code, ''] as const)
  return new Map([...outliers, ...written])
}
