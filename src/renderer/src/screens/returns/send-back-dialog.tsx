import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { SubmissionView } from '#contract'
import { regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/words.ts'
import type { Review } from './use-review.ts'

export interface ReviewDialogProps {
  readonly submission: SubmissionView
  readonly review: Review
  onClose(): void
}

/** Asks for the reason before a submission is sent back. */
export function SendBackDialog({ submission, review, onClose }: ReviewDialogProps) {
  const say = useWords(reviewWords)
  const { allRegions, language } = useScope()
  const [reason, setReason] = useState('')

  async function send() {
    if (await review.sendBack(submission.submission, reason.trim())) onClose()
  }

  return (
    <Modal
      open
      title={say('send-back-title', { region: regionName(allRegions, submission.region, language) })}
      okText={say('send-back-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' || review.busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p className="soft">{say('send-back-hint')}</p>
      <Input.TextArea
        autoFocus
        rows={4}
        maxLength={2000}
        aria-label={say('send-back-reason')}
        placeholder={say('send-back-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
