import { useMemo } from 'react'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { regionName } from '../../parts/names.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { educationWords } from '../../words/education.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface StageListProps {
  readonly subject: Subject
  /** Lines with `region` and `stage` as codes and a figure for each column; `undefined` while they are on the way. */
  readonly lines: readonly (GridRow & { readonly region: string; readonly stage: string })[] | undefined
  readonly figures: readonly GridColumn[]
  readonly total?: GridRow
  /** Said where there is nothing to list. */
  readonly empty: string
  readonly stateKey: string
}

/** Figures by county and stage; a line filters the screen by both. */
export function StageList({ subject, lines, figures, total, empty, stateKey }: StageListProps) {
  const say = useWords(educationWords)
  const { language, allRegions } = subject.scope
  const columns = useMemo(
    (): readonly GridColumn[] => [
      { field: 'county', title: countyTitle(subject), width: language === 'en' ? 190 : 150, pinned: 'left' },
      { field: 'stageName', title: say('stage'), width: 150 },
      ...figures,
    ],
    [subject, language, figures, say],
  )
  const rows = useMemo(
    () =>
      lines?.map((line) => ({
        ...line,
        county: regionName(allRegions, line.region, language),
        stageName: textOf(
          subject.members('stage').find(({ code }) => code === line.stage)?.title ?? { zh: line.stage, en: line.stage },
          language,
        ),
      })),
    [lines, subject, allRegions, language],
  )
  if (rows === undefined) return <LateSkeleton rows={8} />
  if (rows.length === 0) return <EmptyState title={empty} />
  return (
    <DataGrid
      columns={columns}
      rows={rows}
      {...(total !== undefined && { total: { county: say('total'), ...total } })}
      stateKey={stateKey}
      onRowClick={(row) => {
        const { region, stage } = row as unknown as { region?: string; stage?: string }
        if (region === undefined || stage === undefined) return
        subject.picks.set('region', [region])
        subject.picks.set('stage', [stage])
      }}
    />
  )
}

function countyTitle({ form, scope }: Subject): string {
  const column = form.columns.find(({ type }) => type === 'region')
  return column === undefined ? '' : textOf(column.title, scope.language)
}
