import { tidied, toHalfWidth, withoutBlanks } from '../../base/plain-text.ts'
import { withoutTail } from '../../base/rounding.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { cellText } from '../sheet-top.ts'
import { looksLikePersonName } from './person-names.ts'

/** What the values of a column look like, counted. */
export type ValueKind =
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'date'
  | 'boolean'
  /** Digits that a number would not give back: leading zeros, more than 15 of them. */
  | 'digits'
  | 'word'
  | 'mark'
  | 'error'

/** Marks that stand for an absent value, and what they mean where nobody says otherwise. */
export const ABSENT_MARKS: Readonly<Record<string, 'none' | 'not-applicable' | 'small' | 'unknown'>> = {
  '—': 'none',
  '－': 'none',
  '-': 'none',
  '——': 'not-applicable',
  '--': 'not-applicable',
  '…': 'small',
  '...': 'small',
  '……': 'small',
  '/': 'not-applicable',
  无: 'none',
  NA: 'unknown',
  'N/A': 'unknown',
}

const MOST_DISTINCT = 200
const MOST_SAMPLES = 5

/** Gathers what is needed to say what a column holds; its memory does not grow with the rows. */
export class ColumnValues {
  filled = 0
  blank = 0
  /** Most digits behind the point. */
  decimals = 0
  longest = 0
  /** Fewest characters of a value of digits alone; `null` where there is none. */
  shortestDigits: number | null = null
  readonly kinds = new Map<ValueKind, number>()
  readonly marks = new Set<string>()
  /** Texts with how often each stands; `null` once there are too many. */
  distinct: Map<string, number> | null = new Map()
  readonly samples: string[] = []
  /** Values that are no number, while the others are. */
  readonly odd: string[] = []
  counties = 0
  aggregates = 0
  /** Six-digit codes of places, ours and of others. */
  codes = 0
  ourCodes = 0
  years = 0
  idNumbers = 0
  phones = 0
  cards = 0
  private personNames = 0
  private readonly regions: RegionIndex

  constructor(regions: RegionIndex) {
    this.regions = regions
  }

  add(cell: Cell): void {
    const sent = cell === null ? '' : tidied(cellText(cell))
    if (cell === null || sent === '') {
      this.blank++
      return
    }
    this.filled++
    const text = withoutBlanks(toHalfWidth(sent)).replace(/^[`']/, '')
    const kind = this.kindOf(cell, text)
    this.kinds.set(kind, this.count(kind) + 1)
    this.countDistinct(sent)
    this.countContent(text)
    this.longest = Math.max(this.longest, text.length)
    if (this.samples.length < MOST_SAMPLES && !this.samples.includes(sent)) this.samples.push(sent)
    if ((kind === 'word' || kind === 'error') && this.odd.length < MOST_SAMPLES) this.odd.push(sent)
  }

  count(...kinds: readonly ValueKind[]): number {
    return kinds.reduce((sum, kind) => sum + (this.kinds.get(kind) ?? 0), 0)
  }

  /** Nearly all are like names of people, and hardly one stands twice. */
  get looksLikeNames(): boolean {
    const different = this.distinct === null ? MOST_DISTINCT : this.distinct.size
    return (
      this.filled >= 5 &&
      this.personNames >= this.filled * 0.9 &&
      different >= Math.min(this.filled, MOST_DISTINCT) * 0.8
    )
  }

  private kindOf(cell: Exclude<Cell, null>, text: string): ValueKind {
    if (typeof cell === 'boolean') return 'boolean'
    if (typeof cell === 'number') return this.ofNumber(withoutTail(cell))
    if (typeof cell === 'object') {
      if (cell.kind !== 'percent') return cell.kind
      this.decimals = Math.max(this.decimals, decimalsOf(withoutTail(cell.value * 100)))
      return 'percent'
    }
    if (Object.hasOwn(ABSENT_MARKS, text)) {
      this.marks.add(text)
      return 'mark'
    }
    if (/^(?:是|否)$/.test(text)) return 'boolean'
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date'
    return this.ofText(text)
  }

  private ofNumber(value: number): ValueKind {
    if (Number.isInteger(value)) {
      this.countDigits(String(Math.abs(value)))
      return Math.abs(value) >= 1e15 ? 'digits' : 'integer'
    }
    this.decimals = Math.max(this.decimals, decimalsOf(value))
    return 'decimal'
  }

  /** A text is a number only where the number, written so, is the same text again. */
  private ofText(text: string): ValueKind {
    if (/^\d+$/.test(text)) this.countDigits(text)
    const percent = text.endsWith('%')
    const plain = (percent ? text.slice(0, -1) : text).replace(/^([+-]?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (whole) =>
      whole.replaceAll(',', ''),
    )
    if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return 'word'
    const decimals = plain.split('.')[1]?.length ?? 0
    if (plain.replace(/\D/g, '').length > 15 || Number(plain).toFixed(decimals) !== plain) return 'digits'
    this.decimals = Math.max(this.decimals, decimals)
    if (percent) return 'percent'
    return decimals === 0 ? 'integer' : 'decimal'
  }

  /** Looking a place up costs more than all the rest: after many values without one a column has none. */
  private mayNamePlace(text: string, isCode: boolean): boolean {
    if (this.filled > 500 && this.counties === 0) return isCode && this.ourCodes > 0
    return isCode || (text.length <= 20 && /[\u4e00-\u9fff]/.test(text))
  }

  private countDigits(digits: string): void {
    this.shortestDigits = Math.min(this.shortestDigits ?? digits.length, digits.length)
    if (/^(?:19|20)\d{2}$/.test(digits)) this.years++
  }

  private countDistinct(text: string): void {
    if (this.distinct === null) return
    this.distinct.set(text, (this.distinct.get(text) ?? 0) + 1)
    if (this.distinct.size > MOST_DISTINCT) this.distinct = null
  }

  private countContent(text: string): void {
    if (/^[1-9]\d{16}[\dXx]$/.test(text)) this.idNumbers++
    if (/^1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text)) this.phones++
    if (/^(?:62|4|5)\d{15,18}$/.test(text)) this.cards++
    if (looksLikePersonName(text)) this.personNames++
    const isCode = /^[1-9]\d{5}(?:0{6})?$/.test(text)
    if (isCode) this.codes++
    if (isCode && text.startsWith('50')) this.ourCodes++
    if (!this.mayNamePlace(text, isCode)) return
    const resolved = this.regions.resolve(text, null)
    if (resolved.kind === 'region') this.counties++
    if (resolved.kind === 'aggregate') this.aggregates++
  }
}

function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 6)
}
