import type { SheetHints } from '#contract'
import type { Catalogue } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { SheetHead, SheetRow } from '../workbook/workbook.ts'
import type { Direction } from './layout.ts'
import type { Over } from './over.ts'
import { type KeptByForm, type Recogniser, type Recognition, recogniseTable } from './recognise-sheet.ts'
import { type SheetTop, sheetTop, TOP_ROWS, within } from './sheet-top.ts'
import { panelsOf } from './side-panels.ts'
import { bandsOf } from './stacked-bands.ts'
import type { Area } from './table-plan.ts'
import { turnedTable } from './turned-table.ts'

/** A table found on a sheet, recognised or not. Together the areas hold every cell of the sheet. */
export interface FoundTable {
  readonly direction: Direction
  /** Of the sheet as its lines run: turned where counties stand as columns. */
  readonly head: SheetHead
  readonly area: Area
  readonly recognition: Recognition
  /** The lines, where they are columns of the sheet. */
  readonly turned: readonly SheetRow[] | null
}

/** What the tables of a sheet are found by. */
export interface Finding {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  /** What a person chose for the sheet, or for one of its tables. */
  hintsOf(table: number | null): SheetHints
  readonly kept: KeptByForm
}

const WHOLE_SHEET: Area = {
  firstRow: 1,
  firstColumn: 0,
  lastRow: Number.POSITIVE_INFINITY,
  lastColumn: Number.POSITIVE_INFINITY,
}

interface Found {
  readonly area: Area
  readonly recognition: Recognition
}

/**
 * Finds the tables of a sheet: side by side, stacked, or turned so that the counties stand as columns.
 *
 * @param rows the first rows of the sheet
 * @param isWhole whether they are all of it
 */
export function findTables(
  finding: Finding,
  head: SheetHead,
  rows: readonly SheetRow[],
  isWhole: boolean,
): readonly FoundTable[] {
  const { catalogue, regions, kept } = finding
  const hints = finding.hintsOf(null)
  const recogniser: Recogniser = {
    catalogue,
    regions,
    hints,
    kept,
    sheet: head.name,
    hasPicture: head.hasPicture === true,
  }
  const top = sheetTop(head, rows)
  const asRows = ({ area, recognition }: Found): FoundTable => ({
    direction: 'rows',
    head,
    area,
    recognition,
    turned: null,
  })
  // Where a person has pointed to the header or the columns, the sheet is one table.
  if (hints.headerRows !== undefined || hints.mapping !== undefined || rows.length === 0)
    return [asRows({ area: WHOLE_SHEET, recognition: recogniseTable(headOf(top), recogniser) })]

  const found = tablesIn(top, WHOLE_SHEET, recogniser, [], 0)
  if (found.every(({ recognition }) => recognition.form === null) && isWhole) {
    const turned = turnedTable(head, rows, recogniser)
    if (turned !== null) return [turned]
  }
  return found.map((each, table) =>
    asRows(found.length === 1 ? each : reconsidered(each, table, top, finding, recogniser)),
  )
}

/** What was chosen for one of several tables holds for that table. */
function reconsidered(found: Found, table: number, top: SheetTop, finding: Finding, recogniser: Recogniser): Found {
  const hints = finding.hintsOf(table)
  if (JSON.stringify(hints) === JSON.stringify(recogniser.hints)) return found
  const shared = found.recognition.over.filter((over) => over.top !== found.recognition.top)
  const recognition = recogniseTable(headOf(within(top, found.area)), { ...recogniser, hints }, shared)
  return { ...found, recognition }
}

const DEEPEST_CUT = 3

/** Cuts a part of a sheet where blank columns or another header part it, as long as the pieces are tables of their own. */
function tablesIn(
  top: SheetTop,
  area: Area,
  recogniser: Recogniser,
  shared: readonly Over[],
  depth: number,
): readonly Found[] {
  const recognition = recogniseTable(headOf(top), recogniser, shared)
  const alone = [{ area, recognition }]
  if (depth >= DEEPEST_CUT || top.rows.length < 2) return alone

  const panels = panelsOf(top, area, recognition, recogniser, shared)
  if (panels !== null && 'recognition' in panels) return [panels]
  if (panels !== null)
    return panels.areas.flatMap((each) => tablesIn(within(top, each), each, recogniser, panels.shared, depth + 1))

  const bands = bandsOf(top, area, recognition, recogniser)
  if (bands === null) return alone
  const [first] = bands
  const title: Over[] = recognition.header === null ? [] : [{ top, headerRow: recognition.header.firstRow }]
  return bands.flatMap((each) =>
    tablesIn(within(top, each), each, recogniser, each === first ? shared : [...title, ...shared], depth + 1),
  )
}

/** The first rows of a table: what it is recognised by. */
function headOf(top: SheetTop): SheetTop {
  const last = top.rows[TOP_ROWS - 1]?.row
  if (last === undefined || last >= top.lastRow) return top
  return { ...top, lastRow: last, rows: top.rows.slice(0, TOP_ROWS) }
}
