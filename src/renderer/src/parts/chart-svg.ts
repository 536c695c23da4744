import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { fontFamily } from '../charts/base.ts'
import type { Chart } from '../charts/chart.ts'

echarts.use([SVGRenderer])

/** Draws a chart as the text of an SVG, without a place on the page. Read when a picture is first wanted. */
export function drawSvg(option: Chart['option'], width: number, height: number): string {
  const instance = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  instance.setOption(option)
  const text = instance.renderToSVGString({ useViewBox: false })
  instance.dispose()
  // The renderer writes names of fonts with their quotation marks into attributes that stand in quotation marks.
  return text.replaceAll(fontFamily, fontFamily.replaceAll('"', "'"))
}
