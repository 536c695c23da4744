import { Alert, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReviewDesk } from '#contract'
import { baseName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { actWords } from '../../words/review-acts.ts'
import { hindranceTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { hindrancesOf } from './desk-act-bar.tsx'

export interface AcceptDialogProps {
  readonly desk: ReviewDesk
  /** County, return and period. */
  readonly what: string
  readonly busy: boolean
  onAccept(note: string): void
  onClose(): void
}

/** Shows what acceptance records, and what still hinders it with the way out, before it is done. */
export function AcceptDialog({ desk, what, busy, onAccept, onClose }: AcceptDialogProps) {
  const say = useWords(actWords)
  const count = useCounts()
  const { language } = useScope()
  const [note, setNote] = useState('')
  const { submission, counts, doubts, comments } = desk
  const hindrances = hindrancesOf(desk, 'accept')

  return (
    <Modal
      open
      width={600}
      title={say('accept-title', { what })}
      okText={say('accept-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ autoFocus: true, disabled: hindrances.length > 0, loading: busy }}
      onOk={() => onAccept(note.trim())}
      onCancel={onClose}
    >
      {hindrances.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="accept-hindered"
          title={say('accept-hindered')}
          description={
            <ul>
              {hindrances.map((each) => (
                <li key={each}>
                  <strong>{textOf(hindranceTerms[each].why, language)}</strong>
                  {language === 'en' ? '. ' : '。'}
                  {textOf(hindranceTerms[each].remedy, language)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <h4>{say('accept-what')}</h4>
      <ul className="accept-record">
        <li>
          {say('record-submission', {
            file: baseName(submission.file),
            sheet: submission.sheet,
            version: submission.version,
            rows: count('rows', submission.rows),
          })}
        </li>
        <li>{say('record-errors', { count: counts.errors })}</li>
        <li>{say('record-warnings', { count: counts.warnings, explained: counts.explained })}</li>
        {comments > 0 && <li>{say('record-comments', { count: comments })}</li>}
        <li>
          {counts.cannotTell === 0 ? say('record-no-doubts') : say('record-doubts', { count: counts.cannotTell })}
        </li>
      </ul>
      {doubts.length > 0 && (
        <ul className="accept-doubts">
          {doubts.map((doubt) => (
            <li key={doubt.rule}>{textOf(doubt.message, language)}</li>
          ))}
        </ul>
      )}
      <p className="soft">{say('accept-records')}</p>
      {hindrances.length === 0 && (
        <Input
          value={note}
          maxLength={2000}
          aria-label={say('accept-note')}
          placeholder={say('accept-note')}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
    </Modal>
  )
}
