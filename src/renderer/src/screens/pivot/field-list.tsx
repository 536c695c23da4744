import { ClockCircleOutlined, MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input } from 'antd'
import { useState } from 'react'
import { pivotWords } from '../../words/pivot.ts'
import { useWords } from '../../words/words.ts'
import { type Dragged, letGoOutside, pickUp } from './drag.ts'
import './field-list.css'
import { type Field, matching } from './fields.ts'
import type { Zone } from './layout.ts'

export interface FieldListProps {
  readonly fields: readonly Field[]
  /** Fields that stand in the table, as `measure:amount`. */
  readonly used: ReadonlySet<string>
  readonly folded: boolean
  onFold(folded: boolean): void
  onPlace(field: Field, zone: Zone): void
  /** A field of a zone was dragged back here. */
  onDragOut(dragged: Dragged): void
}

/** All fields of a form, searched, dragged, or put where a menu says. */
export function FieldList({ fields, used, folded, onFold, onPlace, onDragOut }: FieldListProps) {
  const say = useWords(pivotWords)
  const [text, setText] = useState('')
  if (folded) {
    return (
      <div className="field-list field-list-folded">
        <Button
          type="text"
          size="small"
          icon={<MenuUnfoldOutlined />}
          title={say('show-fields')}
          aria-label={say('show-fields')}
          onClick={() => onFold(false)}
        />
      </div>
    )
  }
  const found = matching(fields, text)
  const group = (kind: Field['kind'], title: string) => {
    const own = found.filter((field) => field.kind === kind)
    if (own.length === 0) return null
    return (
      <>
        <h3>{title}</h3>
        <ul>
          {own.map((field) => (
            <FieldLine
              key={field.name}
              field={field}
              used={used.has(`${zoneKind(field)}:${field.name}`)}
              onPlace={onPlace}
            />
          ))}
        </ul>
      </>
    )
  }
  return (
    <section
      className="field-list"
      aria-label={say('fields')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const dragged = letGoOutside(event)
        if (dragged !== null) onDragOut(dragged)
      }}
    >
      <div className="field-list-head">
        <Input
          allowClear
          size="small"
          prefix={<SearchOutlined />}
          placeholder={say('find-field')}
          aria-label={say('find-field')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          type="text"
          size="small"
          icon={<MenuFoldOutlined />}
          title={say('hide-fields')}
          aria-label={say('hide-fields')}
          onClick={() => onFold(true)}
        />
      </div>
      <div className="field-list-scroll">
        {group('dimension', say('dimensions'))}
        {group('measure', say('measures'))}
        {group('countable', say('countables'))}
        {found.length === 0 && <p className="soft">{say('no-field')}</p>}
      </div>
      <p className="field-list-hint soft">{say('field-hint')}</p>
    </section>
  )
}

interface FieldLineProps extends Pick<FieldListProps, 'onPlace'> {
  readonly field: Field
  readonly used: boolean
}

function FieldLine({ field, used, onPlace }: FieldLineProps) {
  const say = useWords(pivotWords)
  const { kind, name, title, over, unit, slow } = field
  const zones: readonly Zone[] = kind === 'dimension' ? ['rows', 'columns', 'filters'] : ['measures']
  const labels = { rows: 'to-rows', columns: 'to-columns', measures: 'to-values', filters: 'to-filters' } as const
  const items = zones.map((zone) => ({ key: zone, label: say(labels[zone]), onClick: () => onPlace(field, zone) }))
  const told = [over, unit === '' ? title : `${title}（${unit}）`, slow ? say('slow') : '']
    .filter((part) => part !== '')
    .join('\n')
  return (
    <li>
      <Dropdown menu={{ items }} trigger={['click', 'contextMenu']}>
        <button
          type="button"
          draggable
          className={used ? 'field-line field-line-used' : 'field-line'}
          data-field={name}
          data-kind={kind}
          title={told}
          onDragStart={(event) => pickUp(event, { kind: zoneKind(field), name, from: null })}
          onDoubleClick={() => onPlace(field, zones[0] ?? 'rows')}
        >
          <i className={`field-mark field-mark-${zoneKind(field)}`} aria-hidden />
          <span className="field-line-title">{title}</span>
          {unit !== '' && <span className="field-line-hint">{unit}</span>}
          {slow && kind === 'dimension' && <ClockCircleOutlined className="field-line-slow" aria-hidden />}
        </button>
      </Dropdown>
    </li>
  )
}

/** Whether a field goes to a side or to the values. */
function zoneKind({ kind }: Field): 'dimension' | 'measure' {
  return kind === 'dimension' ? kind : 'measure'
}
