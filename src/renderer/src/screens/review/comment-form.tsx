import { Input } from 'antd'
import { useState } from 'react'
import { useMay } from '../../parts/may.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { Spot } from './desk-lines.ts'
import type { RemarkActs } from './use-remark-acts.ts'

export interface CommentFormProps {
  /** `null`: the submission as a whole. */
  readonly spot: Spot | null
  readonly acts: RemarkActs
  readonly autoFocus?: boolean
  onWritten?(): void
}

/** Writes a comment on a cell or on the whole submission. */
export function CommentForm({ spot, acts, autoFocus = false, onWritten }: CommentFormProps) {
  const say = useWords(sideWords)
  const { may, reason } = useMay('review.comment')
  const [text, setText] = useState('')
  if (!may) return <p className="soft">{reason}</p>

  async function save() {
    if (text.trim() === '' || acts.busy) return
    if (await acts.comment(spot, text.trim())) {
      setText('')
      onWritten?.()
    }
  }

  return (
    <div className="desk-comment-form">
      <Input.TextArea
        autoFocus={autoFocus}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        aria-label={say('comment-add')}
        placeholder={spot === null ? say('comment-whole') : say('comment-place')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
      <MayButton
        verb="review.comment"
        type="primary"
        disabled={text.trim() === ''}
        loading={acts.busy}
        onClick={() => void save()}
      >
        {say('comment-save')}
      </MayButton>
    </div>
  )
}
