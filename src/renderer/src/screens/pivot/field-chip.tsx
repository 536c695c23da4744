import { DownOutlined } from '@ant-design/icons'
import { Dropdown, type MenuProps } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Dragged } from './drag.ts'
import { pickUp } from './drag.ts'

export interface FieldChipProps {
  readonly dragged: Dragged
  readonly title: string
  /** What else must be seen at a glance: the aggregation, how many members. */
  readonly more?: ReactNode
  readonly menu: MenuProps
  onMove(by: -1 | 1): void
  onRemove(): void
}

/** A field in its zone: dragged, or moved by Alt+arrows, removed by Delete, everything else by its menu. */
export function FieldChip({ dragged, title, more, menu, onMove, onRemove }: FieldChipProps) {
  const heed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1
    if (event.altKey && event.key.startsWith('Arrow')) {
      event.preventDefault()
      onMove(by)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onRemove()
    }
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <button
        type="button"
        draggable
        className={`field-chip field-chip-${dragged.kind}`}
        data-field={dragged.name}
        title={title}
        onDragStart={(event) => pickUp(event, dragged)}
        onKeyDown={heed}
      >
        <span className="field-chip-title">{title}</span>
        {more !== undefined && <span className="field-chip-more">{more}</span>}
        <DownOutlined aria-hidden className="field-chip-mark" />
      </button>
    </Dropdown>
  )
}
