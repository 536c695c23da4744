import { ArrowLeftOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { IndicatorFile } from '#contract'
import { ask } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { indicatorEditorWords } from '../../words/indicator-editor.ts'
import { batchTerms, directionTerms } from '../../words/indicator-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { codeIn, toCheck, withDenominator, withForm, withOptional } from './draft.ts'
import { LiveCheck, useLiveCheck } from './live-check.tsx'
import { SideFields } from './side-fields.tsx'
import type { IndicatorDraft } from './use-draft.ts'

export interface IndicatorEditorProps {
  readonly draft: IndicatorDraft
  readonly onChange: (draft: IndicatorDraft) => void
  readonly onClose: () => void
  readonly onKept: (code: string) => void
}

/** A definition in work: its fields, what is wrong with it and what it is worth, as it is typed. */
export function IndicatorEditor({ draft, onChange, onClose, onKept }: IndicatorEditorProps) {
  const say = useWords(indicatorEditorWords)
  const { language } = useScope()
  const { message, modal } = App.useApp()
  const [began] = useState(() => JSON.stringify(draft.indicator))
  const [problem, setProblem] = useState<unknown>(null)
  const units = useAnswer('forms', 'units', {})
  const live = useLiveCheck(draft.indicator)
  const { indicator } = draft
  const change = (file: IndicatorFile) => onChange({ ...draft, indicator: file })
  const canKeep = live.check !== undefined && live.check.step !== null && live.check.step !== 'unchanged'

  const keep = async () => {
    setProblem(null)
    const added = await ask('indicators', 'add', { indicator: toCheck(indicator) })
    const { title, version, code } = added.indicator
    void message.success(say('kept', { title: textOf(title, language) || title.zh, version }))
    onKept(code)
  }
  const leave = () => {
    if (JSON.stringify(indicator) === began) return onClose()
    modal.confirm({
      title: say('leave'),
      content: say('leave-hint'),
      okText: say('leave-yes'),
      cancelText: say('leave-no'),
      onOk: onClose,
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (canKeep) void keep().catch(setProblem)
    } else if (event.key === 'Escape' && !event.defaultPrevented && event.target === event.currentTarget) leave()
  }

  return (
    <section className="indicator-editor" onKeyDown={onKey} aria-label={say(draft.isNew ? 'new-title' : 'edit-title')}>
      <header className="indicators-bar">
        <Button icon={<ArrowLeftOutlined />} onClick={leave}>
          {say('back')}
        </Button>
        <h1>{say(draft.isNew ? 'new-title' : 'edit-title')}</h1>
        {indicator.basis !== undefined && <span className="soft">{say('basis', { basis: indicator.basis })}</span>}
        <span className="indicators-gap" />
        <MayButton
          verb="indicators.add"
          type="primary"
          icon={<SaveOutlined />}
          title={say('keep-hint')}
          disabled={!canKeep}
          onClick={() => void keep().catch(setProblem)}
        >
          {say('keep')}
        </MayButton>
      </header>
      {problem !== null && <ProblemAlert problem={problem} />}
      <div className="indicator-editor-both">
        <div className="indicator-fields">
          <div className="indicator-row">
            <Field label={say('title-zh')}>
              <Input
                aria-label={say('title-zh')}
                maxLength={200}
                autoFocus
                value={indicator.title.zh}
                onChange={({ target }) => change({ ...indicator, title: { ...indicator.title, zh: target.value } })}
              />
            </Field>
            <Field label={say('title-en')}>
              <Input
                aria-label={say('title-en')}
                maxLength={200}
                value={indicator.title.en}
                onChange={({ target }) => change({ ...indicator, title: { ...indicator.title, en: target.value } })}
              />
            </Field>
            <Field label={say('code')} hint={say('code-hint')}>
              <Input
                aria-label={say('code')}
                value={indicator.code}
                disabled={!draft.isNew}
                status={indicator.code === '' ? 'error' : ''}
                placeholder="my-indicator"
                onChange={({ target }) => change({ ...indicator, code: codeIn(target.value) })}
              />
            </Field>
          </div>
          <div className="indicator-row four">
            <Field label={say('batch')}>
              <Select
                aria-label={say('batch')}
                value={indicator.batch}
                options={termOptions(batchTerms, language)}
                onChange={(batch) => change({ ...indicator, batch })}
              />
            </Field>
            <Field label={say('unit')}>
              <Select
                aria-label={say('unit')}
                showSearch={{ optionFilterProp: 'label' }}
                value={indicator.unit}
                options={(units.data ?? []).map(({ code, title }) => ({
                  value: code,
                  label: [...new Set([title.zh, title.en])].filter((text) => text !== '').join(' '),
                }))}
                onChange={(unit) => change({ ...indicator, unit })}
              />
            </Field>
            <Field label={say('scale')} hint={say('scale-hint')}>
              <InputNumber
                aria-label={say('scale')}
                min={0.000001}
                value={indicator.scale ?? 1}
                onChange={(scale) => change({ ...indicator, scale: scale ?? 1 })}
              />
            </Field>
            <Field label={say('decimals')}>
              <InputNumber
                aria-label={say('decimals')}
                min={0}
                max={6}
                precision={0}
                value={indicator.decimals ?? 0}
                onChange={(decimals) => change({ ...indicator, decimals: decimals ?? 0 })}
              />
            </Field>
            <Field label={say('direction')}>
              <Select
                aria-label={say('direction')}
                value={indicator.direction ?? 'neither'}
                options={termOptions(directionTerms, language)}
                onChange={(direction) => change({ ...indicator, direction })}
              />
            </Field>
            {(['from', 'until'] as const).map((name) => (
              <Field key={name} label={say(name)} hint={say('period-hint')}>
                <Input
                  aria-label={say(name)}
                  value={indicator[name] ?? ''}
                  placeholder="2016"
                  onChange={({ target }) => change(withOptional(indicator, name, target.value))}
                />
              </Field>
            ))}
          </div>
          <SideFields
            name="numerator"
            side={indicator.numerator}
            onChange={(numerator) => change({ ...indicator, numerator })}
          />
          <Checkbox
            checked={indicator.denominator !== undefined}
            onChange={({ target }) =>
              change(withDenominator(indicator, target.checked ? withForm(indicator.numerator.form) : undefined))
            }
          >
            {say('has-denominator')}
          </Checkbox>
          {indicator.denominator !== undefined && (
            <SideFields
              name="denominator"
              side={indicator.denominator}
              onChange={(denominator) => change({ ...indicator, denominator })}
            />
          )}
          <div className="indicator-row two">
            {(['zh', 'en'] as const).map((language) => (
              <Field key={language} label={say(`definition-${language}`)}>
                <Input.TextArea
                  aria-label={say(`definition-${language}`)}
                  rows={4}
                  maxLength={2000}
                  value={indicator.definition[language]}
                  onChange={({ target }) =>
                    change({ ...indicator, definition: { ...indicator.definition, [language]: target.value } })
                  }
                />
              </Field>
            ))}
          </div>
        </div>
        <LiveCheck indicator={indicator} live={live} />
      </div>
    </section>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly children: React.ReactNode
}

function Field({ label, hint, children }: FieldProps) {
  return (
    <div className="indicator-field" title={hint}>
      <span>{label}</span>
      {children}
    </div>
  )
}

function termOptions<Code extends string>(
  terms: Readonly<Record<Code, Parameters<typeof textOf>[0]>>,
  language: Parameters<typeof textOf>[1],
): { value: Code; label: string }[] {
  return (Object.keys(terms) as Code[]).map((value) => ({ value, label: textOf(terms[value], language) }))
}
