import type { PivotTable } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { HEAT_STEPS, heatScale } from './heat.ts'
import type { PivotLayout } from './layout.ts'
import { decimalsOf, isFraction } from './table-grid.ts'

export interface HeatLegendProps {
  readonly table: PivotTable
  readonly layout: PivotLayout
  readonly names: PivotNames
}

/** What the colours of the coloured measures stand for. */
export function HeatLegend({ table, layout, names }: HeatLegendProps) {
  return table.measures.map((view, at) => {
    const use = layout.measures[at]
    const scale = use?.heat ? heatScale(table, at) : null
    if (use === undefined || scale === null) return null
    const show = (value: number) =>
      isFraction(view)
        ? `${formatNumber(value * 100, decimalsOf(view, use.decimals), names.language)}%`
        : formatNumber(value, decimalsOf(view, use.decimals), names.language)
    const reach = Math.max(Math.abs(scale.from), Math.abs(scale.to))
    const steps = scale.diverges
      ? ['down-2', 'down-1', 'down-0', 'up-0', 'up-1', 'up-2']
      : Array.from({ length: HEAT_STEPS }, (_, step) => String(step))
    return (
      <span key={use.key} className="heat-legend">
        {names.measure(view)}
        <span className="figure">{show(scale.diverges ? -reach : scale.from)}</span>
        {steps.map((step) => (
          <i key={step} className={`heat heat-${step}`} aria-hidden />
        ))}
        <span className="figure">{show(scale.diverges ? reach : scale.to)}</span>
      </span>
    )
  })
}
