import { Button, Progress } from 'antd'
import type { ProgressEvent } from '#contract'
import { rowsGridWords } from '../words/rows-grid.ts'
import { useWords } from '../words/words.ts'
import { formatNumber } from './format.ts'
import { useScope } from './scope.tsx'

/** A list that is being made, with Cancel. */
export function RowsListing({
  progress,
  onCancel,
}: {
  readonly progress: ProgressEvent
  readonly onCancel: () => void
}) {
  const { language } = useScope()
  const say = useWords(rowsGridWords)
  const { done, total } = progress
  return (
    <span className="rows-grid-listing" role="status">
      {say('listing', { total: formatNumber(total ?? 0, 0, language) })}
      <Progress size="small" percent={total ? Math.min(Math.round((100 * done) / total), 100) : 0} />
      <Button size="small" type="text" onClick={onCancel}>
        {say('cancel')}
      </Button>
    </span>
  )
}
