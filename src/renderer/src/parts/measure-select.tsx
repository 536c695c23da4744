import { Select } from 'antd'
import { subjectWords } from '../words/subject.ts'
import { useWords } from '../words/words.ts'
import type { Subject } from './use-subject.ts'

export interface MeasureSelectProps {
  readonly subject: Subject
  readonly measures: readonly string[]
  readonly value: string
  readonly onChange: (measure: string) => void
}

/** Chooses which measure the charts of a panel show. */
export function MeasureSelect({ subject, measures, value, onChange }: MeasureSelectProps) {
  const say = useWords(subjectWords)
  return (
    <Select
      size="small"
      className="measure-select"
      popupMatchSelectWidth={false}
      aria-label={say('measure')}
      prefix={say('measure')}
      value={value}
      options={measures.map((name) => ({ value: name, label: subject.measure(name).title }))}
      onChange={onChange}
    />
  )
}
