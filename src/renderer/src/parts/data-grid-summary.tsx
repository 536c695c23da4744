import type { ReactNode } from 'react'
import { gridWords } from '../words/grid.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { ShownFigures } from './data-grid-figures.ts'
import { formatNumber } from './format.ts'

export interface DataGridSummaryProps {
  readonly figures: ShownFigures
  /** What stands at the other end of the line. */
  readonly foot?: ReactNode
}

/** Count, sum, average, least and most of the selected cells, as in Excel's status bar. */
export function DataGridSummary({ figures, foot }: DataGridSummaryProps) {
  const say = useWords(gridWords)
  const language = useLanguage()
  if (figures === null && foot === undefined) return null
  const show = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
  return (
    <div className="data-grid-summary">
      {foot}
      <div className="data-grid-figures" role="status">
        {figures === 'pending' && <span>{say('adding')}</span>}
        {figures !== null && figures !== 'pending' && (
          <>
            <span>{say('count', { count: show(figures.count) })}</span>
            {figures.sum !== null && <span>{say('sum', { sum: show(figures.sum) })}</span>}
            {figures.mean !== null && <span>{say('mean', { mean: show(figures.mean) })}</span>}
            {figures.least !== null && <span>{say('least', { least: show(figures.least) })}</span>}
            {figures.most !== null && <span>{say('most', { most: show(figures.most) })}</span>}
          </>
        )}
      </div>
    </div>
  )
}
