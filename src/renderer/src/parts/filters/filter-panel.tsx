import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { ColumnFilter, RowsQuery } from '#contract'
import type { RowsDoors } from '../doors.ts'
import { DateCondition, isComplete, NumberCondition, TextCondition } from './condition-filter.tsx'
import './filter-panel.css'
import { filterKindsOf } from './filter-kinds.ts'
import type { FilterView } from './filter-text.ts'
import { MemberFilter } from './member-filter.tsx'

export interface FilterPanelProps {
  readonly view: FilterView
  readonly column: string
  readonly query: RowsQuery
  readonly doors: RowsDoors
  readonly filter: ColumnFilter | undefined
  readonly onApply: (filter: ColumnFilter | undefined) => void
}

/** The filter of one column: its values to tick, or a condition; nothing holds before it is applied. */
export function FilterPanel({ view, column, query, doors, filter, onApply }: FilterPanelProps) {
  const { say } = view
  const kinds = filterKindsOf(view.form, column)
  const [kind, setKind] = useState(filter?.kind ?? kinds[0] ?? 'members')
  const [draft, setDraft] = useState<ColumnFilter | undefined>(filter)
  const own = draft?.kind === kind ? draft : undefined
  const ready = own === undefined ? kind === 'members' : isReady(own)
  const apply = () => ready && onApply(own)
  const condition = { say, onChange: setDraft, onEnter: apply }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys within are not the grid's
    <div className="filter-panel" onKeyDown={(event) => event.stopPropagation()}>
      {kinds.length > 1 && (
        <Segmented
          block
          size="small"
          value={kind}
          onChange={setKind}
          options={kinds.map((each) => ({ value: each, label: say(each === 'members' ? 'values' : 'condition') }))}
        />
      )}
      {kind === 'members' && (
        <MemberFilter
          {...{ view, column, query, doors }}
          filter={own?.kind === 'members' ? own : undefined}
          onChange={(next, now = false) => (now ? onApply(next) : setDraft(next))}
        />
      )}
      {kind === 'number' && <NumberCondition {...condition} filter={own?.kind === 'number' ? own : undefined} />}
      {kind === 'date' && <DateCondition {...condition} filter={own?.kind === 'date' ? own : undefined} />}
      {kind === 'text' && <TextCondition {...condition} filter={own?.kind === 'text' ? own : undefined} />}
      {kind === 'exact' && (
        <div className="condition-filter">
          <Input
            autoFocus
            size="small"
            aria-label={say('exact')}
            placeholder={say('exact')}
            value={own?.kind === 'exact' ? own.text : ''}
            onChange={({ target }) => setDraft({ kind: 'exact', text: target.value })}
            onPressEnter={apply}
          />
          <p className="filter-panel-hint">{say('exactHint')}</p>
        </div>
      )}
      <footer>
        <Button size="small" disabled={filter === undefined} onClick={() => onApply(undefined)}>
          {say('clear')}
        </Button>
        <Button size="small" type="primary" disabled={!ready} onClick={apply}>
          {say('apply')}
        </Button>
      </footer>
    </div>
  )
}

function isReady(filter: ColumnFilter): boolean {
  if (filter.kind === 'members') return true
  return filter.kind === 'exact' ? filter.text.trim() !== '' : isComplete(filter)
}
