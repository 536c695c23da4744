import {
  BarChart,
  BoxplotChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
} from 'echarts/charts'
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'
import type { Chart, Target } from '../charts/chart.ts'

echarts.use([
  BarChart,
  BoxplotChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  CanvasRenderer,
])

export type ChartInstance = echarts.ECharts

export function createChart(host: HTMLElement): ChartInstance {
  return echarts.init(host)
}

/** Lights up one mark, alone or beside others, scrolling to it where it is out of sight. */
export function lightUp(instance: ChartInstance, { seriesIndex, dataIndex }: Target): void {
  const [zoom] = (instance.getOption() as Shown | undefined)?.dataZoom ?? []
  const { startValue = 0, endValue = Number.POSITIVE_INFINITY } = zoom ?? {}
  if (dataIndex < startValue || dataIndex > endValue) {
    const visible = endValue - startValue
    const from = Math.max(0, dataIndex - Math.floor(visible / 2))
    instance.dispatchAction({ type: 'dataZoom', startValue: from, endValue: from + visible })
  }
  instance.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
}

interface Shown {
  readonly dataZoom?: readonly { readonly startValue?: number; readonly endValue?: number }[]
  readonly series?: readonly { readonly type?: string; readonly zoom?: number; readonly center?: unknown }[]
}

/** Draws a chart in place of the one before, scrolled and enlarged as that one was if it shows as many marks. */
export function redraw(instance: ChartInstance, chart: Chart): void {
  const same = drawnTargets.get(instance) === chart.targets.length
  instance.setOption(same ? asShown(instance, chart) : chart.option, { notMerge: true })
  drawnTargets.set(instance, chart.targets.length)
}

/** A chart's option with the part of it that a person has scrolled to or enlarged in an instance. */
export function asShown(instance: ChartInstance, chart: Chart): Chart['option'] {
  const shown = instance.getOption() as Shown | undefined
  const series = [chart.option.series ?? []].flat().map((one, at) => {
    const before = shown?.series?.[at]
    if (one.type !== 'map' || before?.type !== 'map' || before.zoom === undefined) return one
    return { ...one, zoom: before.zoom, center: before.center }
  })
  const zooms = [chart.option.dataZoom ?? []].flat().map((one, at) => {
    const { startValue } = shown?.dataZoom?.[at] ?? {}
    const { startValue: first, endValue: last } = one as { readonly startValue?: number; readonly endValue?: number }
    if (startValue === undefined || first === undefined || last === undefined) return one
    // As many marks at once as the new chart asks for, from where the old one was scrolled to.
    const from = Math.max(0, Math.min(startValue, chart.targets.length - 1 - (last - first)))
    return { ...one, startValue: from, endValue: from + last - first }
  })
  return {
    ...chart.option,
    ...(chart.option.series !== undefined && { series }),
    ...(zooms.length > 0 && { dataZoom: zooms }),
  } as Chart['option']
}

const drawnTargets = new WeakMap<ChartInstance, number>()
