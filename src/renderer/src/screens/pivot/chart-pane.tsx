import { CloseOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { PivotTable } from '#contract'
import { type SelectionKind, selectionChart } from '../../charts/selection-chart.ts'
import type { ChartInstance } from '../../parts/chart-runtime.ts'
import { ChartTools } from '../../parts/chart-tools.tsx'
import { ChartView } from '../../parts/chart-view.tsx'
import { Panel } from '../../parts/panel.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useManner } from '../../parts/use-manner.ts'
import { pivotWords } from '../../words/pivot.ts'
import { useWords } from '../../words/words.ts'
import { type CellBlock, chartCells, wholeBlock } from './chart-cells.ts'
import type { PivotLayout } from './layout.ts'

export interface ChartPaneProps {
  readonly table: PivotTable
  readonly layout: PivotLayout
  readonly names: PivotNames
  /** Form and periods, for a picture of the chart. */
  readonly source: string
  /** The cells selected in the table; `null`: all single lines. */
  readonly block: CellBlock | null
  /** A mark stands for a cell: its row and its place in it. */
  onCell(row: number, place: number): void
  onClose(): void
}

const kinds: readonly SelectionKind[] = ['bar', 'line', 'stack']

/** Lines drawn while nothing is selected: more would be no chart. */
const MOST_LINES = 40

/** The selected cells as bars, lines or stacks, beside the table. */
export function ChartPane({ table, layout, names, source, block, onCell, onClose }: ChartPaneProps) {
  const say = useWords(pivotWords)
  const scope = useScope()
  const manner = useManner()
  const drawn = useRef<ChartInstance | null>(null)
  const [kind, setKind] = useState<SelectionKind>(
    () => kinds.find((one) => one === scope.remembered('pivot:chart-kind')) ?? 'bar',
  )
  const cells = useMemo(
    () => chartCells(table, layout, names, block ?? wholeBlock(table, layout, MOST_LINES)),
    [table, layout, names, block],
  )
  const chart = useMemo(() => selectionChart({ kind, ...cells }, manner), [kind, cells, manner])
  const cut = block === null && table.rows.filter((row) => row.kind === 'line').length > MOST_LINES

  return (
    <Panel
      className="pivot-chart"
      title={say('chart')}
      actions={
        <>
          <Segmented
            size="small"
            value={kind}
            options={kinds.map((one) => ({ value: one, label: say(`chart-${one}`) }))}
            onChange={(chosen) => {
              setKind(chosen)
              scope.remember('pivot:chart-kind', chosen)
            }}
          />
          <ChartTools chart={chart} drawn={drawn} title={say('chart')} source={source} />
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            title={say('close')}
            aria-label={say('close')}
            onClick={onClose}
          />
        </>
      }
    >
      <ChartView
        chart={chart}
        title={say('chart')}
        drawn={drawn}
        onPick={({ row, place }) => onCell(Number(row), Number(place))}
      />
      <p className="pivot-chart-hint soft">{cut ? say('chart-first', { rows: MOST_LINES }) : say('chart-hint')}</p>
    </Panel>
  )
}
