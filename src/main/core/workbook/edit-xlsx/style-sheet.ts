import { EditFault } from './edit-fault.ts'
import { XmlPatches } from './xml-patches.ts'
import { XmlScanner } from './xml-scanner.ts'
import { appendChildren, readSection, type XmlSection } from './xml-section.ts'

/** The lists of a style sheet in the order the schema wants them (ECMA-376 part 1, 18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const
type List = 'fonts' | 'fills' | 'borders' | 'cellXfs'

/** What a list must begin with where the file has none: Excel takes the first two fills for its own. */
const FIRST: Readonly<Record<List, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

/** The styles of a workbook, to which formats are added; those that are there stay as they are, each at its number. */
export class StyleSheet {
  private readonly xml: Buffer
  private readonly root: XmlSection
  private readonly sections: ReadonlyMap<string, XmlSection>
  private readonly added = new Map<List, string[]>()
  private readonly clones = new Map<string, number>()

  /** @throws EditFault `damaged` */
  constructor(xml: Buffer) {
    const scanner = new XmlScanner(xml)
    if (!scanner.next() || !scanner.is('styleSheet')) throw new EditFault('damaged', 'the styles are no style sheet')
    this.xml = xml
    this.root = readSection(scanner)
    this.sections = new Map(this.root.children.map((child) => [child.local, sectionAt(xml, child.start)] as const))
  }

  /** Adds elements written without a prefix. @returns number of the first */
  add(list: List, element: string): number {
    const own = this.sections.get(list)?.children.length ?? 0
    const added = this.added.get(list) ?? (own === 0 ? [...FIRST[list]] : [])
    this.added.set(list, added)
    added.push(this.withPrefix(element))
    return own + added.length - 1
  }

  /** Number of a format that is like format `base` but for its fill. */
  withFill(base: number, fill: number): number {
    const key = `${base}|${fill}`
    const known = this.clones.get(key)
    if (known !== undefined) return known
    const number = this.add('cellXfs', '')
    this.added.get('cellXfs')?.splice(-1, 1, this.clone(base, fill))
    this.clones.set(key, number)
    return number
  }

  bytes(): Buffer {
    const patches = new XmlPatches()
    for (const [list, elements] of this.added) {
      const section = this.sections.get(list)
      if (section !== undefined) appendChildren(patches, section, elements)
      else {
        const name = this.root.prefix + list
        patches.insert(this.placeOf(list), `<${name} count="${elements.length}">${elements.join('')}</${name}>`)
      }
    }
    return patches.applied(this.xml)
  }

  private clone(base: number, fill: number): string {
    const formats = this.sections.get('cellXfs')?.children ?? []
    const format = formats[base] ?? formats[0]
    if (format === undefined)
      return this.withPrefix(`<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" applyFill="1"/>`)
    const xml = this.xml.subarray(format.start, format.end)
    const scanner = new XmlScanner(xml)
    scanner.next()
    const patches = new XmlPatches()
    patches.setAttribute(scanner, 'fillId', String(fill))
    patches.setAttribute(scanner, 'applyFill', '1')
    return patches.applied(xml).toString('utf8')
  }

  private withPrefix(element: string): string {
    return this.root.prefix === '' ? element : element.replace(/<(\/?)(?=\w)/g, `<$1${this.root.prefix}`)
  }

  /** In front of the first list that must come later. */
  private placeOf(list: List): number {
    const later = new Set<string>([...ORDER.slice(ORDER.indexOf(list) + 1), 'tableStyles', 'colors', 'extLst'])
    return this.root.children.find(({ local }) => later.has(local))?.start ?? this.root.closeStart
  }
}

function sectionAt(xml: Buffer, start: number): XmlSection {
  const scanner = new XmlScanner(xml, start, 1)
  scanner.next()
  return readSection(scanner)
}
