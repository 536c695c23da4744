import { App, Input, InputNumber, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Standard } from '#contract'
import { ask } from '../../api/client.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { textOf, useWords } from '../../words/words.ts'
import { valueIn } from './standard-text.ts'
import './standards.css'

export interface StandardEditorProps {
  readonly standard: Standard
  /** Year from which the new value is to hold, until a person says otherwise. */
  readonly year: number
  onClose(): void
}

const REMEMBERED_NAME = 'standards:by'

/** Sets a value of a standard: from which year, where it is from, who says so and why. */
export function StandardEditor({ standard, year, onClose }: StandardEditorProps) {
  const say = useWords(standardWords)
  const { language, remembered, remember } = useScope()
  const { message } = App.useApp()
  const held = valueIn(standard, year)
  const [value, setValue] = useState<number | null>(held?.value ?? null)
  const [from, setFrom] = useState<number | null>(year)
  const [until, setUntil] = useState<number | null>(held?.until ?? null)
  const [effectiveOn, setEffectiveOn] = useState<string | null>(held?.from === year ? held.effectiveOn : null)
  const [source, setSource] = useState('')
  const [by, setBy] = useState(remembered(REMEMBERED_NAME) ?? '')
  const [reason, setReason] = useState('')
  const title = textOf(standard.title, language)
  const isWhole = value !== null && from !== null && [source, by, reason].every((text) => text.trim() !== '')

  async function keep() {
    if (value === null || from === null) return
    try {
      await ask('standards', 'set', { code: standard.code, from, until, value, effectiveOn, source, by, reason })
      remember(REMEMBERED_NAME, by.trim())
      void message.success(say('saved', { title }))
      onClose()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }

  return (
    <Modal
      open
      title={say('changeOf', { title })}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      onOk={() => void keep()}
      onCancel={onClose}
      width={560}
    >
      <div className="standard-fields">
        <Field label={say('value')}>
          <InputNumber
            autoFocus
            min={0}
            value={value}
            suffix={textOf(standard.unit, language)}
            aria-label={say('value')}
            className="standard-number"
            onChange={setValue}
          />
        </Field>
        <Field label={say('from')} hint={from === null ? '' : say('holds', { from })}>
          <InputNumber min={1949} max={2200} precision={0} value={from} aria-label={say('from')} onChange={setFrom} />
        </Field>
        <Field label={say('until')} hint={say('untilHint')}>
          <InputNumber
            min={1949}
            max={2200}
            precision={0}
            value={until}
            aria-label={say('until')}
            onChange={setUntil}
          />
        </Field>
        <Field label={say('effectiveOn')} hint={say('effectiveHint')}>
          <DayInput value={effectiveOn} label={say('effectiveOn')} onDay={setEffectiveOn} />
        </Field>
        <Field label={say('source')}>
          <Input
            value={source}
            maxLength={500}
            placeholder={say('sourceHint')}
            aria-label={say('source')}
            onChange={(event) => setSource(event.target.value)}
          />
        </Field>
        <Field label={say('by')}>
          <Input value={by} maxLength={200} aria-label={say('by')} onChange={(event) => setBy(event.target.value)} />
        </Field>
        <Field label={say('reason')}>
          <Input.TextArea
            rows={2}
            value={reason}
            maxLength={2000}
            aria-label={say('reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
    </Modal>
  )
}

/** A labelled line of a dialog. */
export function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="standard-field">
      <span>{label}</span>
      <span className="standard-input">
        {children}
        {hint !== undefined && hint !== '' && <small className="soft">{hint}</small>}
      </span>
    </div>
  )
}
