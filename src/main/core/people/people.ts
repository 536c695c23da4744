import type { Person, Role } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import { readSlots, writeSlots } from '../book/key-ring.ts'
import { type KeySlot, unwrap, wrap } from '../book/key-slot.ts'
import type { Book, Sqlite } from '../book/open-book.ts'
import { signIn, tidyRing } from '../book/signed-in.ts'
import { checkName } from './names.ts'
import { activePerson, type KeptPerson, markRoles, personNamed, personOf } from './people-table.ts'
import { toRoles, whoIsSignedIn } from './roles.ts'

/**
 * Gives a person a key of their own to the book; somebody who was removed comes back under the old name.
 *
 * The key is on the ring before the book knows of it: what is interrupted in between opens nothing.
 *
 * @throws CoreError `person-malformed`, `person-taken`
 */
export function addPerson(
  book: Book,
  query: { readonly name: string; readonly roles: readonly Role[]; readonly passphrase: string },
  at: string,
): Person {
  const { db } = book
  const name = checkName(query.name)
  const roles = checkRoles(query.roles)
  const known = personNamed(db, name)
  if (known?.active === 1) throw new CoreError('person-taken', { name })
  const slot = hangUp(book, query.passphrase, name)
  const person = keep(book, () => {
    const id =
      known?.person ??
      Number(
        db
          .prepare(
            'INSERT INTO person (name, may_enter, may_review, may_administer, active, since) VALUES (?, 0, 0, 0, 1, ?)',
          )
          .run(name, at).lastInsertRowid,
      )
    db.prepare('UPDATE person SET active = 1, slot = ? WHERE person_id = ?').run(slot.salt, id)
    markRoles(db, id, roles)
    appendAudit(db, at, 'person-add', { person: id, name, roles })
    return id
  })
  return personOf(db, person)
}

/** @throws CoreError `person-unknown`, `person-malformed`, `last-administrator` */
export function setRoles(book: Book, person: number, wanted: readonly Role[], at: string): Person {
  const { db } = book
  const roles = checkRoles(wanted)
  const before = activePerson(db, person)
  if (!roles.includes('administer')) checkNotLast(db, before)
  keep(book, () => {
    markRoles(db, person, roles)
    appendAudit(db, at, 'person-roles', { person, name: before.name, before: toRoles(before), after: roles })
  })
  return personOf(db, person)
}

/** @throws CoreError `person-unknown`, `person-malformed`, `person-taken` */
export function renamePerson(book: Book, person: number, wanted: string, at: string): Person {
  const { db } = book
  const name = checkName(wanted)
  const before = activePerson(db, person)
  const other = personNamed(db, name)
  if (other !== undefined && other.person !== person) throw new CoreError('person-taken', { name })
  if (name === before.name) return personOf(db, person)
  keep(book, () => {
    appendAudit(db, at, 'person-rename', { person, before: before.name, after: name })
    db.prepare('UPDATE person SET name = ? WHERE person_id = ?').run(name, person)
  })
  if (whoIsSignedIn(db).person === person) signIn(db, { person, name })
  return personOf(db, person)
}

/**
 * Takes a person's key away; what they did stays under their name.
 *
 * The book knows first, and refuses a key that is still on an old copy of the ring.
 *
 * @throws CoreError `person-unknown`, `last-administrator`
 */
export function removePerson(book: Book, person: number, at: string): Person {
  const { db } = book
  const before = activePerson(db, person)
  checkNotLast(db, before)
  keep(book, () => {
    db.prepare('UPDATE person SET active = 0, slot = NULL WHERE person_id = ?').run(person)
    appendAudit(db, at, 'person-remove', { person, name: before.name })
  })
  return personOf(db, person)
}

/**
 * Changes the passphrase of the one who acts; the old key is on the ring until the new one was tried and is known.
 *
 * @throws CoreError `passphrase-wrong`
 */
export function changePassphrase(book: Book, query: { readonly old: string; readonly new: string }, at: string): null {
  const { db, path } = book
  const me = activePerson(db, whoIsSignedIn(db).person)
  const mine = readSlots(path).find(({ salt }) => salt === me.slot)
  if (mine === undefined || unwrap(mine, query.old) === null) throw new CoreError('passphrase-wrong', {})
  const slot = hangUp(book, query.new, me.name)
  keep(book, () => {
    db.prepare('UPDATE person SET slot = ? WHERE person_id = ?').run(slot.salt, me.person)
    appendAudit(db, at, 'person-passphrase', { person: me.person, name: me.name })
  })
  return null
}

/** Puts one more key on the ring, and tries it. */
function hangUp({ path, key }: Book, passphrase: string, name: string): KeySlot {
  const slot = wrap(key, passphrase, name)
  if (unwrap(slot, passphrase)?.equals(key) !== true) throw new Error('the new key does not open the book')
  writeSlots(path, [...readSlots(path), slot])
  return slot
}

/** Keeps a change in one transaction, and then the ring like it: a key that came to nothing goes off it again. */
function keep<T>({ db, path }: Book, change: () => T): T {
  try {
    return db.transaction(change).immediate()
  } finally {
    tidyRing(db, path)
  }
}

function checkRoles(roles: readonly Role[]): readonly Role[] {
  const known: readonly Role[] = ['enter', 'review', 'administer']
  const asked = known.filter((role) => roles.includes(role))
  if (asked.length === 0) throw new CoreError('person-malformed', { value: '' })
  return asked
}

function checkNotLast(db: Sqlite, { person, name, administers }: KeptPerson): void {
  const others = db
    .prepare<[number], { n: number }>(
      'SELECT count(*) AS n FROM person WHERE active = 1 AND may_administer = 1 AND person_id <> ?',
    )
    .get(person)
  if (administers === 1 && others?.n === 0) throw new CoreError('last-administrator', { name })
}
