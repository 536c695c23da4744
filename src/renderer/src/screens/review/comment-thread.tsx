import { CheckOutlined, RedoOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CellComment } from '#contract'
import { momentLabel } from '../../parts/format.ts'
import { useMay } from '../../parts/may.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { RemarkActs } from './use-remark-acts.ts'

export interface CommentThreadProps {
  readonly comment: CellComment
  readonly answers: readonly CellComment[]
  readonly acts: RemarkActs
}

/** A comment with its answers; it can be answered, settled, and opened again. */
export function CommentThread({ comment, answers, acts }: CommentThreadProps) {
  const say = useWords(sideWords)
  const mayAnswer = useMay('review.comment').may
  const [answer, setAnswer] = useState('')
  const { settled } = comment

  async function send() {
    const { row, block, column } = comment
    const spot = row === null ? null : { row, block: block ?? 0, column }
    if (answer.trim() !== '' && (await acts.comment(spot, answer.trim(), comment.comment))) setAnswer('')
  }

  return (
    <article className={settled === null ? 'desk-comment' : 'desk-comment desk-comment-settled'}>
      {[comment, ...answers].map((each) => (
        <Remark key={each.comment} comment={each} />
      ))}
      {settled !== null && <p className="soft">{say('settled', { who: settled.by, at: momentLabel(settled.at) })}</p>}
      <div className="desk-comment-acts">
        {settled === null && mayAnswer && (
          <Input
            value={answer}
            maxLength={2000}
            placeholder={say('answer-place')}
            aria-label={say('answer')}
            onChange={(event) => setAnswer(event.target.value)}
            onPressEnter={() => void send()}
          />
        )}
        {settled === null && answer.trim() !== '' && (
          <Button loading={acts.busy} onClick={() => void send()}>
            {say('answer')}
          </Button>
        )}
        <MayButton
          verb="review.settleComment"
          icon={settled === null ? <CheckOutlined /> : <RedoOutlined />}
          disabled={acts.busy}
          onClick={() => void acts.settle(comment.comment, settled === null)}
        >
          {say(settled === null ? 'settle' : 'unsettle')}
        </MayButton>
      </div>
    </article>
  )
}

function Remark({ comment }: { readonly comment: CellComment }) {
  const say = useWords(deskWords)
  return (
    <div className={comment.answers === null ? undefined : 'desk-comment-answer'}>
      <p>{comment.text}</p>
      <footer className="soft">{say('by', { who: comment.by, at: momentLabel(comment.at) })}</footer>
    </div>
  )
}
