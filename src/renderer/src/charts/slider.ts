import type { Manner } from './chart.ts'
import { ink } from './palette.ts'

/** The first rows of a long list of bars, the others to be reached by the wheel or a slider at the edge. */
export function slider(visible: number, manner: Manner) {
  const colours = ink(manner.dark)
  const shared = { yAxisIndex: 0, startValue: 0, endValue: visible - 1, filterMode: 'none' as const }
  // A locked inside zoom hears no wheel at all, so only the slider is locked.
  return [
    { type: 'inside' as const, ...shared, zoomOnMouseWheel: false, moveOnMouseWheel: true, moveOnMouseMove: false },
    {
      type: 'slider' as const,
      ...shared,
      zoomLock: true,
      width: 8,
      right: 2,
      top: 6,
      bottom: 6,
      showDetail: false,
      showDataShadow: false,
      brushSelect: false,
      handleSize: 0,
      moveHandleSize: 0,
      borderColor: 'transparent',
      backgroundColor: colours.line,
      fillerColor: colours.faint,
    },
  ]
}
