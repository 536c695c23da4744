import { Input, Modal } from 'antd'
import { useState } from 'react'
import { actWords } from '../../words/review-acts.ts'
import { useWords } from '../../words/words.ts'

export interface ReopenDialogProps {
  /** County, return and period. */
  readonly what: string
  readonly busy: boolean
  onReopen(reason: string): void
  onClose(): void
}

/** Asks for the reason before what was accepted is unlocked. */
export function ReopenDialog({ what, busy, onReopen, onClose }: ReopenDialogProps) {
  const say = useWords(actWords)
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title={say('reopen-title', { what })}
      okText={say('reopen-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      onOk={() => onReopen(reason.trim())}
      onCancel={onClose}
    >
      <p className="soft">{say('reopen-hint')}</p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        aria-label={say('reopen-reason')}
        placeholder={say('reopen-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
