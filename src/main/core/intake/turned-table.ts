import { withoutBlanks } from '../base/plain-text.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { Cell, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { classifyRow } from './classify-row.ts'
import { headerAt } from './find-header.ts'
import type { FoundTable } from './find-tables.ts'
import type { Header, MappedColumn } from './header.ts'
import { HeaderPaths } from './header-paths.ts'
import { type Candidate, chosen, formsFor, type Recogniser, readerOf } from './recognise-sheet.ts'
import { ENOUGH, noHeader, scoreForm } from './score-form.ts'
import { type SheetTop, sheetTop, within } from './sheet-top.ts'
import type { Area } from './table-plan.ts'

/** A sheet with more rows than this has no counties as columns. */
const MOST_ROWS = 500
const MOST_COLUMNS = 500
/** The counties stand in one of the first rows. */
const LOOKED_ROWS = 40
const MOST_LABELS = 4
const LONGEST_NAME = 40

/**
 * A table whose items stand as rows and whose counties as columns, read with rows and columns exchanged.
 *
 * @returns `null` where the sheet has no row of counties or its items are those of no form
 */
export function turnedTable(head: SheetHead, rows: readonly SheetRow[], recogniser: Recogniser): FoundTable | null {
  const last = rows.at(-1)?.row ?? 0
  const top = sheetTop(head, rows)
  if (last > MOST_ROWS || top.columns > MOST_COLUMNS) return null
  const counties = rowOfCounties(top, recogniser.regions)
  if (counties === null) return null

  const turnedHead = turned(head, rows)
  const lines = turnedRows(top, head, counties)
  const area: Area = {
    firstRow: 1,
    lastRow: top.columns,
    firstColumn: counties.row - 1,
    lastColumn: lastItem(top, counties) - 1,
  }
  const view = within(sheetTop(turnedHead, lines), area)
  const over = [{ top, headerRow: counties.row }]
  const candidates = formsFor(recogniser).map((form): Candidate => {
    const header = turnedHeader(view, counties, readerOf(form, recogniser.regions), recogniser)
    if (header === null) return { form, header, score: noHeader(form) }
    const { catalogue, regions } = recogniser
    return { form, header, score: scoreForm(form, { header, over, rows: view.rows, catalogue, regions, kept: [] }) }
  })
  const recognition = chosen(candidates, recogniser, view, [], over)
  if (recognition.score < ENOUGH && recognition.form === null) return null
  return { direction: 'columns', head: turnedHead, area, recognition, turned: lines }
}

/** Where the counties stand, and the label columns in front of them. */
interface Counties {
  readonly row: number
  readonly firstColumn: number
}

function rowOfCounties(top: SheetTop, regions: RegionIndex): Counties | null {
  for (const { row, cells } of top.rows.slice(0, LOOKED_ROWS)) {
    const kinds = cells.map((cell) =>
      typeof cell === 'string' && cell.length <= LONGEST_NAME ? regions.resolve(cell, null).kind : null,
    )
    const first = kinds.findIndex((kind) => kind === 'region' || kind === 'aggregate')
    const named = kinds.filter((kind) => kind === 'region').length
    const filled = cells.slice(first).filter((cell) => cell !== null).length
    const places = kinds.filter((kind) => kind !== null && kind !== 'unknown').length
    if (first >= 1 && first <= MOST_LABELS && named >= 2 && places >= filled * 0.7) return { row, firstColumn: first }
  }
  return null
}

/** Last row that is not of the footer. */
function lastItem(top: SheetTop, { row }: Counties): number {
  const footer = top.rows.find((each) => each.row > row && classifyRow(each, [], false).kind === 'footer')
  return footer === undefined ? top.lastRow : footer.row - 1
}

/** Columns as lines. The units that stand in a column of their own go behind the items, as a heading has them. */
function turnedRows(top: SheetTop, head: SheetHead, { row: countyRow, firstColumn }: Counties): readonly SheetRow[] {
  const unitColumn = Array.from({ length: firstColumn }, (_, at) => at).find((at) =>
    /^(?:计量)?单位$/.test(withoutBlanks(top.text(countyRow, at))),
  )
  const lines: SheetRow[] = []
  for (let at = 0; at < top.columns; at++) {
    const isLabel = at < firstColumn
    const cells: Cell[] = []
    for (const { row, cells: sent } of top.rows) {
      const cell = isLabel && row >= countyRow ? labelOf(top, row, at, countyRow, unitColumn) : (sent[at] ?? null)
      if (cell === null) continue
      while (cells.length < row - 1) cells.push(null)
      cells[row - 1] = cell
    }
    if (cells.length > 0) lines.push({ row: at + 1, hidden: head.hiddenColumns.includes(at), cells })
  }
  return lines
}

/** Label of an item; columns that number the items or hold their units name nothing. */
function labelOf(top: SheetTop, row: number, at: number, countyRow: number, unitColumn: number | undefined): Cell {
  const heading = withoutBlanks(top.text(countyRow, at))
  const text = top.text(row, at).trim()
  if (text === '' || at === unitColumn || /^(?:序号|编号|行次|代码|代号|指标代码)$/.test(heading)) return null
  const unit = unitColumn === undefined || row === countyRow ? '' : withoutBlanks(top.text(row, unitColumn))
  return unit === '' || unit === text ? text : `${text}（${unit}）`
}

function turnedHeader(
  view: SheetTop,
  counties: Counties,
  reader: ReturnType<typeof readerOf>,
  { catalogue }: Recogniser,
): Header | null {
  const region = reader.form.columns.find(({ type }) => type === 'region')
  if (region === undefined) return null
  const paths = new HeaderPaths(view, catalogue.units)
  let best: Header | null = null
  for (let first = 1; first <= counties.firstColumn; first++) {
    const header = headerAt(paths, first, counties.firstColumn, reader)
    if (best === null || header.weight > best.weight) best = header
  }
  if (best === null || best.mapped.length === 0) return null
  const at = counties.row - 1
  const own: MappedColumn = { column: region, at, path: [], unit: null, strength: 1, block: null }
  const others = best.mapped.filter((mapped) => mapped.at !== at && mapped.column !== region)
  return {
    ...best,
    firstRow: 1,
    mapped: [own, ...others],
    ignored: best.ignored.filter((each) => each.at !== at),
    weight: others.length === best.mapped.length ? best.weight + 1 : best.weight,
  }
}

/** The head with rows and columns exchanged; merges of labels are taken up by the labels themselves. */
function turned(head: SheetHead, rows: readonly SheetRow[]): SheetHead {
  return { ...head, hiddenColumns: rows.filter(({ hidden }) => hidden).map(({ row }) => row - 1), merges: [] }
}
