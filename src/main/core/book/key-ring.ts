import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { CoreError } from '../base/core-error.ts'
import { type KeySlot, unwrap, wrap } from './key-slot.ts'

interface KeyRing {
  readonly version: 1
  readonly kdf: 'scrypt-17-8-1'
  readonly slots: readonly KeySlot[]
}

/** A key that was taken off the ring, and the slot it was in. */
export interface OpenedRing {
  readonly key: Buffer
  readonly slot: KeySlot
}

/** The two files that hold the wrapped key beside a book; either is enough to open it. */
export function keyRingPaths(book: string): readonly [string, string] {
  return [`${book}.keys`, `${book}.keys-copy`]
}

/** Makes a new random 256-bit key for a book and keeps it wrapped by the passphrase, in two copies. */
export function createKeyRing(book: string, passphrase: string, name: string): OpenedRing {
  const key = randomBytes(32)
  const slot = wrap(key, passphrase, name)
  writeSlots(book, [slot])
  return { key, slot }
}

/**
 * Unwraps the key of a book.
 *
 * Without a name every slot is tried, so that of two people with one passphrase neither is taken for the other.
 *
 * @throws CoreError `passphrase-wrong`; `person-unknown` where nobody on the ring has that name, or where several
 * people have that passphrase; `book-damaged` when neither copy of the ring can be read
 */
export function openKeyRing(book: string, passphrase: string, name?: string): OpenedRing {
  const all = readSlots(book)
  const asked = name === undefined ? all : all.filter((slot) => slot.name === name)
  if (name !== undefined && asked.length === 0 && all.some((slot) => slot.name !== undefined))
    throw new CoreError('person-unknown', { name })
  const fitting = (asked.length === 0 ? all : asked).flatMap((slot) => {
    const key = unwrap(slot, passphrase)
    return key === null ? [] : [{ key, slot }]
  })
  const [first] = fitting
  if (first === undefined) throw new CoreError('passphrase-wrong', {})
  const names = new Set(fitting.map(({ slot }) => slot.name))
  if (names.size > 1) throw new CoreError('person-unknown', {}, 'several people have this passphrase: say who opens')
  return first
}

/** Names of those who have a key, in the order they got it; anybody who can read the ring's file can read them. */
export function namesOnRing(book: string): readonly string[] {
  if (!keyRingPaths(book).some(existsSync)) return []
  return [...new Set(readSlots(book).flatMap(({ name }) => (name === undefined ? [] : [name])))]
}

/** Every slot of either copy, each once. @throws CoreError `book-damaged` when neither can be read */
export function readSlots(book: string): readonly KeySlot[] {
  const rings = keyRingPaths(book)
    .filter(existsSync)
    .map(readRing)
    .filter((ring) => ring !== null)
  if (rings.length === 0) throw new CoreError('book-damaged', { book, missing: keyRingPaths(book)[0] })
  return [...new Map(rings.flatMap(({ slots }) => slots).map((slot) => [slot.salt, slot])).values()]
}

/** Writes the ring anew, both copies one after the other, each read back; one good copy is there at every moment. */
export function writeSlots(book: string, slots: readonly KeySlot[]): void {
  const ring: KeyRing = { version: 1, kdf: 'scrypt-17-8-1', slots }
  for (const path of keyRingPaths(book)) {
    writeFileSync(`${path}.tmp`, JSON.stringify(ring), { mode: 0o600, flush: true })
    if (!isDeepStrictEqual(readRing(`${path}.tmp`), ring)) throw new CoreError('file-unwritable', { file: path })
    renameSync(`${path}.tmp`, path)
  }
}

/** Whether both copies are there and hold just these slots. */
export function holdsSlots(book: string, slots: readonly KeySlot[]): boolean {
  return keyRingPaths(book).every((path) => existsSync(path) && isDeepStrictEqual(readRing(path)?.slots, slots))
}

function readRing(path: string): KeyRing | null {
  try {
    const ring = JSON.parse(readFileSync(path, 'utf8')) as KeyRing
    return ring.version === 1 && Array.isArray(ring.slots) ? ring : null
  } catch {
    return null // a damaged copy: the other one may be good
  }
}
