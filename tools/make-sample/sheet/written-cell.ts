import type { GridCell } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'
import { type Random, wholeBetween } from '../figures/random.ts'
import { toYuan } from '../figures/rounding.ts'
import type { Column } from './layout.ts'
import { isFigure } from './layout.ts'
import { writtenDate } from './written-date.ts'

/** A value the way this hand writes it. */
export function writtenCell(value: string | number | null, column: Column, hand: Hand, random: Random): GridCell {
  if (value === null) return hand.absent === '' ? null : hand.absent
  if (typeof value === 'number')
    return isFigure(column.kind)
      ? writtenNumber(inMoneyUnit(value, column, hand), hand, random)
      : writtenYear(value, hand)
  switch (column.kind) {
    case 'choice':
      return column.spellings?.[value]?.[hand.spelling] ?? value
    case 'name':
      return hand.names === 'padded' && random() < 0.2 ? ` ${value}${random() < 0.5 ? '\u3000' : '  '}` : value
    case 'code':
      return hand.codes === 'back-tick' ? `\`${value}` : value
    case 'phone':
      return hand.phones === 'number' ? Number(value) : value
    case 'date':
      return writtenDate(value, hand)
    default:
      return value
  }
}

/** A 万元 amount in the unit this hand counts money in, and a standard by the month where it is 元; other figures as they are. */
export function inMoneyUnit(value: number, column: Column, hand: Hand): number {
  if (hand.money === 'wan') return value
  if (column.kind === 'a-year') return value / 12
  return column.kind === 'money' ? toYuan(value) : value
}

/** Recognition years: 2012年 where dates are given by the month. */
function writtenYear(value: number, hand: Hand): GridCell {
  return hand.dates === 'month' ? `${value}年` : value
}

/** One number in eight is written in the office's own way, the others as numbers. */
function writtenNumber(value: number, hand: Hand, random: Random): GridCell {
  if (hand.numbers === 'plain' || random() > 0.125) return value
  switch (hand.numbers) {
    case 'text':
      return String(value)
    case 'full-width':
      return toFullWidth(String(value))
    case 'thousands':
      return withThousands(value)
    case 'padded':
      return `${' '.repeat(wholeBetween(random, 1, 2))}${value} `
    case 'float-tail':
      return Number.isInteger(value) ? value : value * (1 + 2 ** -51)
  }
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function withThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
