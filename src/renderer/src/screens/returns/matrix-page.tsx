import { Button, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { FilingState } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { useAnswers } from '../../api/use-answers.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { completenessWords } from '../../words/completeness.ts'
import { useWords } from '../../words/words.ts'
import { DeadlinesDialog } from './deadlines-dialog.tsx'
import { askedReturns, owedBy } from './filings.ts'
import { matrixColumns, matrixRow, matrixTotal } from './matrix-columns.ts'
import { MatrixTools } from './matrix-tools.tsx'
import './matrix-page.css'

export interface MatrixPageProps {
  /** A cell of a return that is or was in. */
  onSubmissions(form: string, region: string, period: string): void
}

/** County by return, over one or several periods: on time, late, missing, sent back. */
export function MatrixPage({ onSubmissions }: MatrixPageProps) {
  const say = useWords(completenessWords)
  const scope = useScope()
  const desk = useImportDesk()
  const [chosenPeriods, setPeriods] = useState<readonly string[] | null>(null)
  const [state, setState] = useState<FilingState | 'owed' | null>(null)
  const [setting, setSetting] = useState(false)
  const periods = chosenPeriods ?? (scope.period === '' ? [] : [scope.period])
  const answers = useAnswers(
    'intake',
    'completeness',
    periods.map((period) => ({ period })),
  )
  const completeness = answers.flatMap(({ data }) => data ?? [])
  const told = JSON.stringify(completeness)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for what was answered
  const asked = useMemo(() => askedReturns(completeness), [told])
  const { forms, language, allRegions, regions } = scope
  const view = useMemo(() => ({ asked, forms, language, say }), [asked, forms, language, say])
  const inScope = useMemo(
    () => allRegions.filter(({ code }) => regions.length === 0 || regions.includes(code)),
    [allRegions, regions],
  )
  const shown = useMemo(
    () =>
      inScope.filter(({ code }) => {
        if (state === null) return true
        if (state === 'owed') return owedBy(asked, code).length > 0
        return asked.some(({ filings }) => filings.get(code)?.state === state)
      }),
    [inScope, asked, state],
  )
  const columns = useMemo(() => matrixColumns(view), [view])
  const rows = useMemo(() => shown.map((region) => matrixRow(view, region)), [view, shown])
  const total = useMemo(() => matrixTotal(view, shown), [view, shown])

  const problem = answers.find(({ error }) => error !== null)
  if (problem !== undefined) return <ProblemAlert problem={problem.error} onAgain={() => void problem.refetch()} />
  if (answers.some(({ data }) => data === undefined)) return <Skeleton active className="returns-loading" />

  function open(code: string, field: string) {
    const chosen = asked[Number(/^c(\d+)$/.exec(field)?.[1] ?? -1)]
    const filing = chosen?.filings.get(code)
    if (chosen === undefined || filing === undefined) return
    if (filing.submission !== null) return onSubmissions(chosen.form, code, chosen.period)
    if (desk.stage.at === 'choosing' || desk.stage.at === 'kept') {
      desk.startOver()
      desk.setHints({ form: chosen.form, period: chosen.period, region: code })
    }
    scope.open('import')
  }

  const notAsked = [
    ...new Set(completeness.flatMap((each) => each.forms.filter((form) => !form.asked).map(({ form }) => form))),
  ].filter((code) => !asked.some(({ form }) => form === code))

  return (
    <div className="matrix">
      <MatrixTools
        asked={asked}
        regions={inScope}
        periods={periods}
        state={state}
        onPeriods={setPeriods}
        onState={setState}
        onDeadlines={() => setSetting(true)}
      />
      {asked.length === 0 && (
        <EmptyState
          title={say('nothing-asked')}
          hint={say('nothing-asked-hint')}
          action={<Button onClick={() => setSetting(true)}>{say('deadlines')}</Button>}
        />
      )}
      {asked.length > 0 && rows.length === 0 && <EmptyState title={say('none-match')} />}
      {asked.length > 0 && rows.length > 0 && (
        <div className="matrix-grid">
          <DataGrid
            key={columns.map(({ field }) => field).join()}
            columns={columns}
            rows={rows}
            total={total}
            height="100%"
            label={say('state')}
            onRowClick={(row, field) => open(String(row.code), field)}
          />
        </div>
      )}
      {asked.length > 0 && notAsked.length > 0 && (
        <div className="matrix-note soft">
          {say('not-asked', {
            forms: notAsked.map((code) => formTitle(forms, code, language)).join(language === 'en' ? ', ' : '、'),
          })}
        </div>
      )}
      {setting && <DeadlinesDialog period={periods.at(-1) ?? ''} onClose={() => setSetting(false)} />}
    </div>
  )
}
