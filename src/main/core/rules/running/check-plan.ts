import type { CheckScope } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { holdsIn, type RuleDefinition } from '../catalogue/rule-definition.ts'
import type { CompiledRules } from './compiled-rules.ts'
import { type CurrentPlace, readCurrentPlaces } from './current-places.ts'
import { type PendingPlace, type Place, readPending } from './pending.ts'

/** Places of one form over which the same rules are run, few enough to be looked at in one go. */
export interface Piece {
  readonly form: string
  /** Rules that hold there. */
  readonly rules: readonly RuleDefinition[]
  /** Codes of the rules that were asked for, whether or not they hold there; `null`: every rule of the form. */
  readonly asked: readonly string[] | null
  readonly places: readonly PlaceToCheck[]
  readonly rows: number
}

export interface PlaceToCheck extends Place {
  /** Submission that counts, `null` where nothing does any more: what was found goes. */
  readonly submission: number | null
  readonly rows: number
}

/** Rows looked at between two looks at the clock and at Cancel. */
const ROWS_AT_ONCE = 50_000

/** What waits for a check, as pieces. */
export function planPending(db: Sqlite, regions: RegionIndex, compiled: CompiledRules): readonly Piece[] {
  const pending = readPending(db)
  const forms = [...new Set(pending.map(({ form }) => form))]
  const current = new Map(readCurrentPlaces(db, regions, { forms }).map((place) => [keyOf(place), place]))
  const places = Map.groupBy(pending, keyOf)
  return pieces(
    compiled,
    [...places.values()].map((marks) => {
      const [first] = marks as [PendingPlace]
      const { submission = null, rows = 0 } = current.get(keyOf(first)) ?? {}
      const rules = marks.map(({ rule }) => rule)
      const { form, period, region } = first
      return { form, period, region, submission, rows, rules: rules.includes(null) ? null : (rules as string[]) }
    }),
  )
}

/** A scope somebody has chosen, as pieces. @throws CoreError `region-unknown` */
export function planScope(
  db: Sqlite,
  regions: RegionIndex,
  compiled: CompiledRules,
  scope: CheckScope,
): readonly Piece[] {
  const rules = scope.rules ?? null
  return pieces(
    compiled,
    readCurrentPlaces(db, regions, scope).map((place: CurrentPlace) => ({ ...place, rules })),
  )
}

/** A place with the rules to be run there; `null`: all of its form. */
type Wanted = PlaceToCheck & { readonly rules: readonly string[] | null }

function pieces(compiled: CompiledRules, wanted: readonly Wanted[]): readonly Piece[] {
  const ofForm = new Map<string, readonly RuleDefinition[]>()
  const groups = new Map<string, { rules: readonly RuleDefinition[]; asked: Piece['asked']; places: PlaceToCheck[] }>()
  for (const { rules, ...place } of wanted) {
    const running = ofForm.get(place.form) ?? compiled.running(place.form)
    ofForm.set(place.form, running)
    const chosen = running.filter(
      (rule) => holdsIn(rule, place.period) && (rules === null || rules.includes(rule.view.code)),
    )
    const key = JSON.stringify([place.form, rules, chosen.map(({ view }) => view.code)])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { rules: chosen, asked: rules, places: [place] })
    else group.places.push(place)
  }
  return [...groups.values()].flatMap(({ rules, asked, places }) =>
    cut(places).map((part): Piece => {
      const rows = part.reduce((sum, place) => sum + place.rows, 0)
      return { form: part[0]?.form ?? '', rules, asked, places: part, rows }
    }),
  )
}

/**
 * Places in parts of about so many rows as are looked at in one go.
 *
 * All counties of one submission stay together: a return of the municipality is gone through as a whole each time.
 */
export function cut<Own extends PlaceToCheck>(places: readonly Own[]): readonly (readonly Own[])[] {
  const parts: Own[][] = []
  let rows = Number.POSITIVE_INFINITY
  for (const together of Map.groupBy(places, ({ submission }) => submission).values()) {
    const own = together.reduce((sum, place) => sum + place.rows, 0)
    if (rows + own > ROWS_AT_ONCE) {
      parts.push([])
      rows = 0
    }
    parts.at(-1)?.push(...together)
    rows += own
  }
  return parts
}

function keyOf({ form, period, region }: Place): string {
  return `${form} ${period} ${region}`
}
