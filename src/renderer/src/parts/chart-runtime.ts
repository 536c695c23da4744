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
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'
import type { Chart } from '../charts/chart.ts'

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
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  CanvasRenderer,
])

export type ChartInstance = echarts.ECharts

export function createChart(host: HTMLElement): ChartInstance {
  return echarts.init(host)
}

interface Zoom {
  readonly startValue?: number
  readonly endValue?: number
}

/** Draws a chart in place of the one before, scrolled to where that one was if it shows as many marks. */
export function redraw(instance: ChartInstance, chart: Chart): void {
  const before = instance.getOption() as { readonly dataZoom?: readonly Zoom[] } | undefined
  const zoom = before?.dataZoom?.[0]
  const same = drawnTargets.get(instance) === chart.targets.length
  instance.setOption(chart.option, { notMerge: true })
  drawnTargets.set(instance, chart.targets.length)
  if (zoom === undefined || !same || chart.option.dataZoom === undefined) return
  instance.dispatchAction({ type: 'dataZoom', startValue: zoom.startValue, endValue: zoom.endValue })
}

const drawnTargets = new WeakMap<ChartInstance, number>()
