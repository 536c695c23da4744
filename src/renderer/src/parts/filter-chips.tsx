import { FilterOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { subjectWords } from '../words/subject.ts'
import { useWords } from '../words/words.ts'
import './filter-chips.css'

export interface FilterChip {
  readonly dimension: string
  readonly title: string
  readonly members: string
}

export interface FilterChipsProps {
  readonly chips: readonly FilterChip[]
  readonly onLift: (dimension: string) => void
  readonly onLiftAll: () => void
}

/** The filters in force on a screen, each of which can be lifted. */
export function FilterChips({ chips, onLift, onLiftAll }: FilterChipsProps) {
  const say = useWords(subjectWords)
  if (chips.length === 0) return null
  return (
    <search className="filter-chips" aria-label={say('filters')}>
      <FilterOutlined aria-hidden />
      {chips.map((chip) => (
        <Tag
          key={chip.dimension}
          color="processing"
          closable={{ 'aria-label': say('lift', { what: chip.title }) }}
          onClose={(event) => {
            event.preventDefault()
            onLift(chip.dimension)
          }}
        >
          <span className="filter-chip-text" title={`${chip.title}: ${chip.members}`}>
            {chip.title}: {chip.members}
          </span>
        </Tag>
      ))}
      {chips.length > 1 && (
        <Button size="small" type="link" onClick={onLiftAll}>
          {say('liftAll')}
        </Button>
      )}
    </search>
  )
}
