const PAGE = 2 ** 20
const FIRST_SLOTS = 2 ** 9
/** Signs after which two parts of a key can't be taken for one. */
const PART_END = 0x1f

/**
 * Keys of rows, each with the row it was first seen in, in little memory: about 30 bytes a key beside its own.
 *
 * Keys are compared sign by sign, so two different ones are never taken for the same. A million credit codes
 * take 40 MB; a set of as many strings takes three times that.
 */
export class KeyTable {
  private readonly pages: Uint8Array[] = [new Uint8Array(PAGE)]
  private pageUsed = 0
  private slots = new Int32Array(FIRST_SLOTS).fill(-1)
  private hashes = new Int32Array(FIRST_SLOTS / 2)
  private starts = new Float64Array(FIRST_SLOTS / 2)
  private rows = new Float64Array(FIRST_SLOTS / 2)
  private count = 0
  private readonly mostBytes: number
  private key = new Uint8Array(1024)
  private length = 0

  /** @param mostBytes of keys that are held; a key beyond them is looked up and not added */
  constructor(mostBytes = 80 * PAGE) {
    this.mostBytes = mostBytes
  }

  /** Begins a key. */
  begin(): void {
    this.length = 0
  }

  /** Adds a part to the key begun; small letters count as capital ones. */
  part(text: string): void {
    if (this.length + 3 * text.length + 1 > this.key.length) this.lengthen(3 * text.length + 1)
    const { key } = this
    let at = this.length
    for (let place = 0; place < text.length; place++) {
      let code = text.charCodeAt(place)
      if (code >= 0x61 && code <= 0x7a) code -= 0x20
      if (code < 0x80) key[at++] = code
      else {
        key[at++] = 0x80 | (code >> 12)
        key[at++] = 0x80 | ((code >> 6) & 0x3f)
        key[at++] = 0x80 | (code & 0x3f)
      }
    }
    key[at++] = PART_END
    this.length = at
  }

  /**
   * Ends the key begun and gives the row that had it first.
   *
   * @returns 0 for a new key, -1 for a new key that there is no room for
   */
  rowOf(row: number): number {
    const hash = this.hash()
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot] ?? -1
      if (entry < 0) break
      if (this.hashes[entry] === hash && this.isAt(this.starts[entry] ?? 0)) return this.rows[entry] ?? 0
    }
    if ((this.pages.length - 1) * PAGE + this.pageUsed + this.length > this.mostBytes) return -1
    this.slots[slot] = this.count
    this.hashes[this.count] = hash
    this.starts[this.count] = this.keep()
    this.rows[this.count] = row
    this.count++
    if (this.count * 2 === this.slots.length) this.grow()
    return 0
  }

  private hash(): number {
    let hash = 0x811c9dc5
    for (let at = 0; at < this.length; at++) hash = Math.imul(hash ^ (this.key[at] ?? 0), 0x01000193)
    hash ^= hash >>> 15
    return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)
  }

  /** A key never lies across two pages; its length stands in front of it. */
  private keep(): number {
    if (this.pageUsed + this.length + 4 > PAGE) {
      this.pages.push(new Uint8Array(Math.max(PAGE, this.length + 4)))
      this.pageUsed = 0
    }
    const page = this.pages.length - 1
    const start = this.pageUsed
    const bytes = this.pages[page] as Uint8Array
    for (let at = 0; at < 4; at++) bytes[start + at] = (this.length >>> (8 * at)) & 0xff
    for (let at = 0; at < this.length; at++) bytes[start + 4 + at] = this.key[at] ?? 0
    this.pageUsed += this.length + 4
    return page * PAGE + start
  }

  private isAt(place: number): boolean {
    const bytes = this.pages[Math.floor(place / PAGE)] as Uint8Array
    const start = place % PAGE
    for (let at = 0; at < 4; at++) if (bytes[start + at] !== ((this.length >>> (8 * at)) & 0xff)) return false
    for (let at = 0; at < this.length; at++) if (bytes[start + 4 + at] !== this.key[at]) return false
    return true
  }

  private grow(): void {
    const size = this.slots.length * 2
    this.slots = new Int32Array(size).fill(-1)
    this.hashes = copied(this.hashes, new Int32Array(size / 2))
    this.starts = copied(this.starts, new Float64Array(size / 2))
    this.rows = copied(this.rows, new Float64Array(size / 2))
    for (let entry = 0; entry < this.count; entry++) {
      let slot = (this.hashes[entry] ?? 0) & (size - 1)
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1)
      this.slots[slot] = entry
    }
  }

  private lengthen(by: number): void {
    this.key = copied(this.key, new Uint8Array(this.key.length + by + 1024))
  }
}

function copied<Values extends Int32Array | Float64Array | Uint8Array>(from: Values, into: Values): Values {
  into.set(from)
  return into
}
