import type { CoreRooms, RuleView } from '#contract'
import type { CoreContext } from './create-core.ts'
import { rowReader } from './figures/rows/read-rows.ts'
import type { Catalogue } from './forms/form-definition.ts'
import { accept, begin, reopen, sendBack, takeBack } from './review/acts.ts'
import { comment, settleComment } from './review/comments.ts'
import { readDesk } from './review/desk.ts'
import { explain, withdrawExplanation } from './review/explain.ts'
import { readLine, readQueue } from './review/queue.ts'
import type { ReviewSource } from './review/review-source.ts'
import { sideBySide } from './review/side-by-side/side-by-side.ts'
import { CompiledRules } from './rules/running/compiled-rules.ts'
import { expandReach } from './rules/running/expand-reach.ts'
import { outlierCodes } from './rules/running/outlier-checks.ts'

/** Binds the review of submissions to one open book. */
export function createReviewVerbs(
  context: CoreContext,
  { rules, checks }: Pick<CoreRooms, 'rules' | 'checks'>,
): Pick<CoreRooms, 'review'> {
  const { catalogue, regions, layer, clock } = context
  const { db } = context.book
  const source: ReviewSource = {
    db,
    catalogue,
    regions,
    checks: (query) => checks.findings(query),
    spreadChanges: () => expandReach(db, regions, new CompiledRules(db, context.rules)),
    ruleTexts: () => runningTexts(rules.list({}), catalogue),
    rowReader: (form) => rowReader({ db, form, regions, layer }),
  }
  return {
    review: {
      queue: (query) => readQueue(source, query),
      desk: ({ submission }) => readDesk(source, submission),
      sideBySide: (query) => sideBySide(source, query),
      begin: ({ submission }) => {
        begin(source, submission, clock())
        return readLine(source, submission)
      },
      accept: ({ submission, note }) => {
        accept(source, submission, note, clock())
        return readLine(source, submission)
      },
      sendBack: ({ submission, reason }) => {
        sendBack(db, catalogue, submission, reason, clock())
        return readLine(source, submission)
      },
      reopen: ({ submission, reason }) => {
        reopen(source, submission, reason, clock())
        return readLine(source, submission)
      },
      takeBack: ({ submission }) => {
        takeBack(db, catalogue, submission, clock())
        return readLine(source, submission)
      },
      explain: (query) => explain(source, query, clock()),
      withdrawExplanation: ({ explanation }) => withdrawExplanation(db, explanation, clock()),
      comment: (query) => comment(db, catalogue, query, clock()),
      settleComment: (query) => settleComment(db, query.comment, query.settled, clock()),
    },
  }
}

/** Texts of the rules that run, by code; those that look for outliers have none. */
function runningTexts(rules: readonly RuleView[], { forms }: Catalogue): ReadonlyMap<string, string> {
  const written = rules.filter(({ active }) => active).map(({ code, rule }) => [code, rule] as const)
  const outliers = [...forms.values()].flatMap(outlierCodes).map((code) => [code, ''] as const)
  return new Map([...outliers, ...written])
}
