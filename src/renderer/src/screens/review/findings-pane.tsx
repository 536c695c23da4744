import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { Language, ReviewDesk } from '#contract'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { hindranceTerms, reviewStateHints } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { hindrancesOf } from './desk-act-bar.tsx'
import type { DeskLine, LineFilter } from './desk-lines.ts'
import { linesOf } from './desk-lines.ts'
import { ItemList } from './item-list.tsx'

export interface FindingsPaneProps {
  readonly desk: ReviewDesk
  readonly lines: readonly DeskLine[]
  readonly filter: LineFilter
  readonly chosen: DeskLine | null
  onFilter(filter: LineFilter): void
  onChoose(line: DeskLine): void
  onStep(step: 1 | -1): void
  /** What is known of the chosen line. */
  readonly detail: ReactNode | null
  readonly comments: ReactNode
}

/** What was found, by what it asks for, with what is known of the chosen one below. */
export function FindingsPane(props: FindingsPaneProps) {
  const { desk, lines, filter, chosen, onFilter, onChoose, onStep } = props
  const say = useWords(deskWords)
  const { language } = useScope()
  const shown = filter === 'comments' ? [] : linesOf(lines, filter)
  const number = (value: number) => formatNumber(value, 0, language)
  const choice = (
    value: LineFilter,
    key: 'open' | 'errors' | 'warnings' | 'doubts' | 'notes' | 'comments',
    many: number,
  ) => ({
    value,
    label: say(key, { count: number(many) }),
  })
  const notes = linesOf(lines, 'note').length

  return (
    <aside className="desk-findings" aria-label={say('findings')}>
      <div className="desk-findings-bar">
        <Segmented
          value={filter}
          onChange={(value) => onFilter(value as LineFilter)}
          options={[
            choice('open', 'open', linesOf(lines, 'open').length),
            choice('error', 'errors', linesOf(lines, 'error').length),
            choice('warning', 'warnings', linesOf(lines, 'warning').length),
            choice('doubt', 'doubts', linesOf(lines, 'doubt').length),
            ...(notes > 0 ? [choice('note', 'notes', notes)] : []),
            choice('comments', 'comments', desk.comments),
          ]}
        />
        <span className="desk-findings-steps">
          <Button
            type="text"
            icon={<UpOutlined />}
            title={say('key-before')}
            aria-label={say('key-before')}
            onClick={() => onStep(-1)}
          />
          <Button
            type="text"
            icon={<DownOutlined />}
            title={say('key-next')}
            aria-label={say('key-next')}
            onClick={() => onStep(1)}
          />
        </span>
      </div>
      {filter === 'comments' ? (
        props.comments
      ) : shown.length === 0 ? (
        <EmptyState
          title={say(filter === 'open' ? 'nothing-open' : 'nothing-here')}
          hint={filter === 'open' ? acceptHint(desk, say('nothing-open-hint'), language) : undefined}
        />
      ) : (
        <ItemList lines={shown} chosen={chosen?.key ?? null} onChoose={onChoose} />
      )}
      {filter !== 'comments' && desk.itemCount > desk.items.length && (
        <div className="desk-more soft">
          {say('more-items', { shown: number(desk.items.length), total: number(desk.itemCount) })}
        </div>
      )}
      {filter !== 'comments' && (shown.length > 0 || chosen !== null) && (
        <div className="desk-detail">
          {props.detail ?? <p className="soft desk-detail-body">{say('choose-one')}</p>}
        </div>
      )}
    </aside>
  )
}

/** Whether it can be accepted now that nothing is left to do, or what else it waits for. */
function acceptHint(desk: ReviewDesk, ready: string, language: Language): string | undefined {
  if (desk.state === 'accepted' || desk.state === 'sent-back') return textOf(reviewStateHints[desk.state], language)
  const hindrances = hindrancesOf(desk, 'accept')
  if (hindrances.length === 0) return ready
  return hindrances.map((each) => textOf(hindranceTerms[each].why, language)).join(language === 'en' ? '; ' : '；')
}
