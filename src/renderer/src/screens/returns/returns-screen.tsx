import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { returnsWords } from '../../words/returns.ts'
import { useWords } from '../../words/words.ts'
import { ImportsPage } from './imports-page.tsx'
import { MatrixPage } from './matrix-page.tsx'
import { allSubmissions, type SubmissionFilter } from './submission-filter.ts'
import { SubmissionsPage } from './submissions-page.tsx'
import './returns-screen.css'

const tabs = ['completeness', 'submissions', 'imports'] as const
type Tab = (typeof tabs)[number]

/** What was filed and what is missing, every submission, every import, and the way back from each. */
export function ReturnsScreen() {
  const say = useWords(returnsWords)
  const scope = useScope()
  const imports = useAnswer('intake', 'imports', {})
  const [tab, setTab] = useState<Tab>('completeness')
  const [filter, setFilter] = useState<SubmissionFilter>({ ...allSubmissions, period: scope.period })

  if (imports.error !== null) return <ProblemAlert problem={imports.error} onAgain={() => void imports.refetch()} />
  if (imports.data?.length === 0) {
    return (
      <EmptyState
        title={say('nothing-yet')}
        hint={say('nothing-yet-hint')}
        action={
          <Button type="primary" onClick={() => scope.open('import')}>
            {say('go-import')}
          </Button>
        }
      />
    )
  }

  function showSubmissions(form: string, region: string, period: string) {
    setFilter({ ...allSubmissions, period, form, region })
    setTab('submissions')
  }

  return (
    <div className="returns">
      <Tabs
        className="returns-tabs"
        activeKey={tab}
        items={tabs.map((key) => ({ key, label: say(`tab-${key}`) }))}
        onChange={(key) => setTab(tabs.find((each) => each === key) ?? 'completeness')}
      />
      {tab === 'completeness' && <MatrixPage onSubmissions={showSubmissions} />}
      {tab === 'submissions' && <SubmissionsPage filter={filter} onFilter={setFilter} />}
      {tab === 'imports' && <ImportsPage imports={imports.data ?? []} />}
    </div>
  )
}
