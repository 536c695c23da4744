import type { EChartsOption } from 'echarts'
import type { Manner } from './chart.ts'
import { ink } from './palette.ts'
import { heading } from './tip.ts'

/** Fonts of every chart: the system's CJK fonts first, the shipped one last. */
export const fontFamily = '"Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC","Noto Sans SC Variable",sans-serif'

/** What all charts have in common; a tooltip is written beforehand and carried by its mark as `tip`. */
export function baseOption(manner: Manner): EChartsOption {
  const colours = ink(manner.dark)
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily, color: colours.text },
    aria: { enabled: false },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours.line,
      padding: [6, 10],
      textStyle: { fontFamily, fontSize: 12, color: colours.text },
      extraCssText: 'max-width:340px;white-space:normal;box-shadow:0 2px 8px rgba(0,0,0,.18);border-radius:4px',
      formatter: tipOf,
    },
  }
}

interface Mark {
  readonly name?: string
  readonly data?: { readonly tip?: string; readonly value?: unknown } | null
}

/** The text a mark carries for its tooltip; of several marks at one place all texts, largest value first. */
export function tipOf(mark: unknown): string {
  if (!Array.isArray(mark)) return (mark as Mark).data?.tip ?? ''
  const marks = [...(mark as readonly Mark[])].sort((a, b) => sizeOf(b) - sizeOf(a))
  return heading(marks[0]?.name ?? '') + marks.map((one) => one.data?.tip ?? '').join('')
}

function sizeOf(mark: Mark): number {
  return typeof mark.data?.value === 'number' ? mark.data.value : Number.NEGATIVE_INFINITY
}

/** Names of series in one line above the chart, turned over like pages where there are many. */
export function legend(manner: Manner) {
  const colours = ink(manner.dark)
  return {
    type: 'scroll' as const,
    top: 2,
    left: 4,
    right: 4,
    itemWidth: 12,
    itemHeight: 8,
    itemGap: 10,
    textStyle: { color: colours.text, fontSize: 11 },
    pageTextStyle: { color: colours.soft },
    pageIconColor: colours.soft,
    pageIconInactiveColor: colours.line,
    pageIconSize: 11,
  }
}
