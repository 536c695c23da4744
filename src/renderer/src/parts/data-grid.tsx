import { useMemo } from 'react'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { GridFrame } from './data-grid-frame.tsx'

export type { GridColumn, GridRow }

export interface DataGridProps {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Row kept in sight at the foot. */
  readonly total?: GridRow | undefined
  readonly height?: number | string | undefined
  /** On click, Enter and F2; `field` is the column under the hand. */
  readonly onRowClick?: ((row: GridRow, field: string) => void) | undefined
  /** Rows in the order shown, told again after each sort. */
  readonly onOrder?: ((rows: readonly GridRow[]) => void) | undefined
  /** Name under which widths, order and sort are remembered for this book. */
  readonly stateKey?: string | undefined
  readonly label?: string | undefined
}

/** A grid over rows held in the window: sorted by a click, copied to Excel, absent values shown by their mark. */
export function DataGrid({ columns, rows, total, height, onRowClick, onOrder, stateKey, label }: DataGridProps) {
  const model = useMemo(
    () => ({ rowData: [...rows], ...(total !== undefined && { pinnedBottomRowData: [total] }) }),
    [rows, total],
  )
  return (
    <GridFrame
      columns={columns}
      model={model}
      height={height}
      onRow={onRowClick}
      onOrder={onOrder}
      stateKey={stateKey}
      label={label}
    />
  )
}
