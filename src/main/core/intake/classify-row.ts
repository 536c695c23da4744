import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { Cell, SheetRow } from '../workbook/workbook.ts'
import type { MappedColumn } from './header.ts'
import { cellText } from './sheet-top.ts'

export type RowKind = 'data' | 'total' | 'guide' | 'footer' | 'header-again' | 'beside' | 'blank'

export interface ClassifiedRow {
  readonly kind: RowKind
  /** What the row says of itself: 合计, 其中：…, 填表人：… */
  readonly label: string
}

const TOTAL =
  /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+)?(?:总计|合计|共计|小计|累计|全市|全区|全县|全市合计|.{1,8}(?:合计|小计|总计)):?$/
/** A name that can be nothing but a total, wherever it stands. */
const TOTAL_ALONE = /^(?:总计|合计|共计|小计|累计):?$/
const OF_WHICH = /^其中:?/
const SIGNATURE =
  /^(?:单位负责人|统计负责人|部门负责人|负责人|填表人|填报人|制表人|制表|审核人|复核人|报出日期|填报日期|填表日期|联系电话)(?::|$)/
const NOTE = /^(?:说明|注|备注|审核关系|填表说明|填报说明|指标解释|逻辑关系|资料来源|数据来源)\d?(?:[:.、(]|一|$)/
const GUIDE_MARK = /^(?:[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳]|栏次|栏目)$/
const GUIDE_NUMBER = /^[(]?(\d{1,3})[)]?(?:=[\d(+)\-×*/÷≥≤<>]+)?$/

/** A character without which no text is a total or a part of one. */
const TELLING = /[计全其]/

/** Tells a row of figures from totals, the guide row 甲 乙 1 2 3, repeated headers and the footer. */
export function classifyRow(row: SheetRow, mapped: readonly MappedColumn[], isFirst: boolean): ClassifiedRow {
  const label = firstText(row.cells)
  if (label === '') return { kind: 'blank', label }
  if (SIGNATURE.test(label) || NOTE.test(label)) return { kind: 'footer', label: firstLine(label) }
  if (isFirst && isGuide(row.cells)) return { kind: 'guide', label }
  const measures = mapped.filter(isMeasure)
  if (isHeaderAgain(row.cells, mapped, measures)) return { kind: 'header-again', label }
  const heading = totalHeading(row.cells, mapped, measures)
  if (heading !== null) return { kind: 'total', label: heading }
  // What stands only beside the columns of the form is no row of it.
  const isBeside = mapped.length > 0 && mapped.every(({ at }) => firstText([row.cells[at] ?? null]) === '')
  if (isBeside) return { kind: 'beside', label }
  return { kind: 'data', label }
}

function firstText(cells: readonly Cell[]): string {
  for (const cell of cells) {
    const text = cell === null ? '' : plainText(cellText(cell))
    if (text !== '') return text
  }
  return ''
}

/** 甲 乙 1 2 3=1+2 …; numbers rise and may skip. Without a mark they must be 1 2 3 …, or they could be figures. */
function isGuide(cells: readonly Cell[]): boolean {
  const numbers: number[] = []
  let marks = 0
  for (const cell of cells) {
    const text = cell === null ? '' : plainText(cellText(cell))
    if (text === '') continue
    const number = GUIDE_NUMBER.exec(text)?.[1]
    if (number !== undefined) numbers.push(Number(number))
    else if (GUIDE_MARK.test(text)) marks++
    else return false
  }
  if (marks === 0) return numbers.length >= 3 && numbers.every((number, at) => number === at + 1)
  return (numbers[0] ?? 1) <= 3 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
}

/** A header printed again on the next page; where a number stands below a measure it is none. */
function isHeaderAgain(
  cells: readonly Cell[],
  mapped: readonly MappedColumn[],
  measures: readonly MappedColumn[],
): boolean {
  if (measures.some(({ at }) => typeof cells[at] === 'number')) return false
  const same = mapped.filter(({ at, path }) => {
    const text = plainText(cellText(cells[at] ?? null))
    return text !== '' && path.some((heading) => plainText(heading) === text)
  })
  return same.length >= 2 && same.length * 2 >= mapped.length
}

/** 合计 or 其中… in front of the first measure, where it can stand; 合计 alone also in a column of names behind it. */
function totalHeading(
  cells: readonly Cell[],
  mapped: readonly MappedColumn[],
  measures: readonly MappedColumn[],
): string | null {
  let first = cells.length
  for (const { at } of measures) if (at < first) first = at
  for (let at = 0; at < Math.max(first, 1); at++) {
    const cell = cells[at]
    if (typeof cell !== 'string' || !TELLING.test(cell)) continue
    const text = plainText(cell)
    if (TOTAL.test(text) || OF_WHICH.test(text)) return text
  }
  for (const each of mapped) {
    const cell = cells[each.at]
    if (each.at < first || isMeasure(each) || typeof cell !== 'string' || !TELLING.test(cell)) continue
    const text = plainText(cell)
    if (TOTAL_ALONE.test(text)) return text
  }
  return null
}

function isMeasure({ column }: MappedColumn): boolean {
  return column.role === 'measure'
}

function plainText(text: string): string {
  return withoutBlanks(toHalfWidth(text))
}

function firstLine(text: string): string {
  return text.slice(0, 40)
}
