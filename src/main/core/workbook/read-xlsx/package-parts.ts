import { posix } from 'node:path'
import { WorkbookError } from '../workbook.ts'
import type { Zip } from '../zip/open-zip.ts'
import { utf8Text } from './to-utf8.ts'
import { refuseDeclarations, xmlTags } from './xml-text.ts'

/** The parts of an .xlsx workbook by what they are. */
export interface PackageParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly styles: string | null
  readonly sharedStrings: string | null
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** `null` for a sheet that holds only a chart or a dialog. */
  readonly part: string | null
}

/** Name of the main part of an Office document; `null` where the archive is none. */
export function mainPart(zip: Zip): string | null {
  const root = relationships(zip, '')
  const main = [...root.values()].find(({ type }) => /\/officeDocument$/.test(type))?.target
  if (main !== undefined && zip.parts.has(main)) return main
  return zip.parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null
}

/** @throws WorkbookError `file-damaged` where a part is missing, `file-not-workbook` for another kind of document */
export function readPackage(zip: Zip, main: string): PackageParts {
  const targets = relationships(zip, main)
  const text = partText(zip, main)
  const found: SheetPart[] = []
  let date1904 = false
  let isWorkbook = false
  for (const { name, attributes } of xmlTags(text)) {
    if (name === 'workbook') isWorkbook = true
    if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/i.test(attributes.get('date1904') ?? '')
    if (name === 'sheet') found.push(sheetPart(zip, attributes, targets))
  }
  if (!isWorkbook) throw new WorkbookError('file-not-workbook', 'the document is no workbook')
  const ofType = (type: RegExp) => [...targets.values()].find((target) => type.test(target.type))?.target ?? null
  return { sheets: found, date1904, styles: ofType(/\/styles$/), sharedStrings: ofType(/\/sharedStrings$/) }
}

function sheetPart(zip: Zip, attributes: ReadonlyMap<string, string>, targets: Relationships): SheetPart {
  const name = attributes.get('name') ?? ''
  const relation = targets.get(attributes.get('id') ?? '')
  const hidden = /hidden/i.test(attributes.get('state') ?? '')
  if (relation === undefined) throw new WorkbookError('file-damaged', `the sheet ${name} is missing`)
  if (!/\/worksheet$/.test(relation.type)) return { name, hidden, part: null }
  if (!zip.parts.has(relation.target))
    throw new WorkbookError('file-damaged', `the part ${relation.target} of the sheet ${name} is missing`)
  return { name, hidden, part: relation.target }
}

interface Relationship {
  readonly type: string
  readonly target: string
}

type Relationships = ReadonlyMap<string, Relationship>

/** What a part refers to, by relationship id; targets are full names of parts. */
export function relationships(zip: Zip, part: string): Relationships {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, Relationship>()
  if (!zip.parts.has(name)) return found
  for (const { name: tag, attributes } of xmlTags(partText(zip, name))) {
    const target = attributes.get('Target')
    if (tag !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External') continue
    const full = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    found.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target: asStored(zip, full) })
  }
  return found
}

/** Whether pictures, charts or embedded objects lie on a sheet. */
export function hasDrawing(zip: Zip, sheet: string): boolean {
  return [...relationships(zip, sheet).values()].some(({ type }) => /\/(?:drawing|oleObject|image)$/.test(type))
}

/** Names of parts are the same whatever their case (ECMA-376 part 2, 6.2.2.3). */
function asStored(zip: Zip, name: string): string {
  if (zip.parts.has(name)) return name
  return [...zip.parts.keys()].find((part) => part.toLowerCase() === name.toLowerCase()) ?? name
}

/** Text of a small part. @throws WorkbookError `file-unsafe` */
export function partText(zip: Zip, name: string): string {
  const text = utf8Text(zip.readPart(name))
  refuseDeclarations(text, name)
  return text
}
