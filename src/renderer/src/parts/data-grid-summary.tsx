import { gridWords } from '../words/grid.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { RangeSummary } from './data-grid-range.ts'
import { formatNumber } from './format.ts'

/** Count, sum and average of the selected cells, as in Excel's status bar. */
export function DataGridSummary({ summary }: { readonly summary: RangeSummary | null }) {
  const say = useWords(gridWords)
  const language = useLanguage()
  if (summary === null) return null
  const show = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
  return (
    <div className="data-grid-summary" role="status">
      <span>{say('count', { count: show(summary.count) })}</span>
      {summary.sum !== null && <span>{say('sum', { sum: show(summary.sum) })}</span>}
      {summary.mean !== null && <span>{say('mean', { mean: show(summary.mean) })}</span>}
    </div>
  )
}
