import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ReviewItem } from '#contract'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'
import type { RemarkActs } from './use-remark-acts.ts'

export interface ExplanationFormProps {
  readonly item: ReviewItem
  /** Findings of the same rule that want an explanation too. */
  readonly alike: readonly ReviewItem[]
  readonly acts: RemarkActs
  onWriting(writing: boolean): void
  onWritten(): void
}

/** Writes an explanation on a finding, and on all of its rule at once where that is wanted. */
export function ExplanationForm({ item, alike, acts, onWriting, onWritten }: ExplanationFormProps) {
  const say = useWords(deskWords)
  const [text, setText] = useState(item.explanation?.text ?? '')
  const [all, setAll] = useState(false)
  const [done, setDone] = useState(0)
  const items = all ? [item, ...alike] : [item]

  async function save() {
    if (text.trim() === '' || acts.busy) return
    if (await acts.explain({ items, text: text.trim(), onDone: setDone })) {
      onWriting(false)
      onWritten()
    }
  }

  return (
    <section className="desk-explain">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={2000}
        aria-label={say('explanation')}
        placeholder={say('explain-place')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
          if (event.key === 'Escape') {
            event.stopPropagation()
            onWriting(false)
          }
        }}
      />
      {alike.length > 0 && (
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {say('explain-alike', { count: alike.length })}
        </Checkbox>
      )}
      <div className="desk-detail-acts">
        <Button type="primary" disabled={text.trim() === ''} loading={acts.busy} onClick={() => void save()}>
          {say('explain-save')}
        </Button>
        <Button disabled={acts.busy} onClick={() => onWriting(false)}>
          {say('cancel')}
        </Button>
        {acts.busy && items.length > 1 && (
          <span className="soft" role="status">
            {say('explain-under-way', { done, total: items.length })}
          </span>
        )}
      </div>
    </section>
  )
}
