import { Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Adjustment, FormColumn, FormRow, FormView } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { textOf, useWords } from '../words/words.ts'
import './adjust-dialog.css'
import { AdjustProblem } from './adjust-problem.tsx'
import { adjustable, columnTitle, valueText } from './adjusted-text.ts'
import type { AdjustDoors } from './doors.ts'
import { useScope } from './scope.tsx'

export interface AdjustDialogProps {
  readonly form: FormView
  readonly row: FormRow
  readonly column: string
  /** What names the row. */
  readonly what: string
  readonly doors: AdjustDoors
  onDone(made: Adjustment): void
  onClose(): void
}

/** Sets a value beside the one that was sent: which column, what it should be, and why. */
export function AdjustDialog({ form, row, column: asked, what, doors, onDone, onClose }: AdjustDialogProps) {
  const say = useWords(adjustmentWords)
  const { language } = useScope()
  const columns = adjustable(form)
  const [name, setName] = useState(columns.some((one) => one.name === asked) ? asked : (columns[0]?.name ?? ''))
  const [typed, setTyped] = useState('')
  const [absent, setAbsent] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const column = columns.find((one) => one.name === name)
  const cell = row.adjusted[name]
  const sent = cell === undefined ? (row.values[name] ?? null) : cell.old
  const ready = reason.trim() !== '' && (absent || typed.trim() !== '')

  async function adjust() {
    setBusy(true)
    setProblem(null)
    try {
      const { submission, row: line, block } = row
      const value = absent ? null : typed.trim()
      onDone(await doors.adjust({ submission, row: line, block, column: name, value, reason: reason.trim() }))
    } catch (thrown) {
      setProblem(thrown)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      width={520}
      title={say('adjust-title', { what })}
      okText={say('adjust-yes')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void adjust()}
      onCancel={onClose}
    >
      <p className="soft">{say('hint')}</p>
      <dl className="adjust-fields">
        <dt>{say('column')}</dt>
        <dd>
          <Select
            aria-label={say('column')}
            showSearch={{ optionFilterProp: 'label' }}
            value={name}
            options={columns.map((one) => ({ value: one.name, label: columnTitle(form, one.name, language) }))}
            onChange={(chosen) => {
              setName(chosen)
              setTyped('')
              setProblem(null)
            }}
          />
        </dd>
        <dt>{say('as-sent')}</dt>
        <dd>
          <b className={typeof sent === 'number' ? 'figure' : ''}>{valueText(form, name, sent, language)}</b>
          {column?.unit && <span className="soft"> {textOf(column.unit, language)}</span>}
          {column !== undefined && column.sensitivity !== 'public' && <span className="soft"> · {say('masked')}</span>}
        </dd>
        {cell !== undefined && (
          <>
            <dt>{say('adjusted-to')}</dt>
            <dd>
              <b className="figure">{valueText(form, name, cell.new, language)}</b>
              <span className="soft"> · {cell.reason}</span>
            </dd>
          </>
        )}
        <dt>{say('value')}</dt>
        <dd className="adjust-value">
          {column !== undefined && (
            <ValueField form={form} column={column} value={typed} disabled={absent} onChange={setTyped} />
          )}
          <Checkbox checked={absent} onChange={(event) => setAbsent(event.target.checked)}>
            {say('absent')}
          </Checkbox>
        </dd>
        <dt>{say('reason')}</dt>
        <dd>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            aria-label={say('reason')}
            placeholder={say('reason-placeholder')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </dd>
      </dl>
      {problem !== null && <AdjustProblem problem={problem} decimals={column?.decimals ?? 0} />}
    </Modal>
  )
}

interface ValueFieldProps {
  readonly form: FormView
  readonly column: FormColumn
  readonly value: string
  readonly disabled: boolean
  onChange(value: string): void
}

/** A list where the column has one, else a line to type in. */
function ValueField({ form, column, value, disabled, onChange }: ValueFieldProps) {
  const say = useWords(adjustmentWords)
  const { language } = useScope()
  const list = column.list === null ? undefined : form.lists[column.list]
  const unit = column.unit === null ? '' : textOf(column.unit, language)
  if (list !== undefined)
    return (
      <Select
        autoFocus
        aria-label={say('value')}
        placeholder={say('choose-value')}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value !== '' && { value })}
        options={list.map(({ code, title }) => ({ value: code, label: textOf(title, language) }))}
        onChange={onChange}
      />
    )
  return (
    <Input
      autoFocus
      aria-label={say('value')}
      disabled={disabled}
      {...(unit !== '' && { suffix: unit })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
