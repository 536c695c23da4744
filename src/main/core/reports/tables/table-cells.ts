import type { PivotHeader, PivotMeasureView } from '#contract'
import type { GridStyle, StyledCell } from '../../workbook/grid.ts'
import { numberFormat } from '../cells.ts'

/** What a report writes where there is no value. */
export const ABSENT = '—'

export type Look = 'body' | 'subtotal' | 'total'

/** How a line or a column of a kind looks. */
export function lookOf(...kinds: readonly PivotHeader['kind'][]): Look {
  if (kinds.includes('total')) return 'total'
  return kinds.includes('subtotal') ? 'subtotal' : 'body'
}

/** A figure, the mark of one that is absent, or blank where there are no rows. */
export function figureCell(value: number | null | undefined, style: GridStyle): StyledCell {
  if (value === undefined) return { value: null, style }
  return value === null ? { value: ABSENT, style } : { value, style }
}

/** Number format of a measure: shares and growth in per cent, a unit that comes with a member behind the number. */
export function formatOf({ show }: Pick<PivotMeasureView, 'show'>, decimals: number, unit: string | null): string {
  if (show !== 'value') return percentFormat(decimals)
  return unit === null ? numberFormat(decimals) : `${numberFormat(decimals)}" ${unit.replaceAll('"', '')}"`
}

export function percentFormat(decimals: number): string {
  return decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%'
}

/** Digits after the point: those chosen, else one for a share or growth, else the form's. */
export function decimalsOf(
  { key, show, decimals }: PivotMeasureView,
  chosen: Readonly<Record<string, number>> | undefined,
): number {
  return chosen?.[key] ?? (show === 'value' ? decimals : 1)
}
