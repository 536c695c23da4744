import { useMemo } from 'react'
import type { Doubt } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { doubtColumns, doubtRow, type NamedRule } from '../../subjects/checks/finding-columns.ts'
import { checkWords } from '../../words/checks.ts'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { type FindingFilter, toQuery } from './finding-filter.ts'

export interface DoubtsListProps {
  readonly filter: FindingFilter
  readonly rules: readonly NamedRule[]
  readonly onChoose: (doubt: Doubt) => void
}

/** More doubts than these are narrowed by the filters. */
const MOST = 5000

/** Where rules can't be decided because values are absent: one line for each rule and submission. */
export function DoubtsList({ filter, rules, onChoose }: DoubtsListProps) {
  const say = useWords(findingsOfRulesWords)
  const words = useWords(checkWords)
  const scope = useScope()
  const answer = useAnswer('checks', 'findings', { ...toQuery(scope, { ...filter, state: null }), limit: MOST })
  const look = useMemo(() => ({ scope, say: words, rules }), [scope, words, rules])
  const columns = useMemo(() => doubtColumns(look, ['period']), [look])
  const doubts = answer.data?.cannotTell
  const rows = useMemo(() => doubts?.map((each, at) => doubtRow(each, at, look)) ?? [], [doubts, look])
  if (answer.error !== null) return <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
  if (doubts === undefined) return <LateSkeleton rows={10} />
  if (doubts.length === 0) return <EmptyState title={say('no-doubts')} hint={say('no-doubts-hint')} />
  return (
    <>
      <p className="soft finding-legend">{words('cannot-tell-hint')}</p>
      <div className="finding-grid">
        <DataGrid
          columns={columns}
          rows={rows}
          label={say('doubts')}
          stateKey="doubts-of-rules"
          onRowClick={(row) => {
            const chosen = doubts[Number(row.doubt)]
            if (chosen !== undefined) onChoose(chosen)
          }}
        />
      </div>
    </>
  )
}
