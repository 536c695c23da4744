import type { CheckFinding, Doubt, Rehearsal, RehearsalQuery, RehearsedPeriod } from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { holdsIn, type RuleDefinition, toRule } from '../catalogue/rule-definition.ts'
import { isRead, readRuleFile } from '../catalogue/rule-file.ts'
import { codeOf, malformed } from '../catalogue/rule-json.ts'
import { toDoubt } from '../found/read-doubts.ts'
import { createFindingSource, toFinding } from '../found/to-finding.ts'
import { addRuleFunctions } from '../language/index.ts'
import { cut } from './check-plan.ts'
import type { ChecksSource } from './checks-source.ts'
import { runnableRule } from './compiled-rules.ts'
import { readCurrentPlaces } from './current-places.ts'
import { toReading } from './rule-reading.ts'
import { createRuleRunner } from './run-rule.ts'

/** Findings and doubts listed where nobody says how many. */
const LISTED = 200

/**
 * Runs a rule over what was filed and keeps nothing of it, so that a draft can be tried on past periods.
 *
 * @throws CoreError `rule-malformed`, `region-unknown`
 */
export function* rehearse(source: ChecksSource, query: RehearsalQuery): Steps<Rehearsal> {
  const { db } = source.book
  const rule = draftOf(source, query.rule)
  const runnable = runnableRule(db, rule, source.rules.world())
  const reading = toReading(runnable)
  const shown = createFindingSource(source)
  const fileOf = createFiles(db)
  const limit = query.limit ?? LISTED
  const scope = { forms: [rule.view.form], ...(query.regions && { regions: query.regions }) }
  const filed = readCurrentPlaces(db, source.regions, { ...scope, ...(query.periods && { periods: query.periods }) })
  const byPeriod = Map.groupBy(
    filed.filter(({ period }) => holdsIn(rule, period)),
    ({ period }) => period,
  )
  const total = filed.reduce((sum, { rows }) => sum + rows, 0)
  const findings: CheckFinding[] = []
  const doubts: Doubt[] = []
  const periods: RehearsedPeriod[] = []
  let done = 0
  addRuleFunctions(db)
  const runner = createRuleRunner(source)
  for (const period of [...byPeriod.keys()].sort().reverse()) {
    const sum = { checked: 0, failed: 0, cannotTell: 0 }
    const regions = new Set<string>()
    for (const places of cut(byPeriod.get(period) ?? [])) {
      runner.look(places)
      const outcome = runner.run(runnable)
      const told = { rule: rule.view.code, ruleVersion: rule.view.version, ...about(rule) }
      sum.checked += outcome.checked
      sum.failed += outcome.findings.length
      for (const found of outcome.findings) {
        regions.add(source.regions.codeOf(found.region))
        if (findings.length < limit)
          findings.push(toFinding(shown, reading, { ...told, ...found, ...fileOf(found.submission) }))
      }
      for (const doubt of outcome.doubts) {
        sum.cannotTell += doubt.cases
        if (doubts.length < limit) doubts.push(toDoubt(shown, reading, { ...told, ...doubt }))
      }
      done += places.reduce((rows, place) => rows + place.rows, 0)
      yield { done, total }
    }
    periods.push({ period, ...sum, regions: [...regions].sort() })
  }
  const summed = (name: 'checked' | 'failed' | 'cannotTell') => periods.reduce((sum, each) => sum + each[name], 0)
  const counts = { checked: summed('checked'), failed: summed('failed'), cannotTell: summed('cannotTell') }
  return { periods, findings, doubts, counts }
}

function about({ view: { form, severity } }: RuleDefinition) {
  return { form, severity }
}

function draftOf({ rules }: ChecksSource, raw: unknown): RuleDefinition {
  const read = readRuleFile(raw)
  if (!isRead(read)) throw malformed(codeOf(raw), read)
  const rule = toRule(read, rules.world(), { origin: 'book', turned: true, author: null, since: null })
  if (rule.checked === null) throw malformed(read.code, rule.view.issues)
  return rule
}

interface FileAndSheet {
  readonly file: string | null
  readonly sheet: string | null
}

function createFiles(db: Sqlite): (submission: number | null) => FileAndSheet {
  const find = db.prepare<[number], FileAndSheet>(
    'SELECT file_name AS file, sheet FROM submission WHERE submission_id = ?',
  )
  const none = { file: null, sheet: null }
  return (submission) => (submission === null ? none : (find.get(submission) ?? none))
}
