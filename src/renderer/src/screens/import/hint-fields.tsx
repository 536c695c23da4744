import { AutoComplete, Select } from 'antd'
import { useId, useState } from 'react'
import { periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { importWords } from '../../words/import.ts'
import { textOf, useWords } from '../../words/words.ts'
import './hint-fields.css'

const periodShape = /^\d{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2]))?$/

export type PlaceHint = 'form' | 'period' | 'region'

export interface HintFieldsProps {
  readonly hints: Readonly<Partial<Record<PlaceHint, string>>>
  /** What the sheet itself says, shown where nothing was chosen. */
  readonly found?: Readonly<Partial<Record<PlaceHint, string>>>
  onHint(name: PlaceHint, value: string | undefined): void
}

/** Form, period and county, each chosen by a person or left to the sheet. */
export function HintFields({ hints, found = {}, onHint }: HintFieldsProps) {
  const say = useWords(importWords)
  const { forms, allRegions, periods, language } = useScope()
  const id = useId()
  // What is being typed, while it is no period yet.
  const [typing, setTyping] = useState<string | null>(null)
  const period = typing ?? hints.period ?? ''
  const wrong = period !== '' && !periodShape.test(period)

  return (
    <div className="hints-bar">
      <label htmlFor={`${id}-form`}>
        <span>{say('hint-form')}</span>
        <Select
          id={`${id}-form`}
          allowClear
          placeholder={found.form ?? say('by-sheet')}
          value={hints.form ?? null}
          options={forms.map((form) => ({ value: form.code, label: textOf(form.title, language) }))}
          onChange={(form: string | undefined) => onHint('form', form)}
          style={{ width: 220 }}
          popupMatchSelectWidth={false}
        />
      </label>
      <label htmlFor={`${id}-period`} title={wrong ? say('period-wrong') : undefined}>
        <span>{say('hint-period')}</span>
        <AutoComplete
          id={`${id}-period`}
          allowClear
          placeholder={found.period ?? say('period-example')}
          value={period}
          {...(wrong && { status: 'error' as const })}
          options={[...periods].reverse().map((each) => ({ value: each, label: periodLabel(each, language) }))}
          onChange={(text: string | undefined) => {
            const typed = (text ?? '').trim().toUpperCase()
            const isPeriod = periodShape.test(typed)
            setTyping(isPeriod || typed === '' ? null : typed)
            if (isPeriod || typed === '') onHint('period', isPeriod ? typed : undefined)
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
          placeholder={found.region ?? say('by-sheet')}
          value={hints.region ?? null}
          options={allRegions.map(({ code, name }) => ({
            value: code,
            label: textOf(name, language),
            search: `${code} ${name.zh} ${name.en}`,
          }))}
          onChange={(region: string | undefined) => onHint('region', region)}
          style={{ width: 180 }}
          popupMatchSelectWidth={false}
        />
      </label>
    </div>
  )
}
