import { Button, Pagination } from 'antd'
import { useMemo, useState } from 'react'
import type { CheckFinding } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { findingColumns, findingRow, type NamedRule } from '../../subjects/checks/finding-columns.ts'
import { checkWords } from '../../words/checks.ts'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { allFindings, type FindingFilter, toQuery } from './finding-filter.ts'

export interface FindingsListProps {
  readonly filter: FindingFilter
  readonly rules: readonly NamedRule[]
  readonly onFilter: (filter: FindingFilter) => void
  readonly onChoose: (finding: CheckFinding) => void
}

const PAGE = 1000

/** Findings of the scope that fit the filter, gravest first, a thousand at a time. */
export function FindingsList({ filter, rules, onFilter, onChoose }: FindingsListProps) {
  const say = useWords(findingsOfRulesWords)
  const words = useWords(checkWords)
  const scope = useScope()
  const { language } = scope
  const [page, setPage] = useState(1)
  const answer = useAnswer('checks', 'findings', { ...toQuery(scope, filter), offset: (page - 1) * PAGE, limit: PAGE })
  const look = useMemo(() => ({ scope, say: words, rules }), [scope, words, rules])
  const columns = useMemo(() => findingColumns(look, ['period']), [look])
  const rows = useMemo(() => answer.data?.findings.map((each) => findingRow(each, look)) ?? [], [answer.data, look])
  if (answer.error !== null) return <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
  if (answer.data === undefined) return <LateSkeleton rows={10} />
  const { findings, total } = answer.data
  if (total === 0)
    return (
      <EmptyState
        title={say('none-match')}
        action={<Button onClick={() => onFilter(allFindings)}>{say('clear')}</Button>}
      />
    )
  const number = (value: number) => formatNumber(value, 0, language)
  return (
    <>
      <div className="finding-grid">
        <DataGrid
          columns={columns}
          rows={rows}
          label={say('title')}
          stateKey="findings-of-rules"
          onRowClick={(row) => {
            const chosen = findings.find(({ finding }) => finding === row.finding)
            if (chosen !== undefined) onChoose(chosen)
          }}
        />
      </div>
      {total > PAGE && (
        <div className="finding-foot">
          <span className="soft">
            {say('first-of', {
              from: number((page - 1) * PAGE + 1),
              to: number(Math.min(page * PAGE, total)),
              total: number(total),
            })}
          </span>
          <Pagination
            size="small"
            current={page}
            pageSize={PAGE}
            total={total}
            showSizeChanger={false}
            onChange={setPage}
          />
        </div>
      )}
    </>
  )
}
