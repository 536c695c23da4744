import { Button, Segmented, Select } from 'antd'
import type { ReviewQueue } from '#contract'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { queueWords } from '../../words/review-queue.ts'
import { reviewStateHints, reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type QueueFilter, reviewStates } from './queue-filter.ts'

export interface QueueToolsProps {
  readonly filter: QueueFilter
  readonly states: ReviewQueue['states'] | undefined
  onFilter(filter: QueueFilter): void
}

/** Narrows the queue by state, each with its count, by return and by period. */
export function QueueTools({ filter, states, onFilter }: QueueToolsProps) {
  const say = useWords(queueWords)
  const count = useCounts()
  const { forms, period, regions, language } = useScope()
  const all = states === undefined ? undefined : Object.values(states).reduce((sum, each) => sum + each, 0)
  const chip = (state: QueueFilter['state'], name: string, many: number | undefined, hint: string) => (
    <button
      key={state ?? 'all'}
      type="button"
      className={`review-chip review-chip-${state ?? 'all'}`}
      aria-pressed={filter.state === state}
      title={hint}
      onClick={() => onFilter({ ...filter, state })}
    >
      {name} {many !== undefined && <b>{formatNumber(many, 0, language)}</b>}
    </button>
  )

  return (
    <div className="review-tools">
      <div className="review-chips">
        {chip(null, say('all'), all, say('all'))}
        {reviewStates.map((state) =>
          chip(
            state,
            textOf(reviewStateTerms[state], language),
            states?.[state],
            textOf(reviewStateHints[state], language),
          ),
        )}
      </div>
      <span className="review-tools-gap" />
      <Select
        allowClear
        aria-label={say('form')}
        placeholder={say('all-forms')}
        value={filter.form}
        options={forms.map(({ code, title }) => ({ value: code, label: textOf(title, language) }))}
        onChange={(form: string | undefined) => onFilter({ ...filter, form: form ?? null })}
        className="review-form"
      />
      <Segmented
        aria-label={say('period-choice')}
        value={filter.everyPeriod ? 'every' : 'this'}
        onChange={(value) => onFilter({ ...filter, everyPeriod: value === 'every' })}
        options={[
          { value: 'this', label: say('this-period', { period: periodLabel(period, language) }) },
          { value: 'every', label: say('every-period') },
        ]}
      />
      {regions.length > 0 && (
        <span className="soft">{say('in-scope', { counties: count('counties', regions.length) })}</span>
      )}
    </div>
  )
}

export interface MoreLinesProps {
  readonly queue: ReviewQueue
  onMore(): void
}

/** Says how many of the queue are listed, and lists more. */
export function QueueFoot({ queue, onMore }: MoreLinesProps) {
  const say = useWords(queueWords)
  const { language } = useScope()
  const rest = queue.total - queue.lines.length
  return (
    <div className="review-foot soft">
      <span>{say('hint')}</span>
      <span className="review-tools-gap" />
      <span role="status">
        {say('shown', {
          shown: formatNumber(queue.lines.length, 0, language),
          total: formatNumber(queue.total, 0, language),
        })}
      </span>
      {rest > 0 && (
        <Button type="link" onClick={onMore}>
          {say('more', { count: formatNumber(Math.min(rest, 500), 0, language) })}
        </Button>
      )}
    </div>
  )
}
