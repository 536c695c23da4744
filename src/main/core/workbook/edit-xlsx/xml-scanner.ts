import { EditFault } from './edit-fault.ts'

export interface XmlAttribute {
  /** With its prefix, as in `r:id`. */
  readonly name: string
  readonly value: string
  /** Byte range of the value, without its quotes. */
  readonly from: number
  readonly to: number
}

const LESS = 0x3c
const MORE = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27])
/** Comments, character data and instructions hold no tags, whatever stands in them. */
const PASSED_OVER = [
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
] as const

/**
 * Walks over the tags of a UTF-8 part and tells where in its bytes each stands, so that an edit can leave everything
 * else as it is. Characters between tags are of no interest to it.
 */
export class XmlScanner {
  /** Byte range of the tag the scanner stands at, from its `<` to behind its `>`. */
  start = 0
  end = 0
  kind: 'open' | 'close' | 'empty' = 'open'
  /** Depth of the element the tag belongs to: 1 for the root. */
  depth = 0
  private nameFrom = 0
  private nameTo = 0
  private inside = 0
  private readonly xml: Buffer

  constructor(xml: Buffer, at = 0, inside = 0) {
    this.xml = xml
    this.end = at
    this.inside = inside
  }

  /** Goes to the next tag; `false` at the end. @throws EditFault */
  next(): boolean {
    const { xml } = this
    let at = this.end
    for (;;) {
      at = xml.indexOf(LESS, at)
      if (at < 0) return false
      if (xml[at + 1] !== EXCLAMATION && xml[at + 1] !== QUESTION) break
      at = this.pastNoTag(at)
    }
    this.start = at
    this.end = this.tagEnd(at)
    this.readName()
    return true
  }

  /** Name without its prefix. */
  get local(): string {
    return this.xml.toString('latin1', this.nameFrom, this.nameTo)
  }

  /** Prefix with its colon, or nothing. */
  get prefix(): string {
    const from = this.start + (this.kind === 'close' ? 2 : 1)
    return this.xml.toString('latin1', from, this.nameFrom)
  }

  /** Whether the name is `name`, told without making a string of it; prefixes don't count. */
  is(name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false
    for (let at = 0; at < name.length; at++) if (this.xml[this.nameFrom + at] !== name.charCodeAt(at)) return false
    return true
  }

  attributes(): readonly XmlAttribute[] {
    const { xml, nameTo } = this
    const text = xml.toString('latin1', nameTo, this.end)
    return [...text.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => {
      const to = nameTo + match.index + match[0].length - 1
      const from = to - (match[2] ?? match[3] ?? '').length
      return { name: match[1] ?? '', value: decoded(xml.toString('utf8', from, to)), from, to }
    })
  }

  attribute(name: string): XmlAttribute | null {
    return this.attributes().find((attribute) => attribute.name === name) ?? null
  }

  /** Value of the attribute `name`, of whatever prefix, that has one: `r:id` in a sheet's entry. */
  prefixed(name: string): string | null {
    return this.attributes().find((attribute) => attribute.name.endsWith(`:${name}`))?.value ?? null
  }

  /** Goes to the end of the element that the scanner has just opened. @throws EditFault */
  close(): void {
    if (this.kind !== 'open') return
    const { depth } = this
    while (this.next()) if (this.isClosing(depth)) return
    throw new EditFault('damaged', 'an element is not closed')
  }

  private isClosing(depth: number): boolean {
    return this.kind === 'close' && this.depth === depth
  }

  private pastNoTag(at: number): number {
    for (const [opening, closing] of PASSED_OVER) {
      if (this.xml.toString('latin1', at + 1, at + 1 + opening.length) !== opening) continue
      const end = this.xml.indexOf(closing, at + 1 + opening.length)
      if (end < 0) throw new EditFault('damaged', 'a comment is not closed')
      return end + closing.length
    }
    throw new EditFault('damaged', 'the part declares a document type')
  }

  private tagEnd(from: number): number {
    const { xml } = this
    let quote = 0
    for (let at = from + 1; at < xml.length; at++) {
      const byte = xml[at] ?? 0
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === MORE) return at + 1
      else if (QUOTES.has(byte)) quote = byte
    }
    throw new EditFault('damaged', 'a tag is not closed')
  }

  private readName(): void {
    const { xml, start, end } = this
    const closing = xml[start + 1] === SLASH
    this.kind = closing ? 'close' : xml[end - 2] === SLASH ? 'empty' : 'open'
    let at = start + (closing ? 2 : 1)
    this.nameFrom = at
    for (; at < end; at++) {
      const byte = xml[at] ?? 0
      if (byte === COLON) this.nameFrom = at + 1
      else if (byte <= 0x20 || byte === SLASH || byte === MORE) break
    }
    this.nameTo = at
    if (this.kind === 'close') this.depth = this.inside--
    else this.depth = this.inside + 1
    if (this.kind === 'open') this.inside++
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Text as it may stand in an element or between double quotes; characters XML cannot hold are left out. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
