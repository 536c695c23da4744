import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Chart, Keys, Target } from '../charts/chart.ts'
import { chartWords } from '../words/charts.ts'
import { useWords } from '../words/words.ts'
import './chart-view.css'
import { copyPicture } from './chart-picture.ts'
import { type ChartInstance, createChart, redraw } from './chart-runtime.ts'
import { useScope } from './scope.tsx'

export interface ChartViewProps {
  readonly chart: Chart
  readonly title: string
  readonly unit?: string
  readonly height?: number | string
  /** What the picked mark stands for. */
  readonly onPick?: ((keys: Keys) => void) | undefined
}

/** Draws a chart, gives it the size of its box, and lets it be picked by mouse and keyboard and copied as a picture. */
export function ChartView({ chart, title, unit, height = '100%', onPick }: ChartViewProps) {
  const { dark } = useScope()
  const say = useWords(chartWords)
  const { message } = App.useApp()
  const host = useRef<HTMLDivElement>(null)
  const drawn = useRef<ChartInstance | null>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  const [at, setAt] = useState(-1)

  useEffect(() => {
    if (host.current === null) return
    const made = createChart(host.current)
    drawn.current = made
    made.on('click', (mark) => {
      const keys = (mark.data as { readonly keys?: Keys } | undefined)?.keys
      if (keys !== undefined) pick.current?.(keys)
    })
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      made.dispose()
      drawn.current = null
    }
  }, [])

  useEffect(() => {
    if (drawn.current !== null) redraw(drawn.current, chart)
  }, [chart])

  const move = (event: KeyboardEvent) => {
    const next = nextTarget(event.key, at, chart.targets.length)
    if (next !== null) {
      event.preventDefault()
      setAt(next)
      show(drawn.current, chart.targets[next])
    }
    const here = chart.targets[at]
    if (event.key === 'Enter' && here !== undefined) onPick?.(here.keys)
    if (event.key === 'Escape') drawn.current?.dispatchAction({ type: 'hideTip' })
  }
  const copy = async () => {
    if (drawn.current === null) return
    try {
      await copyPicture(drawn.current, unit === undefined || unit === '' ? title : `${title} (${unit})`, dark)
      void message.success(say('copied'))
    } catch {
      void message.error(say('notCopied'))
    }
  }

  return (
    <figure className="chart-view" style={{ height }} aria-label={`${title}。${chart.description}`}>
      <div
        ref={host}
        className="chart-canvas"
        role="img"
        aria-label={onPick ? `${chart.description} ${say('pickHint')}` : chart.description}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: marks are chosen with the arrows and picked with Enter
        tabIndex={0}
        onKeyDown={move}
      />
      {chart.targets.length === 0 && <div className="chart-empty">{say('empty')}</div>}
      <Button
        className="chart-copy"
        size="small"
        type="text"
        icon={<CopyOutlined />}
        title={say('copy')}
        aria-label={say('copy')}
        onClick={() => void copy()}
      />
      {chart.note !== null && (
        <figcaption className="chart-note" title={chart.note}>
          {chart.note}
        </figcaption>
      )}
    </figure>
  )
}

function nextTarget(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function show(instance: ChartInstance | null, target: Target | undefined): void {
  if (target === undefined) return
  const { seriesIndex, dataIndex } = target
  instance?.dispatchAction({ type: 'downplay' })
  instance?.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
  instance?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
}
