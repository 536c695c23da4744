import type { CheckCounts, CheckedPlace, CheckScope, RuleOutcome, RuleSeverity } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { readCurrentPlaces } from '../running/current-places.ts'
import { readReadings } from '../running/rule-reading.ts'
import { type ChosenFindings, explanationsJoin } from './chosen-findings.ts'

interface Counted {
  readonly rule: string
  readonly version: number
  readonly severity: RuleSeverity
  readonly form: string
  readonly period: string
  readonly region: number
  readonly failed: number
  readonly cannotTell: number
  readonly explained: number
}

export interface Counts {
  readonly counts: CheckCounts
  readonly rules: readonly RuleOutcome[]
  readonly places: readonly CheckedPlace[]
}

/** Counts of a scope: together, by rule with those that fail most first, and by place with those where all holds too. */
export function readCounts(db: Sqlite, regions: RegionIndex, chosen: ChosenFindings, scope: CheckScope): Counts {
  const counted = db
    .prepare<[object], Counted>(
      `SELECT f.rule, f.rule_version AS version, f.severity, f.form, f.period, f.region_id AS region,
         count(*) AS failed, 0 AS cannotTell, count(e.item) AS explained
       FROM check_finding f ${explanationsJoin(db)} WHERE ${chosen.where}
       GROUP BY f.rule, f.rule_version, f.severity, f.form, f.period, f.region_id
       UNION ALL
       SELECT f.rule, f.rule_version, f.severity, f.form, f.period, f.region_id, 0, f.cases, 0
       FROM check_doubt f WHERE ${chosen.where}`,
    )
    .all(chosen.params)
  return {
    counts: summed(counted),
    rules: byRule(db, counted),
    places: byPlace(db, regions, counted, scope),
  }
}

function summed(counted: readonly Counted[]): CheckCounts {
  const sum = { errors: 0, warnings: 0, explained: 0, cannotTell: 0 }
  for (const { severity, failed, cannotTell, explained } of counted) {
    if (severity === 'error') sum.errors += failed
    else {
      sum.warnings += failed
      sum.explained += explained
    }
    sum.cannotTell += cannotTell
  }
  return sum
}

function byRule(db: Sqlite, counted: readonly Counted[]): readonly RuleOutcome[] {
  const readingOf = readReadings(db)
  const outcomes = [...Map.groupBy(counted, ({ rule }) => rule)].map(([rule, own]): RuleOutcome => {
    const newest = own.reduce((a, b) => (b.version > a.version ? b : a))
    return {
      rule,
      form: newest.form,
      severity: newest.severity,
      title: readingOf(rule, newest.version)?.title ?? { zh: rule, en: rule },
      failed: own.reduce((sum, { failed }) => sum + failed, 0),
      cannotTell: own.reduce((sum, { cannotTell }) => sum + cannotTell, 0),
      explained: own.reduce((sum, { explained }) => sum + explained, 0),
    }
  })
  const rank = ({ severity, failed }: RuleOutcome) => (failed === 0 ? 2 : severity === 'error' ? 0 : 1)
  return outcomes.sort((a, b) => rank(a) - rank(b) || b.failed - a.failed || b.cannotTell - a.cannotTell)
}

function byPlace(
  db: Sqlite,
  regions: RegionIndex,
  counted: readonly Counted[],
  scope: CheckScope,
): readonly CheckedPlace[] {
  const keyOf = (place: { form: string; period: string; region: number }) =>
    `${place.form} ${place.period} ${place.region}`
  const found = Map.groupBy(counted, keyOf)
  const places = new Map(
    [...readCurrentPlaces(db, regions, scope), ...counted].map((place) => [keyOf(place), place] as const),
  )
  return [...places].map(([key, { form, period, region }]) => ({
    form,
    region: regions.codeOf(region),
    period,
    ...summed(found.get(key) ?? []),
  }))
}
