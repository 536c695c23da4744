import { Drawer, Pagination, Skeleton } from 'antd'
import { useState } from 'react'
import type { Finding, FindingKind, SubmissionView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { findingsWords } from '../../words/findings.ts'
import { useWords } from '../../words/words.ts'
import { FindingDetail } from './finding-detail.tsx'
import { FindingKinds } from './finding-kinds.tsx'
import { FindingLines } from './finding-lines.tsx'
import './findings.css'

export interface FindingsDrawerProps {
  readonly submission: SubmissionView
  onClose(): void
}

const PAGE = 500

/** What was found wrong or worth knowing in a submission, gravest first; each leads to its cell. */
export function FindingsDrawer({ submission, onClose }: FindingsDrawerProps) {
  const say = useWords(findingsWords)
  const { forms, allRegions, language } = useScope()
  const [kind, setKind] = useState<FindingKind | null>(null)
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<Finding | null>(null)
  const answer = useAnswer('intake', 'findings', {
    submission: submission.submission,
    ...(kind !== null && { code: kind.code, severity: kind.severity }),
    offset: (page - 1) * PAGE,
    limit: PAGE,
  })
  const explanations = useAnswer('intake', 'explanations', { submission: submission.submission })
  const { form, region, period, errors, warnings } = submission
  const listed = answer.data?.kinds.filter(({ severity }) => severity !== 'note') ?? []
  const more = errors + warnings - listed.reduce((sum, { count }) => sum + count, 0)

  const explained = new Set(explanations.data?.map(({ finding }) => finding))

  function show(next: FindingKind | null) {
    setKind(next)
    setPage(1)
    setChosen(null)
  }

  return (
    <Drawer
      open
      onClose={onClose}
      size={980}
      className="findings-drawer"
      title={[
        say('title'),
        regionName(allRegions, region, language),
        formTitle(forms, form, language),
        periodLabel(period, language),
      ].join(' · ')}
    >
      {explanations.error !== null && (
        <ProblemAlert problem={explanations.error} onAgain={() => void explanations.refetch()} />
      )}
      {answer.error !== null && <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />}
      {answer.data === undefined && answer.error === null && <Skeleton active />}
      {answer.data?.kinds.length === 0 && <EmptyState title={say('none')} />}
      {answer.data !== undefined && answer.data.kinds.length > 0 && (
        <div className="findings">
          <FindingKinds kinds={answer.data.kinds} chosen={kind} onChoose={show} />
          <div className="findings-body">
            <FindingLines
              submission={submission}
              findings={answer.data.findings}
              explained={explained}
              chosen={chosen?.finding ?? null}
              onChoose={setChosen}
            />
            <FindingDetail
              submission={submission}
              finding={chosen}
              explanations={explanations.data?.filter(({ finding }) => finding === chosen?.finding) ?? []}
            />
          </div>
          <div className="findings-foot">
            {more > 0 && <span className="soft">{say('more-than-listed', { count: more })}</span>}
            <Pagination
              size="small"
              current={page}
              pageSize={PAGE}
              total={answer.data.total}
              hideOnSinglePage
              showSizeChanger={false}
              onChange={setPage}
            />
          </div>
        </div>
      )}
    </Drawer>
  )
}
