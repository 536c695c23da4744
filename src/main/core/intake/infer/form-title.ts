import { tidied, toHalfWidth, withoutBlanks } from '../../base/plain-text.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { SheetTop } from '../sheet-top.ts'

/** Title and form number as they stand over the table. */
export interface FoundTitle {
  readonly title: string
  readonly formNumber: string
}

const LABELS = /单位:|表号|机关|文号|有效期|^附件|电话:|日期:/
const PERIOD_TEXT =
  /(?:19|20)\d{2}(?:年度?|[-.]\d{1,2})?(?:上半年|下半年|[一二三四1-4]季度|第[一二三四1-4]季度|(?:1[-—~至])?\d{1,2}月|[春秋]季)?份?/g

/** The longest line over the header that is no label, without period and county; else the name of the sheet or the file. */
export function findTitle(
  top: SheetTop,
  headerRow: number,
  names: { readonly sheet: string; readonly file: string },
  regions: RegionIndex,
): FoundTitle {
  const lines = linesOver(top, headerRow)
  const number = lines.map((line) => /表号:?([^\s:]{2,30})/.exec(withoutBlanks(line))?.[1]).find((text) => text) ?? ''
  const [longest = ''] = lines.filter((line) => !LABELS.test(withoutBlanks(line))).sort((a, b) => b.length - a.length)
  const fromFile = names.file.replace(/\.[^.]+$/, '')
  const spare = /^sheet\s*\d*$|^工作表\d*$/i.test(names.sheet) ? fromFile : names.sheet
  const title = bare(longest, regions) || bare(spare, regions) || tidied(spare)
  return { title: title.slice(0, 100), formNumber: number }
}

function bare(line: string, regions: RegionIndex): string {
  const county = regions.namedIn(line, null).map((code) => regions.nameOf(code))
  return [...county, '重庆市']
    .reduce((text, name) => text.replaceAll(name, ''), withoutBlanks(toHalfWidth(line)).replace(PERIOD_TEXT, ''))
    .replace(/^[\d.\-_()]+|[-_]+$/g, '')
    .replace(/_{2,}/g, '_')
}

function linesOver(top: SheetTop, headerRow: number): string[] {
  const lines = new Set<string>()
  for (let row = top.firstRow; row < headerRow; row++) {
    for (let column = 0; column < top.columns; column++) {
      for (const line of top.text(row, column).split(/[\r\n]+/)) if (line.trim() !== '') lines.add(toHalfWidth(line))
    }
  }
  return [...lines]
}
