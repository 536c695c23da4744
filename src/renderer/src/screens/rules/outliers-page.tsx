import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid, type GridColumn } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { outlierWords } from '../../words/outliers.ts'
import { outlierBases } from '../../words/rule-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { OutlierForm } from './outlier-form.tsx'

/** Which values of each return are told to stand out, and against what. */
export function OutliersPage() {
  const say = useWords(outlierWords)
  const scope = useScope()
  const { language, forms } = scope
  const answer = useAnswer('checks', 'outliers', {})
  const chosen = scope.remembered('rules:outliers') ?? ''
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      {
        field: 'title',
        title: say('form'),
        width: language === 'en' ? 196 : 160,
        pinned: 'left',
        cellClass: ({ isOn }) => (isOn ? undefined : 'soft'),
      },
      { field: 'state', title: say('state'), width: 64, cellClass: ({ isOn }) => (isOn ? undefined : 'soft') },
      { field: 'limit', title: say('limit'), numeric: true, notAdditive: true, decimals: 1, width: 62 },
      { field: 'against', title: say('against'), width: language === 'en' ? 258 : 270 },
      { field: 'measures', title: say('measures'), width: language === 'en' ? 96 : 90 },
    ],
    [say, language],
  )
  const rows = useMemo(
    () =>
      answer.data?.map(({ form, on, limit, against, measures }) => ({
        form,
        isOn: on,
        title: formTitle(forms, form, language),
        state: say(on ? 'on' : 'off'),
        limit,
        against: against.map((basis) => textOf(outlierBases[basis], language)).join(language === 'en' ? ', ' : '、'),
        measures: say('measure-count', { count: measures.length }),
      })) ?? [],
    [answer.data, forms, language, say],
  )
  if (answer.error !== null) return <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
  if (answer.data === undefined) return <LateSkeleton rows={8} />
  const setting = answer.data.find(({ form }) => form === chosen)
  return (
    <>
      <p className="outliers-intro soft">{say('intro')}</p>
      <div className="rules-both">
        <div className="rules-grid">
          <DataGrid
            columns={columns}
            rows={rows}
            label={say('form')}
            stateKey="outliers"
            onRowClick={(row) => scope.remember('rules:outliers', String(row.form))}
          />
        </div>
        {setting === undefined ? (
          <aside className="rules-detail empty">
            <EmptyState title={say('choose')} />
          </aside>
        ) : (
          <OutlierForm key={setting.form} setting={setting} />
        )}
      </div>
    </>
  )
}
