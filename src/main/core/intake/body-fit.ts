import type { FormDefinition, Unit } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { Cell, SheetRow } from '../workbook/workbook.ts'
import { classifyRow } from './classify-row.ts'
import type { Header, MappedColumn } from './header.ts'
import { normaliseCell } from './normalise-cell.ts'
import { cellText } from './sheet-top.ts'

const LOOKED_LINES = 12

/** How the first lines below a header fit its columns. */
export interface BodyFit {
  readonly lines: number
  /** Cells that hold anything, and how many of them the column's type cannot hold. */
  readonly cells: number
  readonly unfit: number
}

export function bodyFit(
  form: FormDefinition,
  header: Header,
  rows: readonly SheetRow[],
  units: readonly Unit[],
  regions: RegionIndex,
): BodyFit {
  const lines = rows
    .filter((row) => row.row > header.lastRow && classifyRow(row, header.mapped, true).kind === 'data')
    .slice(0, LOOKED_LINES)
  const fits = lines.flatMap(({ cells }) =>
    header.mapped
      .map((mapped) => ({ mapped, cell: cells[mapped.at] ?? null }))
      .filter(({ cell }) => cellText(cell).trim() !== '')
      .map(({ mapped, cell }) => fitsColumn(cell, mapped, form, units, regions)),
  )
  return { lines: lines.length, cells: fits.length, unfit: fits.filter((fit) => !fit).length }
}

function fitsColumn(
  cell: Cell,
  { column, unit }: MappedColumn,
  form: FormDefinition,
  units: readonly Unit[],
  regions: RegionIndex,
): boolean {
  if (column.type === 'region') return regions.resolve(cellText(cell), null).kind !== 'unknown'
  if (column.type === 'text') return typeof cell === 'string' && !/^[\d.,\s]+$/.test(cell)
  const { problem } = normaliseCell(cell, { form, column, sentUnit: unit, units })
  return problem === null || problem === 'id-destroyed' || problem === 'error-value'
}
