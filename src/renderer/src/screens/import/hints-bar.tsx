import { AutoComplete, Select } from 'antd'
import { useId, useState } from 'react'
import type { ImportHints } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { importWords } from '../../words/import.ts'
import { textOf, useWords } from '../../words/words.ts'
import './hints-bar.css'

const periodShape = /^\d{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?$/

/** Form, period and county chosen by a person over what the sheets say. */
export function HintsBar() {
  const say = useWords(importWords)
  const { hints, setHints } = useImportDesk()
  const { forms, allRegions, periods, language } = useScope()
  const id = useId()
  const [period, setPeriod] = useState(hints.period ?? '')
  const wrong = period !== '' && !periodShape.test(period)

  return (
    <div className="hints-bar">
      <label htmlFor={`${id}-form`}>
        <span>{say('hint-form')}</span>
        <Select
          id={`${id}-form`}
          allowClear
          placeholder={say('by-sheet')}
          value={hints.form ?? null}
          options={forms.map((form) => ({ value: form.code, label: textOf(form.title, language) }))}
          onChange={(form: string | undefined) => setHints(withHint(hints, 'form', form))}
          style={{ width: 220 }}
          popupMatchSelectWidth={false}
        />
      </label>
      <label htmlFor={`${id}-period`} title={wrong ? say('period-wrong') : undefined}>
        <span>{say('hint-period')}</span>
        <AutoComplete
          id={`${id}-period`}
          allowClear
          placeholder={say('period-example')}
          value={period}
          {...(wrong && { status: 'error' as const })}
          options={[...periods].reverse().map((each) => ({ value: each, label: periodLabel(each, language) }))}
          onChange={(text: string | undefined) => {
            const typed = (text ?? '').trim().toUpperCase()
            setPeriod(typed)
            if (typed === '' || periodShape.test(typed)) setHints(withHint(hints, 'period', typed))
          }}
          style={{ width: 150 }}
        />
      </label>
      <label htmlFor={`${id}-region`}>
        <span>{say('hint-region')}</span>
        <Select
          id={`${id}-region`}
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          placeholder={say('by-sheet')}
          value={hints.region ?? null}
          options={allRegions.map(({ code, name }) => ({
            value: code,
            label: textOf(name, language),
            search: `${code} ${name.zh} ${name.en}`,
          }))}
          onChange={(region: string | undefined) => setHints(withHint(hints, 'region', region))}
          style={{ width: 180 }}
          popupMatchSelectWidth={false}
        />
      </label>
    </div>
  )
}

function withHint(hints: ImportHints, name: keyof ImportHints, value: string | undefined): ImportHints {
  const { [name]: _, ...others } = hints
  return value === undefined || value === '' ? others : { ...others, [name]: value }
}
