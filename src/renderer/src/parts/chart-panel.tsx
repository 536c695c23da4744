import { Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Chart, Keys } from '../charts/chart.ts'
import './chart-panel.css'
import type { ChartInstance } from './chart-runtime.ts'
import { ChartTools } from './chart-tools.tsx'
import { ChartView } from './chart-view.tsx'
import { LateSkeleton } from './late-skeleton.tsx'
import { Panel } from './panel.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { useScope } from './scope.tsx'

export interface ChartTab {
  readonly key: string
  /** Short name in the switch. */
  readonly name: string
  /** What exactly is shown: measure by dimension. */
  readonly title: string
  readonly unit: string
  /** `null` while its figures are on the way. */
  readonly chart: Chart | null
  readonly problem: unknown
}

export interface ChartPanelProps {
  readonly tabs: readonly ChartTab[]
  readonly source: string
  /** A choice of measure, where there is one. */
  readonly actions?: ReactNode
  readonly onPick: (keys: Keys) => void
  readonly stateKey: string
  /** A mark that is lit up from another panel, and what the mouse is over in this one. */
  readonly lit?: Keys | null
  readonly onHover?: (keys: Keys | null) => void
}

/** A box with one or more charts, one shown at a time; the choice is remembered. */
export function ChartPanel({ tabs, source, actions, onPick, stateKey, lit = null, onHover }: ChartPanelProps) {
  const scope = useScope()
  const drawn = useRef<ChartInstance | null>(null)
  const [chosen, setChosen] = useState(() => scope.remembered(`tab:${stateKey}`))
  const tab = tabs.find((one) => one.key === chosen) ?? tabs[0]
  if (tab === undefined) return null
  const choose = (key: string) => {
    setChosen(key)
    scope.remember(`tab:${stateKey}`, key)
  }

  return (
    <Panel
      className="chart-panel"
      title={tab.title}
      unit={tab.unit}
      source={source}
      actions={
        <>
          {actions}
          {tabs.length > 1 && (
            <Segmented
              size="small"
              value={tab.key}
              options={tabs.map(({ key, name }) => ({ value: key, label: name }))}
              onChange={choose}
            />
          )}
          {tab.chart !== null && (
            <ChartTools
              chart={tab.chart}
              drawn={drawn}
              title={tab.title}
              unit={tab.unit}
              source={source}
              onPick={onPick}
            />
          )}
        </>
      }
    >
      {tab.problem !== null && tab.problem !== undefined ? (
        <ProblemAlert problem={tab.problem} />
      ) : tab.chart === null ? (
        <LateSkeleton />
      ) : (
        <ChartView
          key={tab.key}
          chart={tab.chart}
          title={tab.title}
          unit={tab.unit}
          onPick={onPick}
          drawn={drawn}
          lit={lit}
          onHover={onHover}
        />
      )}
    </Panel>
  )
}
