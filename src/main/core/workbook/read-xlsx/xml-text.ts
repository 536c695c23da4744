import { WorkbookError } from '../workbook.ts'

/** A start tag: its name without prefix, and its attributes by name without prefix. */
export interface XmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^\s/<>!?:]+:)?([^\s/<>!?:]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
const ATTRIBUTE = /(?:[^\s=:]+:)?([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Every start tag of a small part of a workbook, in order. Sheets and shared strings are scanned as bytes instead. */
export function* xmlTags(text: string): Generator<XmlTag> {
  for (const [, name, written = ''] of text.matchAll(TAG)) {
    if (name === undefined) continue
    const attributes = new Map<string, string>()
    for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE))
      attributes.set(key, unescapeXml(double ?? single ?? ''))
    yield { name, attributes }
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Text with its entities replaced. An entity XML doesn't know by itself would have to be declared, and declarations are refused. */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Text of a cell: entities and Excel's own `_x000D_` replaced, CDATA unwrapped, line ends made `\n`. */
export function cellTextOf(xml: string): string {
  const parts = xml.split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
  const text = parts
    .map((part, at) => (at % 2 === 1 ? part : unescapeXml(part.replace(/<!--[\s\S]*?-->/g, ''))))
    .join('')
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Text of an `<si>` or `<is>`: its runs joined, the phonetic ones left out. */
export function stringItemText(xml: string): string {
  const spoken = xml.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh\s*>/g, '')
  const runs = spoken.matchAll(
    /<(?:[\w.-]+:)?t(?:\s[^>]*)?(?:\/>|>((?:<!\[CDATA\[[\s\S]*?\]\]>|[\s\S])*?)<\/(?:[\w.-]+:)?t\s*>)/g,
  )
  return [...runs].map(([, text]) => cellTextOf(text ?? '')).join('')
}

/** @throws WorkbookError `file-unsafe` where a part declares entities */
export function refuseDeclarations(text: string, part: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new WorkbookError('file-unsafe', `the part ${part} declares entities`)
}
