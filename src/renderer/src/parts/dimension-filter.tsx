import { Select } from 'antd'
import { textOf } from '../words/words.ts'
import type { Subject } from './use-subject.ts'

export interface DimensionFilterProps {
  readonly subject: Subject
  readonly dimension: string
}

/** Chooses members of one dimension of the form; none chosen means all. */
export function DimensionFilter({ subject, dimension }: DimensionFilterProps) {
  const { language } = subject.scope
  const column = subject.form.columns.find((one) => one.name === dimension)
  const title = column === undefined ? dimension : textOf(column.title, language)
  const chosen = (subject.picked[dimension] ?? []).filter((member) => member !== null)
  return (
    <Select
      mode="multiple"
      size="small"
      className="dimension-filter"
      popupMatchSelectWidth={false}
      placeholder={title}
      aria-label={title}
      maxTagCount={0}
      maxTagPlaceholder={(hidden) => `${title} (${hidden.length})`}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen}
      options={subject
        .members(dimension)
        .map((member) => ({ value: member.code, label: textOf(member.title, language) }))}
      onChange={(members) => subject.picks.set(dimension, members)}
    />
  )
}
