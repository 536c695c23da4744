import { Progress } from 'antd'
import type { ProgressEvent } from '#contract'
import { useCounts } from '../words/counts.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { workWords } from '../words/work.ts'
import { formatNumber } from './format.ts'
import './work-progress.css'

/** How far long work has come, how fast it goes and what it is at, in one line. */
export function WorkProgress({ progress }: { readonly progress: ProgressEvent | null }) {
  const say = useWords(workWords)
  const language = useLanguage()
  const count = useCounts()
  if (progress === null) return null

  const { done, total, unit, rows, rowsPerSecond, label } = progress
  const number = (value: number) => formatNumber(value, 0, language)
  return (
    <div className="work-progress">
      {total !== null && total > 0 && <Progress percent={(100 * done) / total} showInfo={false} size="small" />}
      <span>
        {total === null ? count(unit, done) : say('done-of', { done: number(done), total: count(unit, total) })}
      </span>
      {unit === 'files' && rows > 0 && <span>{count('rows', rows)}</span>}
      {rowsPerSecond > 0 && <span>{say('rate', { rate: number(rowsPerSecond) })}</span>}
      <span className="work-progress-label">{label}</span>
    </div>
  )
}
