import { withoutBlanks } from '../base/plain-text.ts'
import type { Header } from './header.ts'
import { type Over, textsOver } from './over.ts'
import { placeSheet } from './place-sheet.ts'
import { holdsFigures, type Recogniser, type Recognition, recogniseTable } from './recognise-sheet.ts'
import { ENOUGH } from './score-form.ts'
import { cellText, type SheetTop, within } from './sheet-top.ts'
import type { Area } from './table-plan.ts'

const HEADER_ROWS = 4
/** A sheet with more gaps is scattered, not parted. */
const MOST_PARTS = 12

/** Tables that stand side by side, or the halves of one table. */
export type Panels =
  | { readonly areas: readonly Area[]; readonly shared: readonly Over[] }
  | { readonly area: Area; readonly recognition: Recognition }

/**
 * Parts a table at its blank columns where the parts are tables of their own.
 *
 * Halves with the same header that name no other county or period are one table of several blocks.
 *
 * @returns `null` where it is one table
 */
export function panelsOf(
  top: SheetTop,
  area: Area,
  whole: Recognition,
  recogniser: Recogniser,
  shared: readonly Over[],
): Panels | null {
  const headerRow = whole.header?.firstRow ?? firstFullRow(top)
  const areas = partedAt(filledColumns(top, headerRow), area)
  if (areas.length < 2) return null
  const title: Over = { top, headerRow }
  const over = [title, ...shared]
  const parts = areas.map((each) => {
    const part = within(top, each)
    return { area: each, part, recognition: recogniseTable(part, recogniser, ownTitle(part, headerRow) ? [] : over) }
  })
  const known = parts.filter(({ recognition: { form, score } }) => form !== null && score >= ENOUGH)
  if (known.length >= 2) {
    const joined = known.length === parts.length ? joinedHalves(parts, area, whole, recogniser, over) : null
    return joined ?? { areas, shared: over }
  }
  const { header } = whole
  if (header === null || known.length !== 1) return null
  const apart = parts.every(
    ({ area: each, part, recognition }) =>
      recognition.form !== null ||
      (holdsFigures(part) && !header.mapped.some(({ at }) => at >= each.firstColumn && at <= each.lastColumn)),
  )
  return apart ? { areas, shared: over } : null
}

/** Columns that hold something from the header on; what is merged counts for all its columns only in the header. */
function filledColumns(top: SheetTop, headerRow: number): readonly number[] {
  const filled = new Set<number>()
  for (const { row, cells } of top.rows) {
    if (row < headerRow) continue
    cells.forEach((cell, at) => {
      if (!filled.has(at) && cellText(cell).trim() !== '') filled.add(at)
    })
  }
  const header = Array.from({ length: HEADER_ROWS }, (_, at) => headerRow + at)
  return top.headable.filter((at) => filled.has(at) || header.some((row) => top.text(row, at).trim() !== ''))
}

/** The areas between blank columns; a blank column belongs to the part on its left, so that nothing is left over. */
function partedAt(filled: readonly number[], area: Area): readonly Area[] {
  const firsts = filled.filter((at, place) => at - 1 !== filled[place - 1])
  if (firsts.length < 2 || firsts.length > MOST_PARTS) return []
  return firsts.map((first, at) => ({
    ...area,
    firstColumn: at === 0 ? area.firstColumn : first,
    lastColumn: (firsts[at + 1] ?? area.lastColumn + 1) - 1,
  }))
}

/** Whether something over the part's columns is a title of its own, and not one merged over the whole sheet. */
function ownTitle(part: SheetTop, headerRow: number): boolean {
  return textsOver({ top: part, headerRow }).some(({ row, column, text }) => {
    const reachesOut = part.firstColumn > 0 && part.text(row, part.firstColumn - 1) === text
    return !reachesOut && column >= part.firstColumn && text.trim().length >= 4 && !NO_TITLE.test(withoutBlanks(text))
  })
}

const NO_TITLE = /单位[(（:：]|单位$|表号|制定机关|批准|有效期|^附[件表]/

interface Part {
  readonly area: Area
  readonly part: SheetTop
  readonly recognition: Recognition
}

/** Parts of the same form, header row, county and period: blocks of one table. */
function joinedHalves(
  parts: readonly Part[],
  area: Area,
  whole: Recognition,
  { regions, hints }: Recogniser,
  over: readonly Over[],
): Panels | null {
  const [first] = parts
  const header = first?.recognition.header ?? null
  if (first === undefined || header === null || parts.some((each) => each.recognition.header?.blocks.length !== 1))
    return null
  const nowhere = { sheet: '', file: '', folder: '' }
  const placeOf = (each: Part) => {
    const { period, region } = placeSheet(each.recognition.over, nowhere, regions, hints)
    return `${each.recognition.form?.code}|${each.recognition.header?.firstRow}|${each.recognition.header?.lastRow}|${period}|${region}`
  }
  if (new Set(parts.map(placeOf)).size !== 1) return null
  const joined: Header = {
    ...header,
    blocks: parts.map(({ area: { firstColumn, lastColumn } }) => ({ firstColumn, lastColumn, members: [] })),
    mapped: parts.flatMap(({ recognition }, block) =>
      (recognition.header?.mapped ?? []).map((mapped) => ({ ...mapped, block })),
    ),
    ignored: parts.flatMap(({ recognition }) => recognition.header?.ignored ?? []),
    twice: parts.flatMap(({ recognition }) => recognition.header?.twice ?? []),
  }
  const problems = parts.flatMap(({ recognition }) => recognition.problems)
  return { area, recognition: { ...first.recognition, header: joined, top: whole.top, over, problems } }
}

/** First row with several texts side by side, where no header was recognised. */
function firstFullRow(top: SheetTop): number {
  const full = top.rows.find(({ cells }) => cells.filter((cell) => cellText(cell).trim() !== '').length >= 3)
  return full?.row ?? top.firstRow
}
