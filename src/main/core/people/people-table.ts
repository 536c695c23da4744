import type { Person, Role } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { BookPerson } from '../book/signed-in.ts'
import { type RoleMarks, toRoles, whoIsSignedIn } from './roles.ts'

/** A person as the book keeps them. */
export interface KeptPerson extends RoleMarks {
  readonly person: number
  readonly name: string
  readonly active: number
  readonly since: string
  readonly slot: string | null
}

const COLUMNS = `person_id AS person, name, may_enter AS enters, may_review AS reviews, may_administer AS administers,
  active, since, slot`

/** Everybody who has or had a key, those who have one first. */
export function readPeople(db: Sqlite): readonly Person[] {
  const me = whoIsSignedIn(db).person
  return db
    .prepare<[], KeptPerson>(`SELECT ${COLUMNS} FROM person ORDER BY active DESC, person_id`)
    .all()
    .map((kept) => toPerson(kept, me))
}

/** States since when the people are in the book whom nobody could date: of a new book, or of one without an audit. */
export function datePeople(db: Sqlite, at: string): void {
  db.prepare("UPDATE person SET since = ? WHERE since = ''").run(at)
}

/** Brings the clerk who enters the returns of the sample book into it; nobody can open the book as them. */
export function addSampleClerk(db: Sqlite, at: string): BookPerson {
  const name = '示例录入员'
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO person (name, may_enter, may_review, may_administer, active, since) VALUES (?, 1, 0, 0, 0, ?)',
    )
    .run(name, at)
  return { person: Number(lastInsertRowid), name }
}

/** Gives a person just these roles. */
export function markRoles(db: Sqlite, person: number, roles: readonly Role[]): void {
  const mark = (role: Role) => (roles.includes(role) ? 1 : 0)
  db.prepare('UPDATE person SET may_enter = ?, may_review = ?, may_administer = ? WHERE person_id = ?').run(
    mark('enter'),
    mark('review'),
    mark('administer'),
    person,
  )
}

/** Somebody of that name, there or gone. */
export function personNamed(db: Sqlite, name: string): KeptPerson | undefined {
  return db.prepare<[string], KeptPerson>(`SELECT ${COLUMNS} FROM person WHERE name = ?`).get(name)
}

/** Somebody who has a key. @throws CoreError `person-unknown` */
export function activePerson(db: Sqlite, person: number): KeptPerson {
  const found = findPerson(db, person)
  if (found?.active !== 1) throw new CoreError('person-unknown', { name: found?.name ?? person })
  return found
}

/** @throws CoreError `person-unknown` */
export function personOf(db: Sqlite, person: number): Person {
  const found = findPerson(db, person)
  if (found === undefined) throw new CoreError('person-unknown', { name: person })
  return toPerson(found, whoIsSignedIn(db).person)
}

function findPerson(db: Sqlite, person: number): KeptPerson | undefined {
  return db.prepare<[number], KeptPerson>(`SELECT ${COLUMNS} FROM person WHERE person_id = ?`).get(person)
}

function toPerson(kept: KeptPerson, me: number): Person {
  const { person, name, active, since } = kept
  return { person, name, roles: toRoles(kept), active: active === 1, since, isYou: person === me }
}
