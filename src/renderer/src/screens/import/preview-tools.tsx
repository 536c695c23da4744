import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useImportDesk } from '../../api/import-desk.ts'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { type Listed, type ListFilter, sheetsOf } from './listing.ts'

export interface PreviewToolsProps {
  readonly shown: readonly Listed[]
  readonly filter: ListFilter
  onFilter(filter: ListFilter): void
  readonly disabled: boolean
}

/** Finds sheets in the list, and ticks or unticks all that are listed. */
export function PreviewTools({ shown, filter, onFilter, disabled }: PreviewToolsProps) {
  const say = useWords(importWords)
  const desk = useImportDesk()
  const listed = sheetsOf(shown)
    .filter(({ sheet }) => sheet.status === 'preview')
    .map(({ key }) => key)

  return (
    <div className="preview-tools">
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder={say('find-file')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <div className="preview-tools-line">
        <Checkbox
          checked={filter.onlyProblems}
          onChange={(event) => onFilter({ ...filter, onlyProblems: event.target.checked })}
        >
          {say('only-problems')}
        </Checkbox>
        <span className="preview-tools-gap" />
        <Button type="link" disabled={disabled || listed.length === 0} onClick={() => desk.setLeftOut(listed, false)}>
          {say('tick-all')}
        </Button>
        <Button type="link" disabled={disabled || listed.length === 0} onClick={() => desk.setLeftOut(listed, true)}>
          {say('untick-all')}
        </Button>
      </div>
    </div>
  )
}
