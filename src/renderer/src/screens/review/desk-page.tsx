import { useRef, useState } from 'react'
import type { FormView, ReviewDesk } from '#contract'
import { useMay } from '../../parts/may.ts'
import { useScope } from '../../parts/scope.tsx'
import { CellPopover, type OpenCell, openCell } from './cell-popover.tsx'
import { CommentList } from './comment-list.tsx'
import { type ActChoice, hindrancesOf } from './desk-act-bar.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { DeskHead } from './desk-head.tsx'
import type { DeskLine, Spot } from './desk-lines.ts'
import { FindingsPane } from './findings-pane.tsx'
import { LineDetail } from './line-detail.tsx'
import type { Neighbours } from './neighbours.ts'
import { focusedCell, type Jump, SideGrid } from './side-grid.tsx'
import { type SideView, wholeView } from './side-view.ts'
import { SpotSource } from './spot-source.tsx'
import type { ActSteps } from './use-act-steps.ts'
import { useDeskActs } from './use-desk-acts.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskLines } from './use-desk-lines.ts'
import { useRemarkActs } from './use-remark-acts.ts'
import { whatOf } from './what-of.ts'

export interface DeskPageProps {
  readonly desk: ReviewDesk
  readonly form: FormView
  readonly near: Neighbours
  readonly steps: ActSteps
  /** Finding to begin with; empty: none. */
  readonly first: string
  onOpen(submission: number): void
  onBack(): void
  /** The submission is done with. */
  onDone(): void
}

/** One submission under review: what was found on the left, its rows beside earlier ones on the right, all by keys. */
export function DeskPage({ desk, form, near, steps, first, onOpen, onBack, onDone }: DeskPageProps) {
  const scope = useScope()
  const number = desk.submission.submission
  const what = whatOf(desk, scope)
  const mayExplain = useMay('review.explain').may
  const mayComment = useMay('review.comment').may
  const acts = useDeskActs(number, what, steps)
  const remarks = useRemarkActs(number, steps)
  const lines = useDeskLines(desk, first)
  const { chosen } = lines
  const body = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<Spot | null>(chosen?.spot ?? null)
  const [jump, setJump] = useState<Jump | null>(() => (chosen?.spot == null ? null : { spot: chosen.spot }))
  const [view, setView] = useState<SideView>(wholeView)
  const [asking, setAsking] = useState<ActChoice | null>(null)
  const [isWriting, setWriting] = useState(false)
  const [open, setOpen] = useState<OpenCell | null>(null)
  const [source, setSource] = useState<Spot | null>(null)

  function goTo(to: Spot) {
    setSpot(to)
    setJump({ spot: to })
  }
  function choose(line: DeskLine) {
    lines.choose(line)
    setWriting(false)
    if (line.spot !== null) goTo(line.spot)
  }
  function step(way: 1 | -1) {
    const next = lines.beside(way)
    if (next !== null) choose(next)
  }
  function comment(at: Spot) {
    setSpot(at)
    setOpen(openCell(at, focusedCell(body.current)))
  }
  async function takeOver() {
    const item = chosen?.item ?? null
    if (!canExplain || item?.offer == null || item.explanation !== null) return
    if (await remarks.explain({ items: [item], text: item.offer.text, copyOf: item.offer.explanation })) step(1)
  }
  const canAsk = (act: ActChoice) => act === 'accept' || hindrancesOf(desk, act).length === 0
  const isOver = desk.state === 'accepted' || desk.state === 'sent-back'
  const isExplainable = chosen?.item?.severity === 'warning' && desk.state !== 'accepted'
  const canExplain = isExplainable && mayExplain

  useDeskKeys({
    next: () => step(1),
    before: () => step(-1),
    explain: () => canExplain && setWriting(true),
    takeOver: () => void takeOver(),
    comment: () => (spot === null || !mayComment ? lines.setFilter('comments') : comment(spot)),
    accept: () => !isOver && setAsking('accept'),
    sendBack: () => !isOver && canAsk('send-back') && setAsking('send-back'),
    back: () => (source !== null ? setSource(null) : onBack()),
  })

  return (
    <div className="desk">
      <DeskHead desk={desk} near={near} acts={acts} onAct={setAsking} onOpen={onOpen} onBack={onBack} />
      <div className="desk-body" ref={body}>
        <FindingsPane
          desk={desk}
          lines={lines.all}
          filter={lines.filter}
          chosen={chosen}
          onFilter={lines.setFilter}
          onChoose={choose}
          onStep={step}
          comments={<CommentList comments={desk.notes} form={form} acts={remarks} onSpot={goTo} />}
          detail={
            chosen === null ? null : (
              <LineDetail
                line={chosen}
                lines={lines.all}
                form={form}
                acts={remarks}
                isWriting={isWriting && canExplain}
                canWrite={isExplainable}
                onWriting={setWriting}
                submission={number}
                onWritten={() => step(1)}
                onTakeOver={() => void takeOver()}
                onSpot={goTo}
                onComment={comment}
              />
            )
          }
        />
        <SideGrid
          desk={desk}
          form={form}
          chosen={spot}
          jump={jump}
          view={view}
          onView={setView}
          onSpot={setSpot}
          onOpen={(at, cell) => {
            setSpot(at)
            setOpen(openCell(at, cell))
          }}
        />
      </div>
      {open !== null && (
        <CellPopover
          key={JSON.stringify(open.spot)}
          cell={open}
          form={form}
          comments={desk.notes}
          acts={remarks}
          onSource={(at) => {
            setOpen(null)
            setSource(at)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <SpotSource submission={number} form={form} spot={source} onClose={() => setSource(null)} />
      <DeskDialogs
        asking={asking}
        desk={desk}
        what={what}
        lines={lines.all}
        acts={acts}
        onClose={() => setAsking(null)}
        onDone={onDone}
      />
    </div>
  )
}
