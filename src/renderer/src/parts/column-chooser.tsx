import { HolderOutlined, SearchOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Popover, Segmented } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import './column-chooser.css'
import { type ChosenColumn, chosenColumns, moved, toColumnState } from './column-choice.ts'
import type { GridColumn } from './data-grid-column.ts'
import type { GridHandle } from './data-grid-frame.tsx'
import type { SayRows } from './filters/filter-text.ts'

export interface ColumnChooserProps {
  readonly grid: () => GridHandle | null
  readonly columns: readonly GridColumn[]
  readonly say: SayRows
}

/** Which columns are shown, in which order, and which stay in sight at either side. */
export function ColumnChooser({ grid, columns, say }: ColumnChooserProps) {
  const [chosen, setChosen] = useState<readonly ChosenColumn[]>([])
  const [find, setFind] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const read = () => setChosen(chosenColumns(grid()?.api.getColumnState() ?? []))
  const change = (next: readonly ChosenColumn[]) => {
    setChosen(next)
    grid()?.api.applyColumnState({ state: toColumnState(next), applyOrder: true })
    grid()?.keepColumns()
  }
  const titleOf = (field: string) => {
    const column = columns.find((one) => one.field === field)
    return column === undefined ? field : [...(column.group ?? []), column.title].join(' · ')
  }
  const set = (field: string, part: Partial<ChosenColumn>) =>
    change(chosen.map((one) => (one.field === field ? { ...one, ...part } : one)))
  const byKey = (event: KeyboardEvent, field: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const at = chosen.findIndex((one) => one.field === field)
    const other = chosen[at + (event.key === 'ArrowUp' ? -1 : 1)]
    if (other !== undefined) change(moved(chosen, field, other.field))
  }
  const shown = chosen.filter(({ field }) => titleOf(field).toLowerCase().includes(find.trim().toLowerCase()))

  const content = (
    <div className="column-chooser">
      <Input
        allowClear
        size="small"
        prefix={<SearchOutlined />}
        placeholder={say('columnsSearch')}
        aria-label={say('columnsSearch')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <ul>
        {shown.length === 0 && <li>{say('noColumn')}</li>}
        {shown.map(({ field, hidden, pinned }) => (
          <li
            key={field}
            draggable
            className={dragged === field ? 'dragged' : ''}
            onDragStart={() => setDragged(field)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              event.preventDefault()
              if (dragged !== null && dragged !== field) setChosen(moved(chosen, dragged, field))
            }}
            onDrop={() => change(chosen)}
            onKeyDown={(event) => byKey(event, field)}
          >
            <HolderOutlined aria-hidden />
            <Checkbox checked={!hidden} onChange={({ target }) => set(field, { hidden: !target.checked })}>
              <span title={titleOf(field)}>{titleOf(field)}</span>
            </Checkbox>
            <Segmented<'left' | 'none' | 'right'>
              size="small"
              aria-label={say('pin')}
              value={pinned ?? 'none'}
              onChange={(side) => set(field, { pinned: side === 'none' ? null : side })}
              options={[
                { value: 'left', label: say('pinLeft') },
                { value: 'none', label: '–', title: say('pinNone') },
                { value: 'right', label: say('pinRight') },
              ]}
            />
          </li>
        ))}
      </ul>
      <footer>
        <span>{say('columnsHint')}</span>
        <Button
          size="small"
          onClick={() => {
            grid()?.resetColumns()
            read()
          }}
        >
          {say('columnsReset')}
        </Button>
      </footer>
    </div>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      onOpenChange={(open) => open && read()}
      content={content}
    >
      <Button size="small" icon={<SettingOutlined />}>
        {say('columns')}
      </Button>
    </Popover>
  )
}
