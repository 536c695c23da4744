import { basename } from 'node:path'
import type { ChecksRoom, CoreRooms, RulesRoom } from '#contract'
import { cellAddress } from './base/cell-address.ts'
import { finished, type Steps } from './base/steps.ts'
import type { CoreContext } from './create-core.ts'
import { cellAt, type Layout, readLayout } from './intake/layout.ts'
import { ruleOf } from './rules/catalogue/book-rules.ts'
import { findRules } from './rules/catalogue/find-rules.ts'
import { checkDefinition, keepRule, restoreRule, turnRule, withdrawRule } from './rules/catalogue/keep-rule.ts'
import { readVersions } from './rules/catalogue/own-rules.ts'
import { readRuleJson, writeRuleJson } from './rules/catalogue/rule-json.ts'
import { readChecks } from './rules/found/read-checks.ts'
import { completions } from './rules/language/index.ts'
import type { ChecksSource, FindCell } from './rules/running/checks-source.ts'
import { readOutlierSettings, setOutliers } from './rules/running/outlier-settings.ts'
import { rehearse } from './rules/running/rehearse.ts'
import { runChecks, runPending } from './rules/running/run-checks.ts'

/** What takes long of rules and checks, in steps. */
export interface CheckSteps {
  run(query: Parameters<ChecksRoom['run']>[0]): Steps<ReturnType<ChecksRoom['run']>>
  runPending(): Steps<ReturnType<ChecksRoom['runPending']>>
  rehearse(query: Parameters<RulesRoom['rehearse']>[0]): Steps<ReturnType<RulesRoom['rehearse']>>
}

/** What rules are run over and findings are read with, in an open book. */
export function createChecksSource({ book, catalogue, regions, rules }: CoreContext): ChecksSource {
  return { book, catalogue, regions, rules, findCell: createFindCell(book) }
}

/** Rules and checks in steps, so that the worker can pause, tell how far they are, and stop. */
export function createCheckSteps(context: CoreContext): CheckSteps {
  return {
    run: (scope) => runChecks(createChecksSource(context), scope),
    runPending: () => runPending(createChecksSource(context)),
    rehearse: (query) => rehearse(createChecksSource(context), query),
  }
}

/** Binds the verbs of rules and checks. */
export function createRuleVerbs(context: CoreContext): Pick<CoreRooms, 'rules' | 'checks'> {
  const { book, catalogue, rules, clock } = context
  const { db } = book
  const kept = { db, rules }
  const steps = createCheckSteps(context)
  return {
    rules: {
      list: (query) => findRules(rules, query),
      definition: ({ code }) => ruleOf(rules, code).file,
      versions: ({ code }) => readVersions(db, code),
      check: ({ rule }) => checkDefinition(kept, rule),
      complete: (query) => completions(query, rules.world()),
      rehearse: (query) => finished(steps.rehearse(query)),
      add: ({ rule }) => {
        const added = keepRule(kept, rule, clock())
        return { rule: added.rule.view, step: added.step }
      },
      withdraw: ({ code }) => {
        withdrawRule(kept, code, clock())
        return null
      },
      restore: ({ code }) => restoreRule(kept, code, clock()).view,
      setActive: (query) => turnRule(kept, query, clock()).view,
      importFrom: ({ file }) => readRuleJson(file),
      exportTo: ({ code, to }) => {
        writeRuleJson(ruleOf(rules, code).file, to)
        return { file: basename(to), rows: 1 }
      },
    },
    checks: {
      findings: (query) => readChecks(createChecksSource(context), query),
      run: (scope) => finished(steps.run(scope)),
      runPending: () => finished(steps.runPending()),
      outliers: () => readOutlierSettings(db, catalogue),
      setOutliers: (query) => setOutliers(db, catalogue, query, clock()),
    },
  }
}

/** Layouts are read once for a page of findings, not once a cell. */
function createFindCell({ db }: CoreContext['book']): FindCell {
  const layouts = new Map<number, Layout | null>()
  return ({ submission, row, block, column }) => {
    if (!layouts.has(submission)) layouts.set(submission, readLayout(db, submission))
    const layout = layouts.get(submission) ?? null
    const at = layout === null ? null : cellAt(layout, { row, block, column })
    return at === null ? null : cellAddress(at.row, at.column)
  }
}
