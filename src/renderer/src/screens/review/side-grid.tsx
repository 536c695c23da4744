import { Button } from 'antd'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { FormView, ReviewDesk } from '#contract'
import type { GridRow } from '../../parts/data-grid-column.ts'
import { GridFrame, type GridHandle } from '../../parts/data-grid-frame.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { periodLabel } from '../../parts/format.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { Spot } from './desk-lines.ts'
import { sideColumns } from './side-columns.ts'
import { type SideMarks, sideMarks, spotAt } from './side-marks.ts'
import { type SideName, sideLineOf } from './side-rows.ts'
import { SideLegend, SideTools } from './side-tools.tsx'
import { type SideView, sidesOf, toSideQuery, wholeView } from './side-view.ts'
import { useSides } from './use-sides.ts'

/** A cell the grid goes to; a new object each time, so that the same cell can be gone to again. */
export interface Jump {
  readonly spot: Spot
}

/** Room that the scroll bar takes of the cells. */
const SCROLL_BAR = 18

const NO_MARKS: SideMarks = { items: new Map(), comments: new Map(), chosen: null }

export interface SideGridProps {
  readonly desk: ReviewDesk
  readonly form: FormView
  readonly chosen: Spot | null
  readonly jump: Jump | null
  readonly view: SideView
  onView(view: SideView): void
  /** The hand is on a cell of the submission. */
  onSpot(spot: Spot): void
  /** Double click, Enter and F2 on it; `cell` is where it stands in the window. */
  onOpen(spot: Spot, cell: HTMLElement | null): void
}

/** The rows of a submission beside those of the version before and of last year, with what was found and said of them. */
export function SideGrid(props: SideGridProps) {
  const { desk, form, chosen, jump, view, onView, onSpot, onOpen } = props
  const say = useWords(sideWords)
  const { language, forms, allRegions } = useScope()
  const { submission } = desk
  const grid = useRef<GridHandle | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const [isReady, setReady] = useState(false)
  const sides = sidesOf(desk, view)
  const redraw = () => grid.current?.api.refreshCells({ force: true, suppressFlash: true })
  const { model, total, problem, lineOf } = useSides(toSideQuery(desk, view), sides, redraw)
  const marks = useRef<SideMarks | null>(null)
  marks.current = useMemo(() => sideMarks(desk, chosen), [desk, chosen])
  const lastYear = desk.lastYear === null ? '' : periodLabel(desk.lastYear.period, language)

  const columns = useMemo(() => {
    const titles: Readonly<Record<SideName, string>> = { now: say('now'), previous: say('previous'), lastYear }
    return sideColumns({
      form,
      submission,
      catalogue: { language, forms, allRegions },
      say,
      titleOf: (side) => titles[side],
      marks: () => marks.current ?? NO_MARKS,
    })
  }, [form, submission, language, forms, allRegions, say, lastYear])

  // What is written changes the marks and what is adjusted the values: the rows in sight are read again where they stand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the core is what it waits for
  useEffect(() => {
    grid.current?.api.refreshInfiniteCache()
  }, [desk])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are read when a cell is drawn
  useEffect(() => {
    redraw()
  }, [chosen, desk])

  const goTo = useEffectEvent(async (spot: Spot) => {
    const line = await lineOf(spot)
    if (line === null) return onView({ ...view, changed: false, marked: false })
    const api = grid.current?.api
    if (api === undefined) return
    const column = spot.column ?? 'rowNo'
    api.ensureIndexVisible(line, 'middle')
    if (spot.column !== null && !isInSight(api, column)) api.ensureColumnVisible(column, 'middle')
    api.setFocusedCell(line, column)
  })
  const hasRows = total !== null && total > 0
  useEffect(() => {
    if (jump !== null && isReady && (hasRows || view.changed || view.marked)) void goTo(jump.spot)
  }, [jump, isReady, hasRows, view])

  const spotUnder = (row: GridRow, field: string) => {
    const line = sideLineOf(row)
    return line.side === 'now' ? spotAt(line, form.columns.some(({ name }) => name === field) ? field : null) : null
  }

  // The hand is where the focus is, whether it came by a click, an arrow or a jump.
  const follow = useEffectEvent(({ target }: FocusEvent) => {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null
    const place = cell?.closest('.ag-row')?.getAttribute('row-index') ?? null
    const row = place === null ? undefined : grid.current?.api.getDisplayedRowAtIndex(Number(place))?.data
    const spot = row === undefined ? null : spotUnder(row, cell?.getAttribute('col-id') ?? '')
    if (spot !== null) onSpot(spot)
  })
  useEffect(() => {
    const element = body.current
    const heed = (event: FocusEvent) => follow(event)
    element?.addEventListener('focusin', heed)
    return () => element?.removeEventListener('focusin', heed)
  }, [])

  return (
    <section className="side-grid" aria-label={say('title')}>
      <SideTools desk={desk} view={view} total={total} onView={onView} />
      {problem !== null && <ProblemAlert problem={problem} />}
      {total === 0 && problem === null ? (
        <EmptyState
          title={say('empty')}
          hint={say('empty-hint')}
          action={<Button onClick={() => onView(wholeView)}>{say('show-all')}</Button>}
        />
      ) : null}
      <div ref={body} className="side-grid-body" hidden={total === 0}>
        <GridFrame
          columns={columns}
          model={model}
          height="100%"
          opensBy="double-click"
          stateKey={`review:${form.code}`}
          label={say('title')}
          foot={<SideLegend />}
          onReady={(ready) => {
            grid.current = ready
            setReady(true)
          }}
          onRow={(row, field) => {
            const spot = spotUnder(row, field)
            if (spot !== null) onOpen(spot, focusedCell(body.current))
          }}
        />
      </div>
    </section>
  )
}

/** Whether a column stands wholly between the pinned columns and the scroll bar. */
function isInSight(api: GridHandle['api'], field: string): boolean {
  const column = api.getColumn(field)
  const { left, right } = api.getHorizontalPixelRange()
  const from = column?.getLeft() ?? null
  if (column == null || from === null || column.isPinned()) return true
  return from >= left && from + column.getActualWidth() <= right - SCROLL_BAR
}

/** The cell of the grid that the hand is on. */
export function focusedCell(within: HTMLElement | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>('.ag-cell-focus') ?? null
}
