import { Button } from 'antd'
import { useMemo } from 'react'
import type { ReviewQueue } from '#contract'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { useScope } from '../../parts/scope.tsx'
import { queueWords } from '../../words/review-queue.ts'
import { useWords } from '../../words/words.ts'
import { queueColumns, queueRow } from './queue-columns.ts'
import { type QueueFilter, wholeQueue } from './queue-filter.ts'
import { QueueFoot, QueueTools } from './queue-tools.tsx'

export interface QueuePageProps {
  readonly queue: ReviewQueue | undefined
  readonly filter: QueueFilter
  onFilter(filter: QueueFilter): void
  onOpen(submission: number): void
  /** Submissions in the order shown. */
  onOrder(submissions: readonly number[]): void
  onMore(): void
}

/** Every submission with where it stands and what is open on it; those that want something done come first. */
export function QueuePage({ queue, filter, onFilter, onOpen, onOrder, onMore }: QueuePageProps) {
  const say = useWords(queueWords)
  const scope = useScope()
  const { language, forms, allRegions } = scope
  const columns = useMemo(() => queueColumns(say, language), [say, language])
  const rows = useMemo(
    () => queue?.lines.map((line) => queueRow(line, say, { forms, allRegions, language })) ?? [],
    [queue, say, forms, allRegions, language],
  )
  const isNarrowed = !filter.everyPeriod || filter.state !== null || filter.form !== null

  return (
    <div className="review-queue">
      <QueueTools filter={filter} states={queue?.states} onFilter={onFilter} />
      {queue === undefined ? (
        <LateSkeleton rows={10} />
      ) : rows.length > 0 ? (
        <>
          <div className="review-queue-grid">
            <DataGrid
              columns={columns}
              rows={rows}
              height="100%"
              stateKey="review"
              label={say('title')}
              onRowClick={(row) => onOpen(Number(row.submission))}
              onOrder={(shown) => onOrder(shown.map(({ submission }) => Number(submission)))}
            />
          </div>
          <QueueFoot queue={queue} onMore={onMore} />
        </>
      ) : isNarrowed ? (
        <EmptyState
          title={say('none-match')}
          hint={say('none-match-hint')}
          action={<Button onClick={() => onFilter(wholeQueue)}>{say('show-all')}</Button>}
        />
      ) : (
        <EmptyState
          title={say('nothing-yet')}
          hint={say('nothing-yet-hint')}
          action={
            <Button type="primary" onClick={() => scope.open('import')}>
              {say('go-import')}
            </Button>
          }
        />
      )}
    </div>
  )
}
