import { toHalfWidth, withoutBlanks } from '../../base/plain-text.ts'
import { AGGREGATES, regionKey } from '../../regions/region-names.ts'
import type { Cell } from '../../workbook/workbook.ts'
import type { MappedColumn } from '../header.ts'
import type { PrintedRow } from './body-outline.ts'

export type TotalLabel = Pick<PrintedRow, 'kind' | 'label' | 'rank' | 'isMunicipal'>

const OF_WHICH = /^其中/
const SOME = /^(?:市辖区|县|500100|500200)$/
const HIGHEST = /总计/
const HIGH = /^(?:[一二三四五六七八九十]+、)?(?:合计|共计|累计|全区|全县|全区合计|全县合计):?$/
const TOTAL = /计:?$/

/** What a row of totals says of itself in front of its figures, and how much it sums up. */
export function totalLabel(cells: readonly Cell[], mapped: readonly MappedColumn[]): TotalLabel {
  const measures = mapped.filter(({ column }) => column.role === 'measure').map(({ at }) => at)
  const first = Math.min(...measures, cells.length)
  const texts = cells
    .slice(0, Math.max(first, 1))
    .filter((cell) => typeof cell === 'string')
    .map((text) => withoutBlanks(toHalfWidth(text)))
    .filter((text) => text !== '')
  const part = texts.find((text) => OF_WHICH.test(text))
  if (part !== undefined) return { kind: 'of-which', label: part, rank: 1, isMunicipal: false }
  const region = texts.find((text) => AGGREGATES.has(regionKey(text)))
  const label = texts.find((text) => TOTAL.test(text)) ?? region ?? texts[0] ?? ''
  if (region !== undefined && !SOME.test(regionKey(region))) return { kind: 'total', label, rank: 3, isMunicipal: true }
  if (texts.some((text) => HIGHEST.test(text))) return { kind: 'total', label, rank: 3, isMunicipal: false }
  const isHigh = region !== undefined || texts.some((text) => HIGH.test(text))
  return { kind: 'total', label, rank: isHigh ? 2 : 1, isMunicipal: false }
}
