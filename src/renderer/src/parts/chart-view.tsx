import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Chart, Keys, Target } from '../charts/chart.ts'
import { chartWords } from '../words/charts.ts'
import { useWords } from '../words/words.ts'
import './chart-view.css'
import { type ChartInstance, createChart, lightUp, redraw } from './chart-runtime.ts'

export interface ChartViewProps {
  readonly chart: Chart
  readonly title: string
  readonly unit?: string
  readonly height?: number | string
  /** What the picked mark stands for. */
  readonly onPick?: ((keys: Keys) => void) | undefined
  /** Given the chart as it is drawn, for those who take its picture. */
  readonly drawn?: RefObject<ChartInstance | null>
  /** A mark that is lit up from elsewhere. */
  readonly lit?: Keys | null
  /** What the mark under the mouse stands for; `null` when it leaves. */
  readonly onHover?: ((keys: Keys | null) => void) | undefined
}

/** Draws a chart, gives it the size of its box, and lets its marks be picked by mouse and keyboard. */
export function ChartView(props: ChartViewProps) {
  const { chart, title, unit, height = '100%', onPick, lit = null } = props
  const say = useWords(chartWords)
  const host = useRef<HTMLDivElement>(null)
  const own = useRef<ChartInstance | null>(null)
  const drawn = props.drawn ?? own
  const told = useRef(props)
  told.current = props
  const [at, setAt] = useState(-1)

  useEffect(() => {
    if (host.current === null) return
    const made = createChart(host.current)
    drawn.current = made
    made.on('click', (mark) => {
      const keys = (mark.data as { readonly keys?: Keys } | undefined)?.keys
      if (keys !== undefined) told.current.onPick?.(keys)
    })
    made.on('mouseover', (mark) => {
      const keys = (mark.data as { readonly keys?: Keys } | undefined)?.keys
      if (keys !== undefined) told.current.onHover?.(keys)
    })
    made.on('globalout', () => told.current.onHover?.(null))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      made.dispose()
      drawn.current = null
    }
  }, [drawn])

  useEffect(() => {
    if (drawn.current !== null) redraw(drawn.current, chart)
  }, [chart, drawn])

  useEffect(() => light(drawn.current, chart, lit), [chart, drawn, lit])

  const move = (event: KeyboardEvent) => {
    const next = nextTarget(event.key, at, chart.targets.length)
    if (next !== null) {
      event.preventDefault()
      setAt(next)
      show(drawn.current, chart.targets[next])
      props.onHover?.(chart.targets[next]?.keys ?? null)
    }
    const here = chart.targets[at]
    if (event.key === 'Enter' && here !== undefined) onPick?.(here.keys)
    if (event.key === 'Escape') drawn.current?.dispatchAction({ type: 'hideTip' })
  }

  return (
    <figure
      className="chart-view"
      style={{ height }}
      aria-label={`${unit ? `${title} (${unit})` : title}。${chart.description}`}
    >
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
  if (instance !== null) lightUp(instance, target)
  instance?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
}

/** Lights up the marks that stand for the same as one elsewhere; all of them where it names a part only. */
function light(instance: ChartInstance | null, chart: Chart, lit: Keys | null): void {
  if (instance === null) return
  instance.dispatchAction({ type: 'downplay' })
  const wanted = Object.entries(lit ?? {})
  for (const target of chart.targets) {
    const shared = wanted.filter(([dimension]) => dimension in target.keys)
    if (shared.length > 0 && shared.every(([dimension, member]) => target.keys[dimension] === member))
      lightUp(instance, target)
  }
}
