import { Checkbox, Input, Select } from 'antd'
import type { FormFile } from '#contract'
import { formsWords } from '../../words/forms.ts'
import { useWords } from '../../words/words.ts'

export interface DraftHeadProps {
  readonly form: FormFile
  onChange(form: FormFile): void
}

/** Code, titles and number of the form, and which rows are ours. */
export function DraftHead({ form, onChange }: DraftHeadProps) {
  const say = useWords(formsWords)
  const field = (
    name: 'code' | 'title-zh' | 'title-en' | 'form-number',
    value: string,
    change: (to: string) => FormFile,
  ) => (
    <div className={`draft-field ${name}`}>
      <span>{say(name)}</span>
      <Input
        size="small"
        aria-label={say(name)}
        value={value}
        maxLength={name === 'code' ? 40 : 200}
        status={name === 'code' && value === '' ? 'error' : ''}
        title={name === 'code' ? say('code-hint') : undefined}
        placeholder={name === 'code' ? 'MY_FORM' : undefined}
        onChange={(event) => onChange(change(event.target.value))}
      />
    </div>
  )
  return (
    <div className="draft-head">
      {field('code', form.code, (to) => ({ ...form, code: codeOf(to) }))}
      {field('title-zh', form.title.zh, (zh) => ({ ...form, title: { ...form.title, zh } }))}
      {field('title-en', form.title.en, (en) => ({ ...form, title: { ...form.title, en } }))}
      {field('form-number', form.formNumber, (formNumber) => ({ ...form, formNumber }))}
      <OurRows form={form} onChange={onChange} />
    </div>
  )
}

/** Only a form whose county column holds codes can tell rows of other provinces. */
function OurRows({ form, onChange }: DraftHeadProps) {
  const say = useWords(formsWords)
  const { ours, ...rest } = form
  if (!form.columns.some(({ type }) => type === 'region')) return null
  return (
    <div className="draft-ours">
      <Checkbox
        checked={ours !== undefined}
        onChange={({ target }) =>
          onChange(target.checked ? { ...rest, ours: { column: 'region', startsWith: ['50'], blank: 'hold' } } : rest)
        }
      >
        {say('ours')}
      </Checkbox>
      {ours !== undefined && (
        <>
          <span className="soft">{say('ours-text')}</span>
          <span>{say('ours-blank')}</span>
          <Select
            aria-label={say('ours-blank')}
            size="small"
            value={ours.blank}
            options={(['hold', 'pass'] as const).map((value) => ({ value, label: say(`ours-${value}`) }))}
            onChange={(blank) => onChange({ ...form, ours: { ...ours, blank } })}
          />
        </>
      )}
    </div>
  )
}

function codeOf(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9_]/g, '')
    .replace(/^[^A-Z]+/, '')
}
