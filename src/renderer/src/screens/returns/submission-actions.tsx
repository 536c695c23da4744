import {
  AuditOutlined,
  CalendarOutlined,
  DiffOutlined,
  RedoOutlined,
  RollbackOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { SubmissionView } from '#contract'
import { errorDoors } from '../../api/error-doors.ts'
import { ErrorsButton } from '../../parts/errors-button.tsx'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useUndo } from '../../parts/undo.ts'
import { returnsWords } from '../../words/returns.ts'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/words.ts'
import { ArrivalDialog } from './arrival-dialog.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import { useReview } from './use-review.ts'

export interface SubmissionActionsProps {
  readonly submission: SubmissionView
  /** Opens the comparison; `null` where there is nothing to compare with. */
  readonly onCompare: (() => void) | null
}

/** What can be done with the chosen submission, by its state; new actions find their place here. */
export function SubmissionActions({ submission, onCompare }: SubmissionActionsProps) {
  const say = useWords(returnsWords)
  const tell = useWords(reviewWords)
  const undo = useUndo()
  const scope = useScope()
  const { language } = scope
  const review = useReview()
  const [asking, setAsking] = useState<'send-back' | 'arrival' | null>(null)
  const { state, submission: number } = submission
  const dialog = { submission, review, onClose: () => setAsking(null) }
  const isIn = state !== 'undone'
  const isLocked = submission.review === 'accepted'
  const locked = isLocked ? { disabled: true, title: tell('locked') } : {}

  function openReview() {
    scope.remember('review:submission', String(number))
    scope.open('review')
  }

  return (
    <div className="submission-actions">
      {submission.review !== null && (
        <Button icon={<AuditOutlined />} title={tell('open-hint')} onClick={openReview}>
          {tell('open')}
        </Button>
      )}
      <Button
        icon={<DiffOutlined />}
        disabled={onCompare === null}
        title={onCompare === null ? tell('nothing-to-compare') : ''}
        onClick={() => onCompare?.()}
      >
        {tell('compare')}
      </Button>
      <ErrorsButton
        file={submission.file}
        count={submission.review === null ? submission.errors + submission.warnings : null}
        onWrite={(name) => errorDoors.ofSubmission(name, { submission: number, language })}
      />
      {isIn && (
        <MayButton
          verb="intake.setArrival"
          icon={<CalendarOutlined />}
          onClick={() => setAsking('arrival')}
          {...locked}
        >
          {tell('arrival')}
        </MayButton>
      )}
      {state === 'current' && (
        <MayButton
          verb="intake.sendBack"
          icon={<RollbackOutlined />}
          disabled={review.busy}
          onClick={() => setAsking('send-back')}
          {...locked}
        >
          {tell('send-back')}
        </MayButton>
      )}
      {state === 'sent-back' && (
        <MayButton
          verb="intake.takeBack"
          icon={<RollbackOutlined />}
          disabled={review.busy}
          onClick={() => void review.takeBack(number)}
        >
          {tell('take-back')}
        </MayButton>
      )}
      {isIn ? (
        <Popconfirm
          title={say('undo-submission')}
          description={<div className="submission-bar-hint">{say('undo-hint')}</div>}
          okText={say('undo-yes')}
          cancelText={say('no')}
          placement="topRight"
          disabled={isLocked}
          onConfirm={() => undo.undoSubmission(number)}
        >
          <MayButton verb="intake.undo" danger icon={<UndoOutlined />} disabled={undo.busy} {...locked}>
            {say('undo')}
          </MayButton>
        </Popconfirm>
      ) : (
        <MayButton
          verb="intake.redo"
          icon={<RedoOutlined />}
          disabled={undo.busy}
          onClick={() => void undo.redoSubmission(number)}
        >
          {say('redo')}
        </MayButton>
      )}
      {asking === 'send-back' && <SendBackDialog {...dialog} />}
      {asking === 'arrival' && <ArrivalDialog key={number} {...dialog} />}
    </div>
  )
}
