import type { PivotHeader, PivotTable } from '#contract'
import type { SelectionSeries } from '../../charts/selection-chart.ts'
import { shownLines } from '../../parts/header-lines.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { textOf } from '../../words/words.ts'
import type { PivotLayout } from './layout.ts'
import { decimalsOf, isFraction } from './table-grid.ts'

/** Cells of a table by the places of their rows, and of their columns with measure. */
export interface CellBlock {
  readonly rows: readonly number[]
  readonly places: readonly number[]
}

export interface ChartCells {
  readonly categories: readonly string[]
  readonly series: readonly SelectionSeries[]
}

/** The first measure of all single lines that are shown: what is drawn while nothing is selected. */
export function wholeBlock(table: PivotTable, layout: PivotLayout, most: number): CellBlock {
  const rows = shownLines(table.rows, layout.collapsed).map(({ index }) => index)
  return {
    rows: single(rows, table.rows).slice(0, most),
    places: [...table.columns.keys()].map((column) => column * table.measures.length),
  }
}

/** Categories and series of a block of cells. Sums are left out where the block also has what they are made of. */
export function chartCells(table: PivotTable, layout: PivotLayout, names: PivotNames, block: CellBlock): ChartCells {
  const down = table.dimensions.slice(0, table.query.rows.length)
  const across = table.dimensions.slice(table.query.rows.length)
  const count = table.measures.length
  const rows = single(block.rows, table.rows)
  const columns = single([...new Set(block.places.map((place) => Math.floor(place / count)))], table.columns)
  const chosen = block.places.filter((place) => columns.includes(Math.floor(place / count)))
  return {
    categories: shortest(
      rows.flatMap((row) => table.rows[row] ?? []),
      (header) => names.short(header, down),
      (header) => names.path(header, down).join(' · '),
    ),
    series: chosen.flatMap((place) => {
      const view = table.measures[place % count]
      const header = table.columns[Math.floor(place / count)]
      if (view === undefined || header === undefined) return []
      const percent = isFraction(view)
      const colour = across.length === 1 && count === 1 ? names.colour(header, across) : undefined
      const path = across.length === 0 ? [] : names.path(header, across)
      const several = new Set(chosen.map((one) => one % count)).size > 1 || path.length === 0
      return [
        {
          name: [...path, ...(several ? [names.measure(view)] : [])].join(' · '),
          unit: percent ? '%' : view.unit === null ? '' : textOf(view.unit, names.language),
          ...(colour !== undefined && { colour }),
          decimals: decimalsOf(view, layout.measures[place % count]?.decimals),
          additive: !percent && (view.aggregate === 'sum' || view.aggregate === 'count'),
          values: rows.map((row) => {
            const shown = table.cells[row]?.[place]?.shown ?? null
            return shown !== null && percent ? shown * 100 : shown
          }),
          keys: rows.map((row) => ({ row: String(row), place: String(place) })),
        },
      ]
    }),
  }
}

/** Places of single lines; all of them where there is none, so that a block of sums alone can be drawn. */
function single(places: readonly number[], headers: readonly PivotHeader[]): readonly number[] {
  const lines = places.filter((at) => headers[at]?.kind === 'line' || headers[at]?.kind === 'others')
  return lines.length > 0 ? lines : places
}

/** Short names where they tell lines apart, else whole paths. */
function shortest(
  headers: readonly PivotHeader[],
  short: (header: PivotHeader) => string,
  whole: (header: PivotHeader) => string,
): readonly string[] {
  const names = headers.map(short)
  return new Set(names).size === names.length ? names : headers.map(whole)
}
