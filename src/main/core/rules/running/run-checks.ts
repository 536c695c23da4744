import type { CheckRun, CheckScope } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { addRuleFunctions } from '../language/index.ts'
import { type Piece, planPending, planScope } from './check-plan.ts'
import type { ChecksSource } from './checks-source.ts'
import { CompiledRules } from './compiled-rules.ts'
import { expandReach } from './expand-reach.ts'
import { createOutcomeTable, type OutcomeTable } from './outcome-table.ts'
import { checkOutliers, outlierCodes } from './outlier-checks.ts'
import { unmarkPlace } from './pending.ts'
import { createRuleRunner } from './run-rule.ts'

/**
 * Runs the rules over a scope, the whole book where none is given, and keeps what they find in place of what stood
 * there; rows of each rule are the unit of progress.
 *
 * @throws CoreError `region-unknown`
 */
export function* runChecks(source: ChecksSource, scope: CheckScope): Steps<CheckRun> {
  const { db } = source.book
  const compiled = new CompiledRules(db, source.rules)
  return yield* run(source, compiled, planScope(db, source.regions, compiled, scope))
}

/** Checks what has changed since it was last checked, and what depends on it. */
export function* runPending(source: ChecksSource): Steps<CheckRun> {
  const { db } = source.book
  const compiled = new CompiledRules(db, source.rules)
  db.transaction(() => expandReach(db, source.regions, compiled)).immediate()
  return yield* run(source, compiled, planPending(db, source.regions, compiled))
}

function* run(source: ChecksSource, compiled: CompiledRules, pieces: readonly Piece[]): Steps<CheckRun> {
  const { db } = source.book
  const outliers = lookForOutliers(source, pieces)
  const total = pieces.reduce((sum, { rows, rules }) => sum + rows * rules.length, 0)
  const sum = { checked: 0, failed: outliers, cannotTell: 0, errors: 0, warnings: outliers }
  const rules = new Set<string>()
  const places = new Set<string>()
  let done = 0
  addRuleFunctions(db)
  const runner = createRuleRunner(source)
  const outcomes = createOutcomeTable(db)
  for (const piece of pieces) {
    db.exec('BEGIN IMMEDIATE')
    try {
      runner.look(piece.places)
      forget(outcomes, piece, compiled)
      for (const rule of piece.rules) {
        const runnable = compiled.of(rule)
        const outcome = runner.run(runnable)
        outcomes.keep(runnable, outcome)
        const { checked, findings, doubts } = outcome
        const cannotTell = doubts.reduce((cases, doubt) => cases + doubt.cases, 0)
        sum.checked += checked
        sum.failed += findings.length
        sum.cannotTell += cannotTell
        sum[rule.view.severity === 'error' ? 'errors' : 'warnings'] += findings.length
        rules.add(rule.view.code)
        done += piece.rows
        yield { done, total }
      }
      for (const place of piece.places) {
        places.add(JSON.stringify([place.form, place.period, place.region]))
        for (const code of piece.asked ?? [null]) unmarkPlace(db, place, code)
      }
      db.exec('COMMIT')
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK')
    }
  }
  return { ...sum, rules: rules.size, places: places.size }
}

/** Outliers of the forms and periods that are checked whole; facts are few, so this takes no time worth telling. */
function lookForOutliers(source: ChecksSource, pieces: readonly Piece[]): number {
  let found = 0
  for (const [code, own] of Map.groupBy(pieces, ({ form }) => form)) {
    const form = source.catalogue.forms.get(code)
    if (form === undefined) continue
    const codes = outlierCodes(form)
    const periods = own
      .filter(({ asked }) => asked === null || asked.some((rule) => codes.includes(rule)))
      .flatMap(({ places }) => places.map(({ period }) => period))
    if (periods.length > 0) found += checkOutliers(source, form, new Set(periods))
  }
  return found
}

/** What was found by the rules that run there now goes; what those found that don't run any more stays to be read. */
function forget(outcomes: OutcomeTable, { form, asked, places }: Piece, compiled: CompiledRules): void {
  const running = compiled.running(form).map(({ view }) => view.code)
  const codes = asked === null ? running : running.filter((code) => asked.includes(code))
  for (const place of places) outcomes.forget(place, codes)
}
