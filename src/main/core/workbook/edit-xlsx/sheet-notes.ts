import { EditFault } from './edit-fault.ts'
import { DECLARATION } from './workbook-package.ts'
import { XmlPatches } from './xml-patches.ts'
import { escaped, XmlScanner } from './xml-scanner.ts'
import { appendChildren, readSection, type XmlSection } from './xml-section.ts'

/** A note on a cell; `reference` as in `B7`. */
export interface SheetNote {
  readonly reference: string
  readonly text: string
}

/** The notes part of a sheet that had none. */
export function newNotes(notes: readonly SheetNote[], author: string, namespace: string): Buffer {
  const list = notes.map(({ reference, text }) => comment('', reference, 0, text)).join('')
  return Buffer.from(
    `${DECLARATION}<comments xmlns="${namespace}"><authors><author>${escaped(author)}</author></authors>` +
      `<commentList>${list}</commentList></comments>`,
  )
}

/**
 * The notes of a sheet with more of them: a cell that has a note keeps its words and gets the new ones below them.
 *
 * @returns the part, and the cells that had no note yet
 * @throws EditFault `damaged`
 */
export function withNotes(
  xml: Buffer,
  notes: readonly SheetNote[],
  author: string,
): { readonly xml: Buffer; readonly added: readonly SheetNote[] } {
  const { authors, list } = readNotes(xml)
  const patches = new XmlPatches()
  const taken = new Map(list.children.map((child) => [referenceAt(xml, child.start), child.start]))
  const added = notes.filter(({ reference }) => !taken.has(reference))
  for (const { reference, text } of notes) {
    const at = taken.get(reference)
    if (at !== undefined) extendComment(xml, at, text, patches)
  }
  if (added.length > 0) {
    const { prefix } = list
    const number = authors.children.length
    appendChildren(patches, authors, [`<${prefix}author>${escaped(author)}</${prefix}author>`])
    appendChildren(
      patches,
      list,
      added.map(({ reference, text }) => comment(prefix, reference, number, text)),
    )
  }
  return { xml: patches.applied(xml), added }
}

function readNotes(xml: Buffer): { readonly authors: XmlSection; readonly list: XmlSection } {
  const scanner = new XmlScanner(xml)
  let authors: XmlSection | null = null
  let list: XmlSection | null = null
  while (scanner.next()) {
    if (scanner.kind === 'close' || scanner.depth !== 2) continue
    if (scanner.is('authors')) authors = readSection(scanner)
    else if (scanner.is('commentList')) list = readSection(scanner)
  }
  if (authors === null || list === null) throw new EditFault('damaged', 'the notes of the sheet are broken')
  return { authors, list }
}

function referenceAt(xml: Buffer, at: number): string {
  const scanner = new XmlScanner(xml, at, 2)
  scanner.next()
  return scanner.attribute('ref')?.value ?? ''
}

/** Plain text of a note becomes its first run, and the new words one more behind the last. */
function extendComment(xml: Buffer, at: number, text: string, patches: XmlPatches): void {
  const scanner = new XmlScanner(xml, at, 2)
  scanner.next()
  while (scanner.next() && scanner.depth > 3) {
    if (scanner.kind === 'close' || scanner.depth !== 4 || !scanner.is('text')) continue
    const { prefix } = scanner
    const body = readSection(scanner)
    for (const child of body.children) {
      if (child.local !== 't') continue
      patches.insert(child.start, `<${prefix}r>`)
      patches.insert(child.end, `</${prefix}r>`)
    }
    const place = body.children.find(({ local }) => local === 'rPh' || local === 'phoneticPr')?.start ?? body.closeStart
    const more = run(prefix, `\n${text}`)
    if (body.isEmpty) patches.replace(body.openEnd - 2, body.openEnd, `>${more}</${prefix}text>`)
    else patches.insert(place, more)
    return
  }
}

function comment(prefix: string, reference: string, author: number, text: string): string {
  const body = `<${prefix}text>${run(prefix, text)}</${prefix}text>`
  return `<${prefix}comment ref="${reference}" authorId="${author}">${body}</${prefix}comment>`
}

function run(prefix: string, text: string): string {
  const look = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/></${prefix}rPr>`
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}r>`
}
