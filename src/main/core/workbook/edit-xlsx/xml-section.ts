import { XmlPatches } from './xml-patches.ts'
import { XmlScanner } from './xml-scanner.ts'

/** An element with the places of its children: one list of a part, as `fills` or `Relationships`. */
export interface XmlSection {
  readonly local: string
  /** Prefix with its colon, or nothing. */
  readonly prefix: string
  readonly start: number
  /** Where its start tag ends. */
  readonly openEnd: number
  readonly isEmpty: boolean
  /** Where its end tag begins; where the start tag ends for an empty one. */
  readonly closeStart: number
  readonly end: number
  /** Byte range of the value of its `count`, where it has one. */
  readonly count: { readonly from: number; readonly to: number } | null
  readonly children: readonly XmlRange[]
}

export interface XmlRange {
  readonly local: string
  readonly start: number
  readonly end: number
}

/** Reads the element a scanner has just come to, and goes to its end. @throws EditFault */
export function readSection(scanner: XmlScanner): XmlSection {
  const { start, end: openEnd, depth, local, prefix } = scanner
  const isEmpty = scanner.kind === 'empty'
  const count = scanner.attribute('count')
  const children: XmlRange[] = []
  let closeStart = openEnd
  if (!isEmpty) {
    for (;;) {
      if (!scanner.next()) break
      if (scanner.kind === 'close' && scanner.depth === depth) break
      const child = { local: scanner.local, start: scanner.start }
      scanner.close()
      children.push({ ...child, end: scanner.end })
    }
    closeStart = scanner.start
  }
  return { local, prefix, start, openEnd, isEmpty, closeStart, end: scanner.end, count, children }
}

/** Puts children behind the last child of a section and brings its `count` up to date. */
export function appendChildren(patches: XmlPatches, section: XmlSection, children: readonly string[]): void {
  if (children.length === 0) return
  if (section.count !== null)
    patches.replace(section.count.from, section.count.to, String(section.children.length + children.length))
  const text = children.join('')
  if (!section.isEmpty) patches.insert(section.closeStart, text)
  else patches.replace(section.openEnd - 2, section.openEnd, `>${text}</${section.prefix}${section.local}>`)
}

/** The part with children put behind the last one of its root, or of the list `local` in the root. @throws EditFault */
export function withChildren(xml: Buffer, children: readonly string[], local: string | null = null): Buffer {
  const scanner = new XmlScanner(xml)
  scanner.next()
  while (local !== null && scanner.next()) if (scanner.depth === 2 && scanner.is(local)) break
  const patches = new XmlPatches()
  appendChildren(patches, readSection(scanner), children)
  return patches.applied(xml)
}
