import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DayInput } from '../../parts/day-input.tsx'
import { useMay } from '../../parts/may.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { completenessWords } from '../../words/completeness.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface DeadlinesDialogProps {
  readonly period: string
  onClose(): void
}

const PERIOD = /^(?:19|20)\d{2}(?:H[12]|Q[1-4]|-(?:0[1-9]|1[0-2]))?$/

/** The last day to file each return of a period. */
export function DeadlinesDialog({ period: first, onClose }: DeadlinesDialogProps) {
  const say = useWords(completenessWords)
  const { forms, language } = useScope()
  const { message } = App.useApp()
  const { may, reason } = useMay('intake.setDeadline')
  const known = useAnswer('intake', 'deadlines', {})
  const [period, setPeriod] = useState(first)
  const [changed, setChanged] = useState<ReadonlyMap<string, string | null>>(new Map())
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [forAll, setForAll] = useState<string | null>(null)
  // Fields keep what is typed in them; a day filled in from outside makes them anew.
  const [fills, setFills] = useState(0)
  const isPeriod = PERIOD.test(period)

  const dueOf = (form: string) => {
    const typed = changed.get(form)
    if (typed !== undefined) return typed
    return known.data?.find((each) => each.form === form && each.period === period)?.due ?? null
  }

  async function save() {
    try {
      for (const [form, due] of changed) await ask('intake', 'setDeadline', { form, period, due })
      void message.success(say('saved'))
      onClose()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }

  return (
    <Modal
      open
      title={say('deadlines-title')}
      okText={say('save')}
      cancelText={say('cancel')}
      okButtonProps={{
        disabled: !may || !isPeriod || wrong.size > 0 || changed.size === 0,
        ...(reason !== undefined && { title: reason }),
      }}
      onOk={() => void save()}
      onCancel={onClose}
      width={560}
    >
      <div className="deadlines">
        <p className="soft">{say('deadlines-hint')}</p>
        <div className="deadlines-line">
          <span>{say('deadline-period')}</span>
          <Input
            value={period}
            status={isPeriod ? '' : 'error'}
            aria-label={say('deadline-period')}
            title={isPeriod ? '' : say('period-wrong')}
            style={{ width: 140 }}
            onChange={(event) => {
              setPeriod(event.target.value.trim().toUpperCase())
              setChanged(new Map())
            }}
          />
        </div>
        <div className="deadlines-line">
          <span>{say('deadline-all')}</span>
          <span>
            <DayInput value={null} label={say('deadline-all')} onDay={setForAll} />{' '}
            <Button
              disabled={forAll === null}
              onClick={() => {
                setChanged(new Map(forms.map(({ code }) => [code, forAll])))
                setWrong(new Set())
                setFills(fills + 1)
              }}
            >
              {say('deadline-fill')}
            </Button>
          </span>
        </div>
        <div className="deadlines-forms">
          {isPeriod &&
            known.data !== undefined &&
            forms.map(({ code, title }) => (
              <div key={`${period} ${code} ${fills}`} className="deadlines-line">
                <span>{textOf(title, language)}</span>
                <DayInput
                  value={dueOf(code)}
                  label={textOf(title, language)}
                  onDay={(due) => setChanged(new Map(changed).set(code, due))}
                  onValid={(valid) => {
                    const still = new Set(wrong)
                    if (valid) still.delete(code)
                    else still.add(code)
                    setWrong(still)
                  }}
                />
              </div>
            ))}
        </div>
      </div>
    </Modal>
  )
}
