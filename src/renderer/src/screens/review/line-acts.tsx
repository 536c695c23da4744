import { AimOutlined, CommentOutlined, CopyOutlined, EditOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { MayButton } from '../../parts/may-button.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { LineDetailProps } from './line-detail.tsx'

/** What can be done with the chosen finding: explain it, take an explanation over or back, go to its cell, comment on it. */
export function LineActs(props: Omit<LineDetailProps, 'form' | 'lines' | 'submission'>) {
  const { line, acts, canWrite, onWriting, onTakeOver, onSpot, onComment } = props
  const say = useWords(deskWords)
  const tell = useWords(sideWords)
  const { item, spot } = line
  const explanation = item?.explanation ?? null
  const wants = item?.severity === 'warning'

  return (
    <div className="desk-detail-acts">
      {wants && explanation === null && item.offer !== null && (
        <MayButton
          verb="review.explain"
          type="primary"
          icon={<CopyOutlined />}
          disabled={!canWrite}
          loading={acts.busy}
          title={say('take-over-tip')}
          onClick={onTakeOver}
        >
          {say('take-over')} <kbd>T</kbd>
        </MayButton>
      )}
      {wants && (
        <MayButton
          verb="review.explain"
          icon={<EditOutlined />}
          disabled={!canWrite}
          title={say('explain-tip')}
          onClick={() => onWriting(true)}
        >
          {say('explain')} <kbd>E</kbd>
        </MayButton>
      )}
      {item !== null && explanation !== null && explanation.explanation !== 0 && (
        <MayButton
          verb="review.withdrawExplanation"
          icon={<UndoOutlined />}
          disabled={!canWrite || acts.busy}
          onClick={() => void acts.withdraw(item, explanation)}
        >
          {say('withdraw')}
        </MayButton>
      )}
      {spot !== null && (
        <>
          <Button icon={<AimOutlined />} onClick={() => onSpot(spot)}>
            {say('go-cell')}
          </Button>
          <MayButton
            verb="review.comment"
            icon={<CommentOutlined />}
            title={tell('comment-tip')}
            onClick={() => onComment(spot)}
          >
            {tell('comment-add')} <kbd>C</kbd>
          </MayButton>
        </>
      )}
    </div>
  )
}
