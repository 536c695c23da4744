import { CoreError } from '../base/core-error.ts'
import { holdsSlots, readSlots, writeSlots } from './key-ring.ts'
import type { KeySlot } from './key-slot.ts'
import type { Sqlite } from './open-book.ts'

/** Who has opened a book, by number and name. */
export interface BookPerson {
  readonly person: number
  readonly name: string
}

/** What the person of a book that was made without a name is called. */
export const NAMELESS = '管理员'

/** The one person of a book that has no others: of one that an older program wrote, or that lives in memory. */
export const ONLY_PERSON: BookPerson = { person: 1, name: NAMELESS }

/** Says on a connection who acts from now on; the audit and what is entered go by it. */
export function signIn(db: Sqlite, { person, name }: BookPerson): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS signed_in (person_id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT')
  db.prepare('DELETE FROM signed_in').run()
  db.prepare('INSERT INTO signed_in (person_id, name) VALUES (?, ?)').run(person, name)
}

/** Who acts on a connection; `null` on a bare database that nobody has signed in to. */
export function signedIn(db: Sqlite): BookPerson | null {
  const isKept = db.prepare("SELECT 1 FROM sqlite_temp_schema WHERE name = 'signed_in'").get() !== undefined
  if (!isKept) return null
  return db.prepare<[], BookPerson>('SELECT person_id AS person, name FROM signed_in').get() ?? null
}

/**
 * The person whose key opened the book.
 *
 * @throws CoreError `passphrase-wrong` where the key was taken away: its slot may still be on an old copy of the ring
 */
export function personOfSlot(db: Sqlite, slot: KeySlot): BookPerson {
  if (!hasPeople(db)) return { ...ONLY_PERSON, name: slot.name ?? NAMELESS }
  const find = db.prepare<[string | null], BookPerson>(
    'SELECT person_id AS person, name FROM person WHERE active = 1 AND slot IS ?',
  )
  const found = find.get(slot.salt) ?? find.get(null)
  if (found === undefined) throw new CoreError('passphrase-wrong', {})
  return found
}

/** A person by number, as a second connection needs it; the first one where none is said. */
export function personNumbered(db: Sqlite, person: number): BookPerson {
  if (!hasPeople(db)) return ONLY_PERSON
  const found = db
    .prepare<[number], BookPerson>('SELECT person_id AS person, name FROM person WHERE person_id = ?')
    .get(person)
  if (found === undefined) throw new CoreError('person-unknown', { person })
  return found
}

/** Gives the person of an older or a new book the slot it was opened with. */
export function claimSlot(db: Sqlite, { person }: BookPerson, slot: KeySlot): void {
  db.prepare('UPDATE person SET slot = ? WHERE person_id = ? AND slot IS NULL').run(slot.salt, person)
}

/**
 * Brings both copies of the ring in line with the book: only slots of people who may open it, under their names.
 *
 * What was interrupted between the ring and the book is mended here, and so is a damaged copy.
 */
export function tidyRing(db: Sqlite, book: string): void {
  const people = db
    .prepare<[], { name: string; slot: string }>(
      'SELECT name, slot FROM person WHERE active = 1 AND slot IS NOT NULL ORDER BY person_id',
    )
    .all()
  const slots = new Map(readSlots(book).map((slot) => [slot.salt, slot]))
  const wanted = people.flatMap(({ name, slot }) => {
    const found = slots.get(slot)
    return found === undefined ? [] : [{ ...found, name }]
  })
  if (wanted.length > 0 && !holdsSlots(book, wanted)) writeSlots(book, wanted)
}

function hasPeople(db: Sqlite): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'person'").get() !== undefined
}
