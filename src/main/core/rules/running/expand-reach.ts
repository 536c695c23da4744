import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { holdsIn } from '../catalogue/rule-definition.ts'
import { isReached, type RuleReach } from '../language/index.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { type CurrentPlace, readCurrentPlaces } from './current-places.ts'
import { markPlaces, type PendingPlace, type Place, readPending } from './pending.ts'

/**
 * Marks what else has to be looked at again because of what changed: rules of other forms that read a changed one,
 * and of later periods that look back.
 *
 * Doing it twice does no harm, so that a check that was broken off may be taken up again.
 */
export function expandReach(db: Sqlite, regions: RegionIndex, compiled: CompiledRules): void {
  const changed = Map.groupBy(
    readPending(db).filter(({ rule }) => rule === null),
    ({ form }) => form,
  )
  if (changed.size === 0) return
  for (const rule of compiled.running()) {
    const { form, code } = rule.view
    const reach = compiled.of(rule).compiled.reach.filter((each) => changed.has(each.form))
    if (reach.every((each) => isItself(each, form))) continue
    const filed = readCurrentPlaces(db, regions, { forms: [form] }).filter(({ period }) => holdsIn(rule, period))
    const pending = new Set((changed.get(form) ?? []).map(keyOf))
    for (const each of reach) {
      const stale = placesBehind(each, changed.get(each.form) ?? [], filed)
      markPlaces(
        db,
        code,
        stale.filter((place) => !pending.has(keyOf(place))),
      )
    }
  }
}

/** The rule is run there anyway. */
function isItself({ form, later, places }: RuleReach, own: string): boolean {
  return form === own && later.periods === 0 && later.years === 0 && !later.isLastFiled && places === 'county'
}

/** Filed places of a rule's own form that look at a changed one. */
function placesBehind(
  reach: RuleReach,
  changed: readonly PendingPlace[],
  filed: readonly CurrentPlace[],
): readonly CurrentPlace[] {
  const regionsOf = Map.groupBy(changed, ({ period }) => period)
  const periods = [...regionsOf].map(([period, places]) => ({
    period,
    regions: new Set(places.map((each) => each.region)),
  }))
  const reached = new Map<string, readonly ReadonlySet<number>[]>()
  return filed.filter((place) => {
    const behind =
      reached.get(place.period) ??
      periods.filter(({ period }) => isReached(reach, place, period)).map(({ regions }) => regions)
    reached.set(place.period, behind)
    return behind.some((regions) => reach.places === 'all' || regions.has(place.region))
  })
}

function keyOf({ form, period, region }: Place): string {
  return `${form} ${period} ${region}`
}
