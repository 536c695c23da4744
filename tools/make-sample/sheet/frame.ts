import type { GridCell, GridStyle } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'
import { picked, type Random } from '../figures/random.ts'
import { personName, phoneNumber } from '../people/names.ts'
import type { Layout } from './layout.ts'
import { line, type Part, range, stacked } from './part.ts'

/** What stands above and below a table. */
export interface FrameInput {
  readonly layout: Layout
  readonly hand: Hand
  readonly random: Random
  readonly year: number
  readonly month?: number
  /** Office in the title and in the 填报单位 line. */
  readonly titleOffice: string
  readonly office: string
  /** Columns of the table. */
  readonly width: number
}

const LINE: GridStyle = { look: 'line' }
const TITLE: GridStyle = { look: 'title', align: 'center' }

export function above(input: FrameInput): Part {
  return stacked([line([input.layout.attachment]), title(input), formBlock(input), unitLine(input)])
}

export function below({ layout, hand, random, year, month = 12, width }: FrameInput): Part {
  const signatures = [
    `单位负责人：${personName(random)}`,
    `统计负责人：${personName(random)}`,
    `填表人：${personName(random)}`,
    `联系电话：${phoneNumber(random)}`,
    `报出日期：${month === 12 ? year + 1 : year}年${(month % 12) + 1}月${10 + Math.floor(random() * 12)}日`,
  ]
  const footer = hand.footer === 'cells' ? line(spread(signatures, width)) : line([signatures.join('    ')], width - 1)
  return hand.note ? stacked([footer, line([{ value: layout.note, style: { look: 'note' } }], width - 1)]) : footer
}

function title({ layout, hand, random, year, month, titleOffice, width }: FrameInput): Part {
  const [own] = layout.titles
  const text = hand.headings === 'synonyms' ? picked(random, layout.titles) : own
  switch (hand.title) {
    case 'before': {
      const when = month === undefined ? `${year}年度` : `${year}年${month}月`
      return line([{ value: `${when}${titleOffice}${text}`, style: TITLE }], width - 1)
    }
    case 'after': {
      const when = month === undefined ? `${year}年度` : `截至${year}年${month}月底`
      return line([{ value: `${text}（${when}）`, style: TITLE }], width - 1)
    }
    case 'full-width': {
      const when = `${fullWidthDigits(year)}年${month === undefined ? '' : `${fullWidthDigits(month)}月`}`
      return line([{ value: `${titleOffice}${when}${text}`, style: TITLE }], width - 1)
    }
    case 'off-centre': {
      const when = month === undefined ? `${year} 年` : `截至 ${year} 年 ${month} 月底`
      return line([null, null, { value: `${when}${titleOffice}${text}`, style: { look: 'title' } }])
    }
  }
}

function formBlock({ layout, hand, year, width }: FrameInput): Part {
  const texts = [
    `表    号：${layout.formNumber}`,
    `制定机关：${layout.authority}`,
    `批准文号：渝统函〔${year}〕${60 + Number(layout.attachment.slice(2))}号`,
    `有效期至：${year + 1}年6月`,
  ]
  if (hand.formBlock === 'none') return { rows: [], merges: [] }
  const at = Math.max(width - 3, 1)
  if (hand.formBlock === 'one-cell') return atRight([texts.join('\n')], at, width)
  return atRight(texts, at, width)
}

function atRight(texts: readonly string[], at: number, width: number): Part {
  return {
    rows: texts.map((value) => [...blanks(at), { value, style: LINE }]),
    merges: width - 1 > at ? texts.map((_, row) => range(row, at, row, width - 1)) : [],
  }
}

/** 填报单位 at the left, 计量单位 at the right unless the headings alone give the unit. */
function unitLine({ layout, hand, office, width }: FrameInput): Part {
  const [who, unit] = hand.labels === 'spaced' ? ['填 报 单 位：', '计 量 单 位：'] : ['填报单位：', '计量单位：']
  const at = Math.max(width - 2, 2)
  const units = [hand.money === 'yuan' ? '元' : '万元', ...layout.countUnits].join('、')
  const right: GridCell[] = hand.unitIn === 'heading' ? [] : [{ value: `${unit}${units}`, style: LINE }]
  return line([{ value: `${who}${office}`, style: LINE }, ...blanks(right.length === 0 ? 0 : at - 1), ...right])
}

/** Texts with equal gaps over the width of the table. */
function spread(texts: readonly string[], width: number): GridCell[] {
  const gap = Math.max(1, Math.floor(width / texts.length))
  return texts.flatMap((text): GridCell[] => [text, ...blanks(gap - 1)])
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null)
}

function fullWidthDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}
