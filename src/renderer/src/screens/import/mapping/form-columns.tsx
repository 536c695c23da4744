import { CloseOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useEffect, useRef } from 'react'
import type { FormColumn, FormView, SheetResult } from '#contract'
import { memberTitle } from '../../../parts/names.ts'
import { useScope } from '../../../parts/scope.tsx'
import { typeTerms } from '../../../words/form-terms.ts'
import { mappingWords } from '../../../words/mapping.ts'
import { textOf, useWords } from '../../../words/words.ts'
import { dropped, picked } from './drag.ts'
import type { FedColumn } from './mapping-draft.ts'
import './form-columns.css'

export interface FormColumnsProps {
  readonly form: FormView
  readonly fed: ReadonlyMap<string, FedColumn>
  /** First rows as they would be kept, for sample values. */
  readonly sample: SheetResult['sample']
  readonly active: string
  /** Letters typed so far for the active column. */
  readonly typed: string
  onActive(column: string): void
  onMap(column: string, letters: string | null): void
}

/** The columns of the form: what each holds, whether it must be there, and which sheet column feeds it. */
export function FormColumns({ form, fed, sample, active, typed, onActive, onMap }: FormColumnsProps) {
  const say = useWords(mappingWords)
  return (
    <table className="form-columns" aria-label={say('form-columns')}>
      <thead>
        <tr>
          <th>{say('column')}</th>
          <th>{say('type')}</th>
          <th>{say('fed')}</th>
          <th>{say('sample')}</th>
        </tr>
      </thead>
      <tbody>
        {form.columns.map((column) => (
          <Column
            key={column.name}
            form={form}
            column={column}
            fed={fed.get(column.name)}
            sample={sample}
            active={column.name === active}
            typed={column.name === active ? typed : ''}
            onActive={() => onActive(column.name)}
            onMap={(letters) => onMap(column.name, letters)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface ColumnProps extends Pick<FormColumnsProps, 'form' | 'sample' | 'typed'> {
  readonly column: FormColumn
  readonly fed: FedColumn | undefined
  readonly active: boolean
  onActive(): void
  onMap(letters: string | null): void
}

function Column({ form, column, fed, sample, active, typed, onActive, onMap }: ColumnProps) {
  const say = useWords(mappingWords)
  const { language } = useScope()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const unit = column.unit === null ? '' : textOf(column.unit, language)
  const group = column.group.map((label) => textOf(label, language)).join(' · ')
  const missing = fed === undefined && column.required && column.type !== 'region'
  const values = column.type === 'region' ? [] : samplesOf(column, form, sample, language)

  return (
    <tr
      ref={row}
      data-column={column.name}
      aria-selected={active}
      className={`${active ? 'chosen' : ''} ${missing ? 'missing' : fed === undefined ? 'unmapped' : 'mapped'}`}
      draggable
      onDragStart={(event) => picked(event, 'form-column', column.name)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const letters = dropped(event, 'sheet-column')
        if (letters !== null) onMap(letters)
      }}
      onClick={onActive}
    >
      <td>
        {group !== '' && <span className="soft">{group} · </span>}
        {textOf(column.title, language)}
        {unit !== '' && <span className="soft"> ({unit})</span>}
        {column.required && column.type !== 'region' && (
          <span className="bad" title={say('required')}>
            {' '}
            *
          </span>
        )}
      </td>
      <td className="soft">{textOf(typeTerms[column.type], language)}</td>
      <td className="form-fed">
        {typed !== '' && <b className="form-typed">{typed}▏</b>}
        {typed === '' && fed !== undefined && (
          <>
            <b>{fed.letters}</b>
            {fed.by !== 'heading' && <Tag color={fed.by === 'hand' ? 'blue' : 'green'}>{say(`by-${fed.by}`)}</Tag>}
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              icon={<CloseOutlined />}
              title={say('unmap')}
              aria-label={say('unmap')}
              onClick={(event) => {
                event.stopPropagation()
                onMap(null)
              }}
            />
          </>
        )}
        {typed === '' && fed === undefined && (
          <span className={missing ? 'bad' : 'soft'}>{say(missing ? 'required-missing' : 'unmapped')}</span>
        )}
      </td>
      <td className="form-sample" title={values.join(' · ')}>
        {values.join(' · ')}
      </td>
    </tr>
  )
}

/** So many different values say what a column holds. */
const SAMPLES = 3

function samplesOf(
  column: FormColumn,
  form: FormView,
  sample: SheetResult['sample'],
  language: Parameters<typeof memberTitle>[3],
): readonly string[] {
  const values = sample.map(({ values, marks }) => {
    const value = values[column.name] ?? null
    return value === null
      ? (marks[column.name] ?? '')
      : (memberTitle(form, column.name, value, language) ?? String(value))
  })
  return [...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES)
}
