import type { Role, SignedIn } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { signedIn } from '../book/signed-in.ts'
import { VERBS_WITH_ROLES } from './verb-roles.ts'

/** The columns that say what a person may do, in the order roles are listed in. */
export interface RoleMarks {
  readonly enters: number
  readonly reviews: number
  readonly administers: number
}

/** Roles as a list. */
export function toRoles({ enters, reviews, administers }: RoleMarks): readonly Role[] {
  return [
    ...(enters === 1 ? (['enter'] as const) : []),
    ...(reviews === 1 ? (['review'] as const) : []),
    ...(administers === 1 ? (['administer'] as const) : []),
  ]
}

/**
 * Who acts on a connection, under the name and with the roles the book gives them now.
 *
 * A book that an older program wrote and that is only read has no people yet; who reads it has every role there.
 */
export function whoIsSignedIn(db: Sqlite): SignedIn & { readonly person: number } {
  const who = signedIn(db)
  if (who === null) throw new Error('nobody has signed in on this connection')
  const hasPeople = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'person'").get() !== undefined
  if (!hasPeople) return { ...who, roles: ['enter', 'review', 'administer'] }
  const found = db
    .prepare<[number], RoleMarks & { name: string }>(
      `SELECT name, active * may_enter AS enters, active * may_review AS reviews, active * may_administer AS administers
       FROM person WHERE person_id = ?`,
    )
    .get(who.person)
  if (found === undefined) throw new Error(`person ${who.person} is not in the book`)
  return { person: who.person, name: found.name, roles: toRoles(found) }
}

/**
 * Refuses a verb that wants a role the one who acts has not.
 *
 * @throws CoreError `role-missing`
 */
export function checkMay(db: Sqlite, room: string, verb: string): void {
  const wanted = VERBS_WITH_ROLES[`${room}.${verb}`]
  if (wanted === undefined) return
  const { name, roles } = whoIsSignedIn(db)
  if (wanted.some((role) => roles.includes(role))) return
  throw new CoreError('role-missing', { role: wanted.join('|'), verb: `${room}.${verb}`, name })
}

/** Rooms of verbs whose roles are checked before each call: for the terminal and whatever else calls them directly. */
export function withRoles<Rooms extends object>(rooms: Rooms, db: Sqlite): Rooms {
  const checked = Object.entries(rooms).map(([room, verbs]) => [room, checkedRoom(room, verbs as object, db)] as const)
  return Object.fromEntries(checked) as Rooms
}

function checkedRoom<Verbs extends object>(room: string, verbs: Verbs, db: Sqlite): Verbs {
  return new Proxy(verbs, {
    get(target, name) {
      const verb: unknown = Reflect.get(target, name)
      if (typeof verb !== 'function' || typeof name !== 'string') return verb
      return (...query: unknown[]) => {
        checkMay(db, room, name)
        return verb.apply(target, query)
      }
    },
  })
}
