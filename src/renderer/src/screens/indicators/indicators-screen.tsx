import { FileAddOutlined, FolderOpenOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { IndicatorBatch, IndicatorFile } from '#contract'
import { ask } from '../../api/client.ts'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { periodLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { batchTerms } from '../../words/indicator-terms.ts'
import { indicatorWords } from '../../words/indicators.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type CatalogueEntry, catalogueColumns, shownPeriods, toRow } from './catalogue-columns.ts'
import { emptyDraft } from './draft.ts'
import { IndicatorDetail } from './indicator-detail.tsx'
import { IndicatorEditor } from './indicator-editor.tsx'
import './indicators-screen.css'
import { useDraft } from './use-draft.ts'
import { useFigures } from './use-figures.ts'

const BATCHES = Object.keys(batchTerms) as IndicatorBatch[]

/** Every indicator with its value, what it is made of and where it comes from; and people's own. */
export function IndicatorsScreen() {
  const say = useWords(indicatorWords)
  const scope = useScope()
  const { language, period, regions, forms } = scope
  const [draft, setDraft] = useDraft()
  const [find, setFind] = useState('')
  const batch = scope.remembered('indicators:batch') ?? ''
  const chosen = scope.remembered('indicators:chosen') ?? ''
  const [problem, setProblem] = useState<unknown>(null)
  const wanted = find.trim()
  const all = useAnswer('figures', 'indicators', {})
  const found = useAnswer('figures', 'indicators', wanted === '' ? {} : { find: wanted })
  const { figures, error } = useFigures(all.data, period, regions)
  const shown = useMemo(
    () => found.data?.filter((indicator) => batch === '' || indicator.batch === batch) ?? [],
    [found.data, batch],
  )
  const periods = useMemo(() => shownPeriods(figures, period, 3), [figures, period])
  const look = useMemo(() => ({ language, forms, periods, say }), [language, forms, periods, say])
  const columns = useMemo(() => catalogueColumns(look), [look])
  const rows = useMemo(
    () =>
      shown.map((indicator) => {
        const entry: CatalogueEntry = { indicator, figure: figures.find(({ code }) => code === indicator.code) }
        return toRow(entry, look)
      }),
    [shown, figures, look],
  )

  if (draft !== null)
    return (
      <IndicatorEditor
        draft={draft}
        onChange={setDraft}
        onClose={() => setDraft(null)}
        onKept={(code) => {
          setDraft(null)
          setFind('')
          scope.remember('indicators:chosen', code)
        }}
      />
    )
  const readFile = async () => {
    setProblem(null)
    const file = await ask('shell', 'chooseFormFile', {})
    if (file === null) return
    setDraft({ indicator: await ask('indicators', 'importFrom', { file: file.token }), isNew: true })
  }
  // A search narrows the grid, never what is looked at beside it.
  const indicator = all.data?.find(({ code }) => code === chosen)
  const failed = found.error ?? error
  return (
    <div className="indicators">
      <div className="indicators-bar">
        <Input
          className="indicators-search"
          allowClear
          prefix={<SearchOutlined />}
          placeholder={say('search')}
          aria-label={say('search')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <Select
          className="indicators-batch"
          aria-label={say('batch')}
          value={batch}
          options={[
            { value: '', label: `${say('batch')}: ${say('all')}` },
            ...BATCHES.map((value) => ({ value, label: textOf(batchTerms[value], language) })),
          ]}
          onChange={(value) => scope.remember('indicators:batch', value)}
        />
        <span className="soft" role="status">
          {say('count', { count: shown.length })}
        </span>
        <span className="indicators-gap" />
        <Button icon={<FolderOpenOutlined />} onClick={() => void readFile().catch(setProblem)}>
          {say('read-file')}
        </Button>
        <Button
          type="primary"
          icon={<FileAddOutlined />}
          onClick={() => setDraft({ indicator: emptyDraft(forms, batch as IndicatorBatch | ''), isNew: true })}
        >
          {say('create')}
        </Button>
        <ExportButton
          disabled={shown.length === 0}
          onExport={() =>
            figureDoors.exportIndicators(`${say('title')}_${periodLabel(period, language)}.xlsx`, {
              period,
              ...(regions.length > 0 && { regions }),
              codes: shown.map(({ code }) => code),
              language,
            })
          }
        />
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      {failed !== null && <ProblemAlert problem={failed} />}
      <div className="indicators-both">
        <div className="indicators-grid">
          {found.data === undefined ? (
            <LateSkeleton rows={10} />
          ) : shown.length === 0 ? (
            <EmptyState
              title={say('none')}
              hint={say('none-hint')}
              action={
                <Button
                  onClick={() => {
                    setFind('')
                    scope.remember('indicators:batch', '')
                  }}
                >
                  {say('clear')}
                </Button>
              }
            />
          ) : (
            <DataGrid
              columns={columns}
              rows={rows}
              label={say('title')}
              stateKey="indicators"
              onRowClick={(row) => scope.remember('indicators:chosen', String(row.code))}
            />
          )}
        </div>
        {indicator === undefined ? (
          <aside className="indicators-detail empty">
            <EmptyState title={say('choose')} />
          </aside>
        ) : (
          <IndicatorDetail
            key={indicator.code}
            indicator={indicator}
            onEdit={(file: IndicatorFile, isNew: boolean) => setDraft({ indicator: file, isNew })}
            onClose={() => scope.remember('indicators:chosen', '')}
          />
        )}
      </div>
    </div>
  )
}
