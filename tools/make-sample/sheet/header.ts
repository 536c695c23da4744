import type { GridCell, GridRange, GridStyle } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'
import { picked, type Random } from '../figures/random.ts'
import { type Column, isFigure } from './layout.ts'
import { type Part, range } from './part.ts'

const HEADER: GridStyle = { look: 'header', align: 'center' }

/** The merged header: groups over the columns they hold, single headings down to its last row. */
export function header(columns: readonly Column[], hand: Hand, random: Random): Part {
  const depth = Math.max(...columns.map((column) => column.group.length)) + 1
  const rows: GridCell[][] = Array.from({ length: depth }, () => columns.map(() => null))
  const merges: GridRange[] = []
  const write = (row: number, at: number, text: string) => {
    const cells = rows[row]
    if (cells !== undefined) cells[at] = { value: text, style: HEADER }
  }

  columns.forEach((column, at) => {
    for (let level = 0; level < column.group.length; level++) {
      if (at > 0 && sharesGroup(columns[at - 1], column, level)) continue
      const last = lastOfGroup(columns, at, level)
      write(level, at, writtenHeading(column.group[level] ?? '', hand))
      if (last > at) merges.push(range(level, at, level, last))
    }
    const own = column.group.length
    write(own, at, heading(column, hand, random))
    if (own < depth - 1) merges.push(range(own, at, depth - 1, at))
  })
  return { rows, merges }
}

/** 甲 乙 丙 under texts, 1 2 3 under figures. */
export function guideRow(columns: readonly Column[]): Part {
  let texts = 0
  let figures = 0
  const cells = columns.map((column) => {
    const mark = isFigure(column.kind) ? String(++figures) : '甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(texts++)
    return { value: isFigure(column.kind) ? figures : mark, style: HEADER }
  })
  return { rows: [cells], merges: [] }
}

function heading(column: Column, hand: Hand, random: Random): string {
  const text =
    hand.headings === 'synonyms' && column.synonyms.length > 0 ? picked(random, column.synonyms) : column.heading
  const unit = unitInHeading(column, hand)
  if (unit === null) return writtenHeading(text, hand)
  const [open, close] = hand.brackets
  return `${writtenHeading(text, hand)}${hand.headings === 'broken' ? '\n' : ''}${open}${unit}${close}`
}

function unitInHeading(column: Column, hand: Hand): string | null {
  if (column.kind === 'a-year') return hand.money === 'yuan' ? '元/人·月' : '元/人·年'
  if (column.kind !== 'money' || hand.unitIn === 'line') return column.unit
  return hand.money === 'yuan' ? '元' : '万元'
}

function writtenHeading(text: string, hand: Hand): string {
  if (hand.headings === 'spaced') return text.length <= 4 ? [...text].join(' ') : text.replace('其中', '其  中')
  if (hand.headings === 'broken' && text.length > 5)
    return `${text.slice(0, text.length / 2)}\n${text.slice(text.length / 2)}`
  return text
}

function sharesGroup(left: Column | undefined, right: Column, level: number): boolean {
  if (left === undefined || left.group.length <= level || right.group.length <= level) return false
  return right.group.slice(0, level + 1).every((text, at) => text === left.group[at])
}

function lastOfGroup(columns: readonly Column[], first: number, level: number): number {
  let last = first
  for (
    let next = columns[last + 1];
    next !== undefined && sharesGroup(columns[last], next, level);
    next = columns[last + 1]
  )
    last++
  return last
}
