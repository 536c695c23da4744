import { isUtf8 } from 'node:buffer'
import { WorkbookError } from '../workbook.ts'
import { stringItemText } from './xml-text.ts'

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const SLASH = 0x2f
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f
const RETURN = 0x0d
const LARGEST_ITEM = 64 * 1024 * 1024
/** Strings that come again are decoded once; two that fall on the same place take turns. */
const CACHED = 0x10000
/** Strings decoded at one go. */
const BLOCK = 256
/** Stands behind each string, and in none that XML can hold. */
const SEPARATOR = '\0'

/**
 * The shared strings of a workbook as one run of UTF-8 bytes with the place of each, because a million strings
 * of their own would take several times the memory. A string is made when a cell asks for it.
 */
export class SharedStrings {
  private bytes: Buffer
  private length = 0
  private ends = new Uint32Array(1024)
  private count = 0
  private rest: Buffer = Buffer.alloc(0)
  private itemEnd: Buffer | null = null
  private prefix = 0
  private block: readonly string[] = []
  private blockStart = -1
  private readonly cachedAt = new Int32Array(CACHED).fill(-1)
  private readonly cached: string[] = []

  /** @param size bytes of the part, which its texts never exceed as long as it is UTF-8 */
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size)
  }

  /** @throws WorkbookError `file-damaged` where no such string was read */
  at(index: number): string {
    const inBlock = index - this.blockStart
    if (inBlock >= 0 && inBlock < this.block.length) return this.block[inBlock] as string
    const place = index & (CACHED - 1)
    if (this.cachedAt[place] === index) return this.cached[place] as string
    if (index >= this.count) throw new WorkbookError('file-damaged', `there is no shared string ${index}`)
    if (inBlock > 0 && this.readBlock(index)) return this.block[0] as string
    const text = this.bytes.toString('utf8', this.startOf(index), this.ends[index])
    this.cachedAt[place] = index
    this.cached[place] = text
    return text
  }

  /** Texts are listed in the order in which a sheet first asks for them: those ahead are decoded at one go. */
  private readBlock(first: number): boolean {
    const count = Math.min(BLOCK, this.count - first)
    const block = this.bytes.toString('utf8', this.startOf(first), this.ends[first + count - 1]).split(SEPARATOR)
    if (block.length !== count) return false // a text holds the separator itself
    this.block = block
    this.blockStart = first
    return true
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number) + 1
  }

  feed(piece: Buffer): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece])
    const from = this.itemEnd === null ? this.findStart(bytes) : 0
    const end = this.itemEnd === null ? -1 : bytes.lastIndexOf(this.itemEnd)
    const to = end < 0 ? from : this.scan(bytes, from, end + (this.itemEnd?.length ?? 0))
    this.rest = bytes.subarray(to)
    if (this.rest.length > LARGEST_ITEM) throw new WorkbookError('file-damaged', 'a shared string has no end')
  }

  /** Takes what is left: items without content, and the end of the list. @throws WorkbookError `file-damaged` */
  finish(): void {
    if (this.itemEnd === null) this.findStart(this.rest)
    this.scan(this.rest, 0, this.rest.length)
    this.rest = Buffer.alloc(0)
    if (!isUtf8(this.bytes.subarray(0, this.length)))
      throw new WorkbookError('file-damaged', 'a shared string is not written in UTF-8')
  }

  /** Learns the prefix of the tags at the list's own tag. */
  private findStart(bytes: Buffer): number {
    const tag = /<([\w.-]+:)?sst(?=[\s/>])[^>]*>/.exec(bytes.toString('latin1', 0, 4096))
    if (tag === null) return 0
    if (/<!DOCTYPE|<!ENTITY/i.test(bytes.toString('latin1', 0, tag.index)))
      throw new WorkbookError('file-unsafe', 'the shared strings declare entities')
    this.prefix = tag[1]?.length ?? 0
    this.itemEnd = Buffer.from(`</${tag[1] ?? ''}si>`)
    return tag.index + tag[0].length
  }

  /** Reads the items between two places, the second of which lies behind a whole item. @returns where it stopped */
  private scan(bytes: Buffer, from: number, to: number): number {
    const skip = this.prefix
    this.reserve(to - from + 1)
    let at = from
    while (at < to) {
      if (isItem(bytes, at, skip) && bytes[at + 3 + skip] === GREATER_THAN) {
        at = this.readItem(bytes, at + 4 + skip)
        continue
      }
      const start = bytes.indexOf(LESS_THAN, at)
      if (start < 0 || start >= to) return to
      const close = bytes.indexOf(GREATER_THAN, start)
      if (close < 0) return start
      if (!isItem(bytes, start, skip)) at = close + 1
      else if (bytes[close - 1] === SLASH) at = this.add('', close + 1)
      else at = this.readItem(bytes, close + 1)
    }
    return at
  }

  /** `<t>…</t></si>` is copied as it is; anything else goes through text. */
  private readItem(bytes: Buffer, from: number): number {
    const skip = this.prefix
    if (bytes[from] === LESS_THAN && bytes[from + 1 + skip] === 0x74 && bytes[from + 2 + skip] === GREATER_THAN) {
      const store = this.bytes
      let length = this.length
      let at = from + 3 + skip
      let byte = bytes[at] as number
      while (byte !== LESS_THAN && byte !== AMPERSAND && byte !== UNDERSCORE && byte !== RETURN && byte !== undefined) {
        store[length++] = byte
        byte = bytes[++at] as number
      }
      if (byte === LESS_THAN && isItem(bytes, at + 5 + skip, skip) && bytes[at + 4 + skip] === LESS_THAN) {
        this.length = length
        this.addEnd()
        return at + 9 + 2 * skip
      }
    }
    const end = this.itemEnd === null ? -1 : bytes.indexOf(this.itemEnd, from)
    if (end < 0) throw new WorkbookError('file-damaged', 'a shared string has no end')
    return this.add(stringItemText(bytes.toString('utf8', from, end)), end + 5 + skip)
  }

  private add(text: string, next: number): number {
    this.length += this.bytes.write(text, this.length)
    this.addEnd()
    return next
  }

  private addEnd(): void {
    if (this.count === this.ends.length) {
      const wider = new Uint32Array(this.count * 2)
      wider.set(this.ends)
      this.ends = wider
    }
    this.ends[this.count++] = this.length
    this.bytes[this.length++] = 0
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const wider = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more))
    this.bytes.copy(wider, 0, 0, this.length)
    this.bytes = wider
  }
}

/** Whether the tag that begins at a place is called `si`; of an end tag the place is that of its slash. */
function isItem(bytes: Buffer, at: number, prefix: number): boolean {
  return bytes[at + 1 + prefix] === 0x73 && bytes[at + 2 + prefix] === 0x69
}
