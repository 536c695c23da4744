import { kindOfBuiltIn, kindOfFormat, type NumberKind } from '../number-format.ts'
import { xmlTags } from './xml-text.ts'

/** What each cell style (`s`) makes of a number, from the text of styles.xml. */
export function styleKinds(styles: string): readonly NumberKind[] {
  const custom = new Map<number, NumberKind>()
  const cellFormats = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs\s*>/.exec(styles)?.[0] ?? ''
  for (const { name, attributes } of xmlTags(styles)) {
    if (name === 'numFmt')
      custom.set(Number(attributes.get('numFmtId')), kindOfFormat(attributes.get('formatCode') ?? ''))
  }
  const kinds: NumberKind[] = []
  for (const { name, attributes } of xmlTags(cellFormats)) {
    if (name !== 'xf') continue
    const format = Number(attributes.get('numFmtId') ?? 0)
    kinds.push(custom.get(format) ?? kindOfBuiltIn(format))
  }
  return kinds
}
