import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

/** log2 N: scrypt then takes about half a second on an office PC, as slow for a guesser as a person will bear. */
const COST = 17
/** An empty passphrase keeps nobody out, and nothing is gained by waiting for it. */
const COST_OF_NOTHING = 10

/** The key of a book as one person's passphrase wraps it. The salt, random and never used again, names the slot. */
export interface KeySlot {
  /** Whose it is; rings of older programs don't say. */
  readonly name?: string
  /** log2 N of scrypt where it isn't that of the ring. */
  readonly cost?: number
  readonly salt: string
  readonly nonce: string
  readonly wrapped: string
  readonly tag: string
}

/** Wraps a key by a passphrase under a new random salt. */
export function wrap(key: Buffer, passphrase: string, name: string): KeySlot {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cost = passphrase === '' ? COST_OF_NOTHING : COST
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(passphrase, salt, cost), nonce)
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    name,
    ...(cost !== COST && { cost }),
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The key in a slot, `null` where the passphrase is another or the slot is damaged. */
export function unwrap(slot: KeySlot, passphrase: string): Buffer | null {
  try {
    const key = wrappingKey(passphrase, Buffer.from(slot.salt, 'hex'), slot.cost ?? COST)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'hex'), { authTagLength: 16 })
    decipher.setAuthTag(Buffer.from(slot.tag, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()])
  } catch {
    return null // the tag does not fit
  }
}

function wrappingKey(passphrase: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })
}
