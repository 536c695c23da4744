import { CalendarOutlined, DiffOutlined, RedoOutlined, RollbackOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { SubmissionView } from '#contract'
import { errorDoors } from '../../api/error-doors.ts'
import { ErrorsButton } from '../../parts/errors-button.tsx'
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
  const { language } = useScope()
  const review = useReview()
  const [asking, setAsking] = useState<'send-back' | 'arrival' | null>(null)
  const { state, submission: number } = submission
  const dialog = { submission, review, onClose: () => setAsking(null) }
  const isIn = state !== 'undone'

  return (
    <div className="submission-actions">
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
        count={submission.errors + submission.warnings}
        onWrite={(name) => errorDoors.ofSubmission(name, { submission: number, language })}
      />
      {isIn && (
        <Button icon={<CalendarOutlined />} onClick={() => setAsking('arrival')}>
          {tell('arrival')}
        </Button>
      )}
      {state === 'current' && (
        <Button icon={<RollbackOutlined />} disabled={review.busy} onClick={() => setAsking('send-back')}>
          {tell('send-back')}
        </Button>
      )}
      {state === 'sent-back' && (
        <Button icon={<RollbackOutlined />} disabled={review.busy} onClick={() => void review.takeBack(number)}>
          {tell('take-back')}
        </Button>
      )}
      {isIn ? (
        <Popconfirm
          title={say('undo-submission')}
          description={<div className="submission-bar-hint">{say('undo-hint')}</div>}
          okText={say('undo-yes')}
          cancelText={say('no')}
          placement="topRight"
          onConfirm={() => undo.undoSubmission(number)}
        >
          <Button danger icon={<UndoOutlined />} disabled={undo.busy}>
            {say('undo')}
          </Button>
        </Popconfirm>
      ) : (
        <Button icon={<RedoOutlined />} disabled={undo.busy} onClick={() => void undo.redoSubmission(number)}>
          {say('redo')}
        </Button>
      )}
      {asking === 'send-back' && <SendBackDialog {...dialog} />}
      {asking === 'arrival' && <ArrivalDialog key={number} {...dialog} />}
    </div>
  )
}
