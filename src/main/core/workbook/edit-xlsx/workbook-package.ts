import { posix } from 'node:path'
import { type ByteSource, bytesSource } from '../byte-source.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { changedZip } from '../zip/write-zip.ts'
import { EditFault } from './edit-fault.ts'
import { escaped, XmlScanner } from './xml-scanner.ts'
import { withChildren } from './xml-section.ts'

export interface Relationship {
  readonly id: string
  /** Last word of the type, as in `worksheet`: the words before it differ between the two kinds of OOXML. */
  readonly kind: string
  /** Part it leads to; `null` where it leads out of the file. */
  readonly part: string | null
}

/** A larger part is not held in memory to be edited. */
const LARGEST_PART = 256 * 1024 * 1024
const TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/**
 * The parts of an .xlsx while it is edited (ECMA-376 part 2): read as they are asked for, changed in memory, and
 * written with everything that was not changed as it is in the file.
 */
export class WorkbookPackage {
  /** ISO 29500 strict has other names for its relationships and elements. */
  isStrict = false
  private readonly zip: Zip
  private readonly changes = new Map<string, Buffer>()
  private readonly names: ReadonlyMap<string, string>

  constructor(source: ByteSource | Uint8Array) {
    this.zip = openZip(source instanceof Uint8Array ? bytesSource(source) : source)
    this.names = new Map([...this.zip.parts.keys()].map((name) => [name.toLowerCase(), name]))
  }

  /** Namespace of the `r:id` that name relationships in other parts. */
  get relationshipNamespace(): string {
    return this.isStrict ? STRICT : TRANSITIONAL
  }

  has(name: string): boolean {
    return this.changes.has(name) || this.names.has(name.toLowerCase())
  }

  /** A part as UTF-8. @throws EditFault `damaged`, `encoding`, `too-large`; WorkbookError */
  read(name: string): Buffer {
    const changed = this.changes.get(name)
    if (changed !== undefined) return changed
    const own = this.names.get(name.toLowerCase())
    if (own === undefined) throw new EditFault('damaged', `the part ${name} is missing`)
    if ((this.zip.parts.get(own)?.size ?? 0) > LARGEST_PART)
      throw new EditFault('too-large', `the part ${name} is too large to be edited`)
    return inUtf8(this.zip.readPart(own), name)
  }

  write(name: string, bytes: Buffer): void {
    this.changes.set(this.names.get(name.toLowerCase()) ?? name, bytes)
  }

  /** A name no part has yet: `freeName('xl/comments', 'xml')` → `xl/comments3.xml`. */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${ending}`
      if (!this.has(name)) return name
    }
  }

  /** The relationships of a part, of the file itself for the empty name. @throws EditFault */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsOf(part)
    if (!this.has(name)) return []
    const scanner = new XmlScanner(this.read(name))
    const found: Relationship[] = []
    while (scanner.next()) {
      if (scanner.kind === 'close' || !scanner.is('Relationship')) continue
      const target = scanner.attribute('Target')?.value ?? ''
      const isOutside = scanner.attribute('TargetMode')?.value === 'External'
      found.push({
        id: scanner.attribute('Id')?.value ?? '',
        kind: (scanner.attribute('Type')?.value ?? '').split('/').at(-1) ?? '',
        part: isOutside ? null : resolved(part, target),
      })
    }
    return found
  }

  /** Relates one part to another. @returns the new relationship's id */
  relate(part: string, kind: string, target: string): string {
    const name = relationshipsOf(part)
    const taken = new Set(this.relationships(part).map(({ id }) => id))
    let number = taken.size + 1
    while (taken.has(`rId${number}`)) number++
    const type = `${this.relationshipNamespace}/${kind}`
    const relationship = `Id="rId${number}" Type="${type}" Target="${escaped(`/${target}`)}"/>`
    if (this.has(name)) {
      const xml = this.read(name)
      const scanner = new XmlScanner(xml)
      scanner.next()
      this.write(name, withChildren(xml, [`<${scanner.prefix}Relationship ${relationship}`]))
    } else {
      const text = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship ${relationship}</Relationships>`
      this.write(name, Buffer.from(text))
    }
    return `rId${number}`
  }

  /** Adds a part and names its kind of content. */
  add(name: string, contentType: string, bytes: Buffer): void {
    const xml = this.read(TYPES)
    const scanner = new XmlScanner(xml)
    scanner.next()
    const entry = `<${scanner.prefix}Override PartName="${escaped(`/${name}`)}" ContentType="${contentType}"/>`
    this.write(TYPES, withChildren(xml, [entry]))
    this.write(name, bytes)
  }

  /** Kind of content of a part that is named for itself; `null` where only its ending tells. */
  contentType(part: string): string | null {
    const scanner = new XmlScanner(this.read(TYPES))
    while (scanner.next()) {
      if (!scanner.is('Override') || scanner.attribute('PartName')?.value.toLowerCase() !== `/${part}`.toLowerCase())
        continue
      return scanner.attribute('ContentType')?.value ?? null
    }
    return null
  }

  /** The file with its changes. */
  bytes(): Buffer {
    return changedZip(this.zip, this.changes)
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function relationshipsOf(part: string): string {
  const { dir, base } = posix.parse(part)
  return posix.join(dir, '_rels', `${base}.rels`)
}

function resolved(part: string, target: string): string {
  const path = decodedPath(target.replaceAll('\\', '/').replace(/#.*$/, ''))
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(part), path)
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a name with a bare per cent sign stands for itself
  }
}

/** A part in UTF-16 is taken over into UTF-8 when it is edited; anything else is left alone. */
function inUtf8(xml: Buffer, name: string): Buffer {
  if (xml[0] === 0xff && xml[1] === 0xfe) return Buffer.from(asUtf8(xml.toString('utf16le', 2)))
  if (xml[0] === 0xfe && xml[1] === 0xff) {
    const even = Buffer.from(xml.subarray(0, xml.length - (xml.length % 2)))
    return Buffer.from(asUtf8(even.swap16().toString('utf16le', 2)))
  }
  const declared = /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(
    xml.toString('latin1', 0, 200),
  )?.[1]
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new EditFault('encoding', `the part ${name} is written in ${declared}`)
  return xml
}

function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']+/, '$1UTF-8')
}
