import { Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Comparison } from '#contract'
import { differenceChart, type SidesInput } from '../../charts/difference-chart.ts'
import { pairedChart } from '../../charts/paired-chart.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { useManner } from '../../parts/use-manner.ts'
import { comparisonWords } from '../../words/comparison.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface CompareChartsProps {
  readonly comparison: Comparison
  readonly names: PivotNames
  readonly sides: readonly [string, string]
  /** A mark stands for a line. */
  onLine(line: number): void
}

/** What grew and shrank, and both sides next to each other, for one measure at a time. */
export function CompareCharts({ comparison, names, sides, onLine }: CompareChartsProps) {
  const say = useWords(comparisonWords)
  const manner = useManner()
  const [chosen, setChosen] = useState('')
  const at = Math.max(
    0,
    comparison.measures.findIndex(({ key }) => key === chosen),
  )
  const view = comparison.measures[at]
  const [sideA, sideB] = sides
  const input = useMemo<SidesInput | null>(() => {
    if (view === undefined) return null
    const lines = comparison.lines.flatMap((line, index) => {
      const figure = line.figures[at]
      if (figure === undefined || (line.kind !== 'line' && comparison.lines.length > 1)) return []
      const { before, after, difference } = figure
      const name =
        comparison.dimensions.length > 1
          ? names.path(line, comparison.dimensions).join(' · ')
          : names.short(line, comparison.dimensions)
      return [{ name, keys: { line: String(index) }, a: before, b: after, difference }]
    })
    const unit = view.unit === null ? '' : textOf(view.unit, names.language)
    const measure = { name: view.name, title: names.measure(view), unit, decimals: view.decimals }
    return { measure, sideA, sideB, members: lines }
  }, [comparison, view, at, names, sideA, sideB])
  const charts = useMemo(
    () => (input === null ? null : { difference: differenceChart(input, manner), paired: pairedChart(input, manner) }),
    [input, manner],
  )
  if (input === null || charts === null) return null
  const named = { a: sideA, b: sideB }
  const tab = (key: 'difference' | 'paired') => ({
    key,
    name: say(`chart-${key}`),
    title: say(`title-${key}`, named),
    unit: input.measure.unit,
    chart: charts[key],
    problem: null,
  })

  return (
    <ChartPanel
      tabs={[tab('difference'), tab('paired')]}
      source=""
      actions={
        <Select
          size="small"
          className="compare-chart-measure"
          aria-label={say('measures')}
          value={comparison.measures[at]?.key ?? ''}
          options={comparison.measures.map((one) => ({ value: one.key, label: names.measure(one) }))}
          popupMatchSelectWidth={220}
          onChange={setChosen}
        />
      }
      onPick={({ line }) => onLine(Number(line))}
      stateKey="compare"
    />
  )
}
