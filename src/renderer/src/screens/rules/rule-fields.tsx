import { Button, Input, Select } from 'antd'
import { useMemo } from 'react'
import type { RuleFile } from '#contract'
import { ask } from '../../api/client.ts'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import type { Complete } from '../../rule-text/rule-completions.ts'
import { RuleText } from '../../rule-text/rule-text.tsx'
import { severityTerms } from '../../words/checks.ts'
import { ruleEditorWords } from '../../words/rule-editor.ts'
import { isPlaceholderTerm, placeholderTerms } from '../../words/rule-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { codeIn, placeholdersOf, withOptional } from './draft.ts'
import { type Live, useMarks } from './live-check.tsx'
import { RuleField } from './rule-field.tsx'

export interface RuleFieldsProps {
  readonly rule: RuleFile
  readonly isNew: boolean
  readonly live: Live
  readonly onChange: (rule: RuleFile) => void
}

/** Fields of a rule: what it is called, what has to hold, for which rows, and what a county is told. */
export function RuleFields({ rule, isNew, live, onChange }: RuleFieldsProps) {
  const say = useWords(ruleEditorWords)
  const { forms, language } = useScope()
  const form = forms.find(({ code }) => code === rule.form)
  const issues = live.check?.issues
  const wrong = (field: keyof RuleFile) => (issues?.some((issue) => issue.field === field) ? 'error' : '')
  const marks = { rule: useMarks(issues, 'rule'), when: useMarks(issues, 'when') }
  const complete = useMemo<Complete>(
    () => (text, at) => ask('rules', 'complete', { form: rule.form, text, at }),
    [rule.form],
  )
  const names = placeholdersOf(rule.rule, form?.columns.map(({ name }) => name) ?? [])
  const nameOf = (name: string) =>
    isPlaceholderTerm(name) ? textOf(placeholderTerms[name], language) : columnTitle(form, name, language)

  return (
    <>
      <div className="rule-row two">
        {(['zh', 'en'] as const).map((name) => (
          <RuleField key={name} label={say(`title-${name}`)}>
            <Input
              aria-label={say(`title-${name}`)}
              maxLength={200}
              autoFocus={name === 'zh'}
              status={name === 'zh' ? wrong('title') : ''}
              value={rule.title[name]}
              onChange={({ target }) => onChange({ ...rule, title: { ...rule.title, [name]: target.value } })}
            />
          </RuleField>
        ))}
      </div>
      <div className="rule-row three">
        <RuleField label={say('form')}>
          <Select
            aria-label={say('form')}
            showSearch={{ optionFilterProp: 'label' }}
            value={rule.form}
            options={forms.map(({ code, title }) => ({ value: code, label: textOf(title, language) }))}
            onChange={(code) => onChange({ ...rule, form: code })}
          />
        </RuleField>
        <RuleField label={say('code')} hint={say('code-hint')}>
          <Input
            aria-label={say('code')}
            value={rule.code}
            disabled={!isNew}
            status={rule.code === '' ? 'error' : wrong('code')}
            placeholder={`${rule.form}.my-rule`}
            onChange={({ target }) => onChange({ ...rule, code: codeIn(target.value) })}
          />
        </RuleField>
        <RuleField label={say('severity')} hint={say('severity-hint')}>
          <Select
            aria-label={say('severity')}
            value={rule.severity}
            options={(['error', 'warning'] as const).map((value) => ({
              value,
              label: textOf(severityTerms[value], language),
            }))}
            onChange={(severity) => onChange({ ...rule, severity })}
          />
        </RuleField>
      </div>
      <RuleField label={say('rule')} extra={say('rule-hint')}>
        <RuleText
          value={rule.rule}
          onChange={(text) => onChange({ ...rule, rule: text })}
          marks={marks.rule}
          complete={complete}
          label={say('rule')}
          placeholder="a >= b"
        />
      </RuleField>
      <RuleField label={say('when')}>
        <RuleText
          value={rule.when ?? ''}
          onChange={(text) => onChange(withOptional(rule, 'when', text))}
          marks={marks.when}
          complete={complete}
          label={say('when')}
          placeholder={say('when-hint')}
        />
      </RuleField>
      <div className="rule-row two">
        {(['zh', 'en'] as const).map((name) => (
          <RuleField key={name} label={say(`message-${name}`)} hint={say('message-hint')}>
            <Input.TextArea
              aria-label={say(`message-${name}`)}
              rows={2}
              maxLength={1000}
              status={name === 'zh' ? wrong('message') : ''}
              value={rule.message[name]}
              onChange={({ target }) => onChange({ ...rule, message: { ...rule.message, [name]: target.value } })}
            />
            <span className="rule-placeholders soft">
              {say('placeholders')}
              {names.map((each) => (
                <Button
                  key={each}
                  size="small"
                  type="link"
                  title={nameOf(each)}
                  onClick={() =>
                    onChange({ ...rule, message: { ...rule.message, [name]: `${rule.message[name]}{${each}}` } })
                  }
                >
                  {nameOf(each)}
                </Button>
              ))}
            </span>
          </RuleField>
        ))}
      </div>
    </>
  )
}
