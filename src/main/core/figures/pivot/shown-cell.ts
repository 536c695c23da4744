import type { PivotAbsence, PivotCell } from '#contract'
import type { Crossing } from './crossing.ts'
import type { Figure } from './figure.ts'
import type { Measure } from './measure.ts'

/** Finds the figure that growth at a place is measured against: absent, or why there is none. */
export type BaseFigure = (measure: Measure, row: number, column: number) => number | null | PivotAbsence

/** A cell as it is to be shown; `null` where no row of data is. */
export function shownCell(
  crossing: Crossing,
  measure: Measure,
  [row, column]: readonly [row: number, column: number],
  before: BaseFigure,
): PivotCell | null {
  if (crossing.isEmpty(row, column)) return null
  const figure = crossing.figure(measure, row, column)
  switch (measure.view.show) {
    case 'value':
      return { ...figure, shown: figure.value }
    case 'share-row':
      return share(measure, figure, crossing.figure(measure, row, 0))
    case 'share-column':
      return share(measure, figure, crossing.figure(measure, 0, column))
    case 'share-total':
      return share(measure, figure, crossing.figure(measure, 0, 0))
    case 'growth-period':
    case 'growth-year':
      return grown(figure, before(measure, row, column))
  }
}

/** Part of a whole; a mean or a ratio is no part of one. */
function share(measure: Measure, figure: Figure, whole: Figure): PivotCell {
  if (!measure.isShareable) return { ...figure, shown: null, absent: 'no-share' }
  const { value } = figure
  if (value === null) return { ...figure, shown: null, base: whole.value }
  if (whole.value === null || whole.value === 0)
    return { ...figure, shown: null, base: whole.value, absent: whole.absent ?? 'no-base' }
  return { ...figure, shown: value / whole.value, base: whole.value }
}

/** Change as a fraction of the size of what it is measured against; none where that is absent or zero. */
function grown(figure: Figure, base: number | null | PivotAbsence): PivotCell {
  if (typeof base === 'string') return { ...figure, shown: null, absent: base }
  const { value } = figure
  if (value === null) return { ...figure, shown: null, base }
  if (base === null || base === 0) return { ...figure, shown: null, base, absent: 'no-base' }
  return { ...figure, shown: (value - base) / Math.abs(base), base }
}
