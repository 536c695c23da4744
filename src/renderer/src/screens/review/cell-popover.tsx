import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useEffect, useState } from 'react'
import type { CellComment, FormView } from '#contract'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import { CommentForm } from './comment-form.tsx'
import { answersTo } from './comment-list.tsx'
import { CommentThread } from './comment-thread.tsx'
import { isSameSpot, type Spot, spotOf } from './desk-lines.ts'
import type { RemarkActs } from './use-remark-acts.ts'

/** A cell with its place in the window. */
export interface OpenCell {
  readonly spot: Spot
  readonly at: { readonly left: number; readonly top: number; readonly height: number }
}

export interface CellPopoverProps {
  readonly cell: OpenCell
  readonly form: FormView
  readonly comments: readonly CellComment[]
  readonly acts: RemarkActs
  onSource(spot: Spot): void
  onClose(): void
}

/** What was said of a cell, beside it: write, answer, settle. */
export function CellPopover({ cell, form, comments, acts, onSource, onClose }: CellPopoverProps) {
  const say = useWords(sideWords)
  const { language } = useScope()
  const { spot, at } = cell
  const threads = comments.filter((each) => each.answers === null && isSameSpot(spotOf(each), spot))
  const place = [String(spot.row), spot.column === null ? '' : columnTitle(form, spot.column, language)]
  // The place is known when the popover is drawn for the first time and not before.
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(true), [])

  return (
    <Popover
      open={isOpen}
      trigger="click"
      placement="bottomLeft"
      autoAdjustOverflow
      onOpenChange={(open) => !open && onClose()}
      title={
        <div className="cell-popover-title">
          {say('comment-title', { cell: place.filter((part) => part !== '').join(' · ') })}
          {spot.column !== null && (
            <Button type="link" icon={<FileSearchOutlined />} onClick={() => onSource(spot)}>
              {say('source')}
            </Button>
          )}
        </div>
      }
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc within closes what lies over the desk
        <div
          className="cell-popover"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        >
          {threads.map((comment) => (
            <CommentThread key={comment.comment} comment={comment} answers={answersTo(comments, comment)} acts={acts} />
          ))}
          <CommentForm spot={spot} acts={acts} autoFocus onWritten={onClose} />
        </div>
      }
    >
      <span className="cell-popover-anchor" style={{ left: at.left, top: at.top, height: at.height }} />
    </Popover>
  )
}

/** Where a cell stands in the window; the middle of the window where it is out of sight. */
export function openCell(spot: Spot, cell: HTMLElement | null): OpenCell {
  const edges = cell?.getBoundingClientRect()
  return {
    spot,
    at: {
      left: edges?.left ?? window.innerWidth / 2,
      top: edges?.top ?? window.innerHeight / 3,
      height: edges?.height ?? 0,
    },
  }
}
