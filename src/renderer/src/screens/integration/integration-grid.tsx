import { Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Coverage, Integration } from '#contract'
import { ask } from '../../api/client.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { DataGrid, type GridRow } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useScope } from '../../parts/scope.tsx'
import { SourceOf, type SourcePlace } from '../../subjects/assessment/source-of.tsx'
import { assessmentWords } from '../../words/assessment.ts'
import { integrationWords } from '../../words/integration.ts'
import { useWords } from '../../words/words.ts'
import { countyColumns, countyRows, totalRow } from './county-columns.ts'
import { CoverageDrawer } from './coverage-drawer.tsx'
import { gapColumns, gapRows } from './gap-columns.ts'
import { standardColumns, standardRows } from './standard-columns.ts'

type View = 'counties' | 'gaps' | 'standards'

export interface IntegrationGridProps {
  readonly coverage: Coverage
  readonly integration: Integration
  /** Counties picked on the charts; all where none is. */
  readonly picked: readonly (string | null)[] | undefined
}

/** Coverage by county, what is not reached, and the standards as filed; each line leads to its evidence. */
export function IntegrationGrid({ coverage, integration, picked }: IntegrationGridProps) {
  const say = useWords(integrationWords)
  const sayShared = useWords(assessmentWords)
  const { language, allRegions, regions, period, remember, remembered } = useScope()
  const [view, setView] = useState<View>(() => (remembered('integration:view') as View | undefined) ?? 'counties')
  const [county, setCounty] = useState<string | null>(null)
  const [place, setPlace] = useState<SourcePlace | null>(null)
  const order = useRef<readonly string[]>([])
  const told = useMemo(
    () => ({ language, say, sayShared, regions: allRegions }),
    [language, say, sayShared, allRegions],
  )
  const gaps = useMemo(() => gapRows(coverage, told), [coverage, told])
  const shown = useMemo(() => {
    const tables = {
      counties: { columns: countyColumns(told), rows: countyRows(coverage, told), total: totalRow(coverage, told) },
      gaps: { columns: gapColumns(told), rows: gaps, total: undefined },
      standards: { columns: standardColumns(told), rows: standardRows(integration, told), total: undefined },
    }
    const table = tables[view]
    const isShown = ({ region }: GridRow) => picked === undefined || picked.includes(String(region))
    return { ...table, rows: table.rows.filter(isShown), total: picked === undefined ? table.total : undefined }
  }, [view, coverage, integration, gaps, picked, told])
  const choose = (next: View) => {
    setView(next)
    remember('integration:view', next)
  }
  const titles = { counties: say('gridCounties'), gaps: say('gridGaps'), standards: say('gridStandards') }
  const open = (row: GridRow) => {
    if (row.place !== undefined && row.place !== null) setPlace(row.place as SourcePlace)
    else if (view !== 'standards') setCounty(String(row.region))
  }

  return (
    <Panel
      title={titles[view]}
      actions={
        <>
          <Segmented
            size="small"
            value={view}
            options={[
              { value: 'counties' as const, label: say('viewCounties') },
              { value: 'gaps' as const, label: say('viewGaps', { count: gaps.length }) },
              { value: 'standards' as const, label: say('viewStandards') },
            ]}
            onChange={choose}
          />
          <ExportButton
            onExport={() =>
              toChosenFile(`${say('title')}_${coverage.year}.xlsx`, (to) =>
                ask('reports', 'coverage', {
                  query: { period, ...(regions.length > 0 && { regions }) },
                  language,
                  ...(view === 'counties' && { order: order.current }),
                  to,
                }),
              )
            }
          />
        </>
      }
    >
      {view === 'gaps' && gaps.length === 0 ? (
        <EmptyState title={say('noGaps')} />
      ) : (
        <DataGrid
          key={view}
          columns={shown.columns}
          rows={shown.rows}
          total={shown.total}
          stateKey={`integration:${view}`}
          label={titles[view]}
          onRowClick={open}
          onOrder={(rows) => {
            order.current = rows.map(({ region }) => String(region))
          }}
        />
      )}
      <CoverageDrawer period={period} region={county} onClose={() => setCounty(null)} />
      <SourceOf place={place} onClose={() => setPlace(null)} />
    </Panel>
  )
}
