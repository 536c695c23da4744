import { categoryAxis, roomForLabels } from './axes.ts'
import { baseOption } from './base.ts'
import type { Chart, ChartMeasure, Manner } from './chart.ts'
import { cellsOf, drawn, type HeatCell, type HeatInput, spanOf } from './heat-cell.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'

export type { HeatCategory, HeatInput, HeatPlace } from './heat-cell.ts'

/** County × category by colour; no return is grey and struck, no entry blank, an absent value marked, and none of them is zero. */
export function heatChart(input: HeatInput, manner: Manner): Chart {
  const { measure, places, categories } = input
  const colours = ink(manner.dark)
  const cells = cellsOf(input, manner)
  const levels = cells.flatMap((cell) => (cell.level === null ? [] : [cell.level]))
  const span = spanOf(levels, input.byCategory ?? false)
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 6, right: 64, top: 6, bottom: 4, ...roomForLabels },
      xAxis: {
        ...categoryAxis(
          manner,
          places.map((place) => place.name),
        ),
        splitArea: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: categories.map((category) => category.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, fontSize: 11, interval: 0 },
      },
      visualMap: {
        type: 'continuous',
        min: span.from,
        max: span.to,
        calculable: false,
        orient: 'vertical',
        right: 4,
        top: 'middle',
        align: 'left',
        itemWidth: 8,
        itemHeight: 84,
        textGap: 6,
        dimension: 2,
        seriesIndex: 0,
        text: input.byCategory
          ? [manner.say('ofLargest'), '0']
          : [span.to, span.from].map((end) => endText(end, measure, manner)),
        textStyle: { color: colours.soft, fontSize: 11 },
        inRange: { color: [...colours.ramp] },
      },
      series: [
        {
          type: 'heatmap',
          cursor: 'pointer',
          itemStyle: { borderColor: colours.surface, borderWidth: 1 },
          emphasis: { itemStyle: { borderColor: colours.text, borderWidth: 1 } },
          data: cells.map((cell) => drawn(cell, input, span, manner)),
        },
      ],
    },
    description: describe(input, cells, manner),
    // Nothing is left out: a county without a return has its column, struck through.
    note: null,
    targets: cells.map((cell, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: cell.keys })),
  }
}

function endText(value: number, measure: ChartMeasure, manner: Manner): string {
  if (value === 0) return '0'
  const text = numberText(value, Math.abs(value) >= 1000 ? 0 : measure.decimals, manner.language)
  return measure.unit === '%' ? `${text}%` : text
}

function describe(input: HeatInput, cells: readonly HeatCell[], manner: Manner): string {
  const top = cells.filter((cell) => cell.point?.value != null).sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0]
  if (top === undefined) return manner.say('emptyDescription', { measure: input.measure.title })
  const measure = top.unit === undefined ? input.measure : { ...input.measure, unit: top.unit }
  return manner.say('heatDescription', {
    measure: input.measure.title,
    places: input.places.length,
    categories: input.categories.length,
    top: `${top.heading} ${amountText(top.point?.value ?? null, measure, manner)}`,
  })
}
