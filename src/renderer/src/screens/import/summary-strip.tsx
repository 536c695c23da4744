import { Button } from 'antd'
import type { FileResult } from '#contract'
import { useCounts } from '../../words/counts.ts'
import { importWords } from '../../words/import.ts'
import { statusTerms } from '../../words/intake-terms.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'
import { everything, type ListedStatus, type ListFilter, summaryOf } from './listing.ts'
import { statusColours } from './status-tag.tsx'
import './summary-strip.css'

const statuses: readonly ListedStatus[] = ['kept', 'preview', 'held', 'refused', 'unchanged', 'passed-over']

export interface SummaryStripProps {
  readonly files: readonly FileResult[]
  readonly filter: ListFilter
  onFilter(filter: ListFilter): void
}

/** The import in one line; each number of sheets filters the list to those sheets. */
export function SummaryStrip({ files, filter, onFilter }: SummaryStripProps) {
  const say = useWords(importWords)
  const language = useLanguage()
  const count = useCounts()
  const summary = summaryOf(files)

  return (
    <div className="summary-strip">
      <span>{count('files', summary.files)}</span>
      <Button
        type={filter.status === null ? 'primary' : 'default'}
        ghost={filter.status === null}
        onClick={() => onFilter(everything)}
      >
        {say('all-sheets', { sheets: count('sheets', summary.sheets) })}
      </Button>
      {statuses
        .filter((status) => summary.byStatus[status] > 0)
        .map((status) => (
          <Button
            key={status}
            type={filter.status === status ? 'primary' : 'default'}
            ghost={filter.status === status}
            aria-pressed={filter.status === status}
            onClick={() => onFilter({ ...filter, status: filter.status === status ? null : status })}
          >
            <i className={`status-dot ${statusColours[status]}`} />
            {textOf(statusTerms[status], language)} {summary.byStatus[status]}
          </Button>
        ))}
      <span className="summary-rest">
        {summary.normalised > 0 && <span>{say('normalised', { cells: count('cells', summary.normalised) })}</span>}
        {summary.errors > 0 && <span className="bad">{count('errors', summary.errors)}</span>}
        {summary.warnings > 0 && <span className="warn">{count('warnings', summary.warnings)}</span>}
      </span>
    </div>
  )
}
