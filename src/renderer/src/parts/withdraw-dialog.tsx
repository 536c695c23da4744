import { Input, Modal } from 'antd'
import { useState } from 'react'
import type { Adjustment, FormView } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { useWords } from '../words/words.ts'
import { columnTitle, valueText } from './adjusted-text.ts'
import { useScope } from './scope.tsx'

export interface WithdrawDialogProps {
  readonly form: FormView | undefined
  readonly adjustment: Adjustment
  readonly busy: boolean
  onWithdraw(reason: string): void
  onClose(): void
}

/** Asks why before an adjustment is withdrawn. */
export function WithdrawDialog({ form, adjustment, busy, onWithdraw, onClose }: WithdrawDialogProps) {
  const say = useWords(adjustmentWords)
  const { language } = useScope()
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      width={480}
      title={say('withdraw-title', { what: columnTitle(form, adjustment.column, language) })}
      okText={say('withdraw-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      onOk={() => onWithdraw(reason.trim())}
      onCancel={onClose}
    >
      <p className="soft">
        {say('withdraw-hint', { old: valueText(form, adjustment.column, adjustment.old, language) })}
      </p>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        aria-label={say('withdraw-reason')}
        placeholder={say('withdraw-reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
