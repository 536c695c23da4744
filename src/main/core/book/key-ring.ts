import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { CoreError } from '../base/core-error.ts'

/** log2 N: scrypt then takes about half a second on an office PC, as slow for a guesser as a person will bear. */
const COST = 17
/** An empty passphrase keeps nobody out, and nothing is gained by waiting for it. */
const COST_OF_NOTHING = 10

interface KeySlot {
  /** log2 N of scrypt where it isn't that of the ring. */
  readonly cost?: number
  readonly salt: string
  readonly nonce: string
  readonly wrapped: string
  readonly tag: string
}

interface KeyRing {
  readonly version: 1
  readonly kdf: 'scrypt-17-8-1'
  readonly slots: readonly KeySlot[]
}

/** The two files that hold the wrapped key beside a book; either is enough to open it. */
export function keyRingPaths(book: string): readonly [string, string] {
  return [`${book}.keys`, `${book}.keys-copy`]
}

/** Makes a new random 256-bit key for a book and keeps it wrapped by the passphrase, in two copies. */
export function createKeyRing(book: string, passphrase: string): Buffer {
  const key = randomBytes(32)
  const ring: KeyRing = { version: 1, kdf: 'scrypt-17-8-1', slots: [wrap(key, passphrase)] }
  for (const path of keyRingPaths(book)) {
    writeFileSync(`${path}.tmp`, JSON.stringify(ring), { mode: 0o600, flush: true })
    renameSync(`${path}.tmp`, path)
  }
  return key
}

/**
 * Unwraps the key of a book.
 *
 * @throws CoreError `passphrase-wrong`; `book-damaged` when neither copy of the ring can be read
 */
export function openKeyRing(book: string, passphrase: string): Buffer {
  const rings = keyRingPaths(book)
    .filter(existsSync)
    .map(readRing)
    .filter((ring) => ring !== null)
  if (rings.length === 0) throw new CoreError('book-damaged', { book, missing: keyRingPaths(book)[0] })
  for (const slot of rings.flatMap((ring) => ring.slots)) {
    const key = unwrap(slot, passphrase)
    if (key !== null) return key
  }
  throw new CoreError('passphrase-wrong', {})
}

function readRing(path: string): KeyRing | null {
  try {
    const ring = JSON.parse(readFileSync(path, 'utf8')) as KeyRing
    return ring.version === 1 && Array.isArray(ring.slots) ? ring : null
  } catch {
    return null // a damaged copy: the other one may be good
  }
}

function wrap(key: Buffer, passphrase: string): KeySlot {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = passphrase === '' ? COST_OF_NOTHING : COST
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, salt, cost), nonce)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    ...(cost !== COST && { cost }),
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

function unwrap(slot: KeySlot, passphrase: string): Buffer | null {
  try {
    const key = wrappingKey(passphrase, Buffer.from(slot.salt, 'hex'), slot.cost ?? COST)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'hex'), { authTagLength: 16 })
    decipher.setAuthTag(Buffer.from(slot.tag, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()])
  } catch {
    return null // the tag does not fit: another passphrase, or a damaged slot
  }
}

function wrappingKey(passphrase: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })
}
