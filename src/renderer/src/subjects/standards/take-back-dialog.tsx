import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Standard, StandardValue } from '#contract'
import { ask } from '../../api/client.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { textOf, useWords } from '../../words/words.ts'
import { Field } from './standard-editor.tsx'
import { numberOf } from './standard-text.ts'

export interface TakeBackDialogProps {
  readonly standard: Standard
  readonly value: StandardValue
  onClose(): void
}

/** Brings a changed value back to the one the program ships, with who does it and why. */
export function TakeBackDialog({ standard, value, onClose }: TakeBackDialogProps) {
  const say = useWords(standardWords)
  const { language, remembered } = useScope()
  const { message } = App.useApp()
  const [by, setBy] = useState(remembered('standards:by') ?? '')
  const [reason, setReason] = useState('')
  const title = textOf(standard.title, language)

  async function takeBack() {
    try {
      await ask('standards', 'unset', { code: standard.code, from: value.from, by, reason })
      void message.success(say('takenBack', { title }))
      onClose()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }

  const shipped = value.shipped === null ? say('noShipped') : numberOf(standard, value.shipped.value, language)
  return (
    <Modal
      open
      title={say('takeBackTitle', { title, from: value.from })}
      okText={say('takeBack')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: by.trim() === '' || reason.trim() === '' }}
      onOk={() => void takeBack()}
      onCancel={onClose}
    >
      <p className="soft">{say('takeBackHint', { value: numberOf(standard, value.value, language), shipped })}</p>
      <div className="standard-fields">
        <Field label={say('by')}>
          <Input value={by} aria-label={say('by')} onChange={(event) => setBy(event.target.value)} />
        </Field>
        <Field label={say('reason')}>
          <Input
            autoFocus
            value={reason}
            aria-label={say('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </Modal>
  )
}
