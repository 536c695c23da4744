import type { GridSheet } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'
import { itemAt, type Random, shuffled } from '../figures/random.ts'
import { body } from './body.ts'
import { above, below } from './frame.ts'
import { guideRow, header } from './header.ts'
import { instructions } from './instructions.ts'
import { type Column, column, type Layout, type Row } from './layout.ts'
import { shiftedRight, stacked } from './part.ts'

export interface ReturnInput {
  readonly layout: Layout
  readonly hand: Hand
  readonly random: Random
  readonly year: number
  /** Month at whose end the figures stand; left out where they are those of the year. */
  readonly month?: number
  readonly titleOffice: string
  readonly office: string
  readonly rows: readonly Row[]
  readonly totalLabel?: string
  readonly mergedColumn?: string
}

/** The sheets of one return: the table in its frame, and what else the office left in the workbook. */
export function returnSheets(given: ReturnInput): GridSheet[] {
  const input = { ...given, hand: withOneCountyColumn(given) }
  const { layout, hand, random, year, office } = input
  const columns = columnsOf(input)
  const rows = hand.countyColumn ? input.rows.map((row) => ({ region: office, ...row })) : input.rows
  const frame = { ...input, width: columns.length }

  const top = stacked([above(frame), header(columns, hand, random), ...(hand.guideRow ? [guideRow(columns)] : [])])
  const table = body({
    layout,
    columns,
    rows,
    hand,
    random,
    totalLabel: input.totalLabel ?? '合  计',
    mergedColumn: input.mergedColumn ?? null,
  })
  const page = stacked([top, table, below(frame)])
  const shift = hand.shifted ? 1 : 0

  const main: GridSheet = {
    name: itemAt(['Sheet1', `${year}年`, '表1', layout.titles[0].slice(0, 20)], Math.floor(random() * 4)).replace(
      /[“”]/g,
      '',
    ),
    ...(hand.shifted ? shiftedRight(page) : page),
    widths: [...(hand.shifted ? [2] : []), ...columns.map(({ width }) => width)],
    print: { landscape: true },
    ...(hand.hidden === 'row' ? { hiddenRows: [top.rows.length + 3] } : {}),
    ...(hand.hidden === 'column'
      ? { hiddenColumns: [columns.findIndex(({ name }) => name === layout.hideable) + shift] }
      : {}),
  }
  return [main, ...sheetsBeside(hand, layout)]
}

/** A return with a county column of its own needs none beside it. */
function withOneCountyColumn({ layout, hand }: ReturnInput): Hand {
  const hasOwn = layout.blocks.some((block) => block.some(({ name }) => name === 'region'))
  return hasOwn ? { ...hand, countyColumn: false } : hand
}

function columnsOf({ layout, hand, random }: ReturnInput): Column[] {
  const [first = [], ...others] = layout.blocks
  const ordered = [...first, ...(hand.order === 'shuffled' ? shuffled(random, others) : others).flat()]
  return [
    ...(hand.serialNumbers ? [column('serial', 'serial', ['序号'], { width: 6 })] : []),
    ...(hand.countyColumn ? [column('region', 'county', ['区县', '区县名称', '区（县）'])] : []),
    ...ordered,
  ]
}

function sheetsBeside(hand: Hand, layout: Layout): GridSheet[] {
  switch (hand.beside) {
    case 'nothing':
      return []
    case 'empty-sheet':
      return [{ name: 'Sheet2', rows: [] }]
    case 'instructions':
      return [instructions(layout)]
  }
}
