import { Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { SubmissionView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { momentLabel, periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { stateTerms } from '../../words/intake-terms.ts'
import { returnsWords } from '../../words/returns.ts'
import { reviewStateHints, reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { ComparePage } from './compare-page.tsx'
import { type Comparing, comparedFirst } from './other-version.ts'
import { SubmissionBar } from './submission-bar.tsx'
import { submissionColumns } from './submission-columns.ts'
import { isIn, type SubmissionFilter } from './submission-filter.ts'
import { SubmissionTools } from './submission-tools.tsx'

export interface SubmissionsPageProps {
  readonly filter: SubmissionFilter
  onFilter(filter: SubmissionFilter): void
}

/** Every submission with where it came from; a chosen one can be undone. */
export function SubmissionsPage({ filter, onFilter }: SubmissionsPageProps) {
  const say = useWords(returnsWords)
  const scope = useScope()
  const { language } = scope
  const [chosen, setChosen] = useState<number | null>(null)
  const [comparing, setComparing] = useState<Comparing | null>(null)
  const answer = useAnswer('intake', 'submissions', toQuery(filter))
  const everything = useAnswer('intake', 'submissions', {})
  const listed = useMemo(
    () =>
      (answer.data ?? []).filter(
        (each) =>
          (filter.state === null || isIn(filter.state, each)) && inScope(each.region, filter.region, scope.regions),
      ),
    [answer.data, filter, scope.regions],
  )
  const rows = useMemo(
    () =>
      listed.map((each) => ({
        ...each,
        form: formTitle(scope.forms, each.form, language),
        region: regionName(scope.allRegions, each.region, language),
        period: periodLabel(each.period, language),
        state: textOf(each.review === null ? stateTerms[each.state] : reviewStateTerms[each.review], language),
        stateTip: each.review === null ? '' : textOf(reviewStateHints[each.review], language),
        reviewClass: `review-${each.review ?? 'none'}`,
        stateClass: each.state === 'current' ? '' : 'soft',
        importedAt: momentLabel(each.importedAt),
      })),
    [listed, scope.forms, scope.allRegions, language],
  )
  const columns = useMemo(() => submissionColumns(say, language), [say, language])
  if (answer.error !== null) return <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
  if (answer.data === undefined) return <Skeleton active className="returns-loading" />

  if (comparing !== null)
    return <ComparePage comparing={comparing} onComparing={setComparing} onBack={() => setComparing(null)} />

  const current: SubmissionView | undefined = listed.find(({ submission }) => submission === chosen)
  const other = current === undefined ? null : comparedFirst(current, everything.data ?? [])

  return (
    <div className="submissions">
      <SubmissionTools filter={filter} onFilter={onFilter} />
      <div className="submissions-grid">
        {rows.length === 0 ? (
          <EmptyState title={say('none-match')} />
        ) : (
          <DataGrid
            columns={columns}
            rows={rows}
            height="100%"
            stateKey="submissions"
            label={say('tab-submissions')}
            onRowClick={(row) => setChosen(Number(row.submission))}
          />
        )}
      </div>
      <SubmissionBar
        submission={current}
        onCompare={other === null ? null : () => setComparing(other)}
        onClose={() => setChosen(null)}
      />
    </div>
  )
}

function toQuery({ form, region, period }: SubmissionFilter) {
  return {
    ...(form !== null && { form }),
    ...(region !== null && { region }),
    ...(period !== null && { period }),
  }
}

/** A county asked for by name is shown whatever the top bar says; returns of the whole municipality always are. */
function inScope(region: string, asked: string | null, regions: readonly string[]): boolean {
  return asked !== null || regions.length === 0 || regions.includes(region) || region === '500000'
}
