import { Select } from 'antd'
import type { FormView } from '#contract'
import { formSelectWords } from '../words/form-select.ts'
import { textOf, useWords } from '../words/words.ts'
import './form-select.css'
import { useScope } from './scope.tsx'

export interface FormSelectProps {
  readonly form: FormView
  onForm(code: string): void
}

/** Chooses a return, those people defined included, by a part of its title or code. */
export function FormSelect({ form, onForm }: FormSelectProps) {
  const say = useWords(formSelectWords)
  const { forms, language } = useScope()
  const group = (origin: FormView['origin']) =>
    forms
      .filter((each) => each.origin === origin)
      .map((each) => ({ value: each.code, label: textOf(each.title, language) }))
  const groups = [
    { label: say('own'), title: say('own'), options: group('book') },
    { label: say('program'), title: say('program'), options: group('program') },
  ].filter(({ options }) => options.length > 0)
  return (
    <Select
      className="form-select"
      aria-label={say('form')}
      value={form.code}
      options={groups}
      popupMatchSelectWidth={320}
      showSearch={{
        filterOption: (text, option) => (option?.label ?? '').toLowerCase().includes(text.toLowerCase()),
      }}
      onChange={onForm}
    />
  )
}
