import { useMemo } from 'react'
import type { IndicatorView, KnowledgeDay, KnownValue, Language, RevisionTriangle } from '#contract'
import { ask } from '../../api/client.ts'
import { toChosenFile } from '../../api/to-chosen-file.ts'
import { useLongAnswer } from '../../api/use-long-answer.ts'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { formatNumber, periodLabel, signed } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { revisionWords } from '../../words/revisions.ts'
import { textOf, useWords } from '../../words/words.ts'

type Say = ReturnType<typeof useWords<keyof (typeof revisionWords)['zh-CN']>>

/** The revision triangle of an indicator: each period in a line, each day on which something became known in a column. */
export function IndicatorRevisions({ indicator }: { readonly indicator: IndicatorView }) {
  const say = useWords(revisionWords)
  const { regions, language } = useScope()
  const query = { code: indicator.code, ...(regions.length > 0 && { regions }) }
  const answer = useLongAnswer('pivot', 'figures', 'revisions', query)
  const triangle = answer.data
  const columns = useMemo(
    () => (triangle === undefined ? [] : dayColumns(triangle, say, language)),
    [triangle, say, language],
  )
  const rows = useMemo(() => (triangle === undefined ? [] : periodRows(triangle, language)), [triangle, language])
  if (answer.error !== null) return <ProblemAlert problem={answer.error} />
  if (triangle === undefined) return <LateSkeleton rows={6} />
  const name = `${textOf(indicator.title, language) || indicator.title.zh}_${say('revisions')}.xlsx`
  const changed = triangle.values.flat().filter((value) => value.changed && value.before !== null).length
  return (
    <>
      <div className="indicators-revisions">
        <span className="soft">{changed === 0 ? say('no-revisions') : say('revised', { count: changed })}</span>
        <ExportButton
          onExport={() => toChosenFile(name, (to) => ask('reports', 'revisions', { query, language, to }))}
        />
      </div>
      <DataGrid columns={columns} rows={rows} label={say('revisions')} stateKey="indicator:revisions" />
    </>
  )
}

function periodRows({ periods, days, values }: RevisionTriangle, language: Language): readonly GridRow[] {
  return periods.map((period, at) => ({
    key: period,
    name: periodLabel(period, language),
    known: values[at] ?? [],
    ...Object.fromEntries(days.map(({ day }, column) => [day, values[at]?.[column]?.value ?? null])),
  }))
}

function dayColumns({ days, indicator }: RevisionTriangle, say: Say, language: Language): readonly GridColumn[] {
  const knownAt = (row: GridRow, at: number) => (row.known as readonly KnownValue[])[at]
  return [
    { field: 'name', title: say('period'), width: 110, pinned: 'left' },
    ...days.map(
      (day, at): GridColumn => ({
        field: day.day,
        title: day.day,
        numeric: true,
        notAdditive: true,
        decimals: indicator.decimals,
        width: 104,
        cellClass: (row) => (isRevised(knownAt(row, at)) ? 'indicators-revised' : undefined),
        tooltip: (row) => storyOf(day, knownAt(row, at), indicator.decimals, say, language),
      }),
    ),
  ]
}

/** A value that takes the place of another; the first one that becomes known revises nothing. */
function isRevised(known: KnownValue | undefined): boolean {
  return known?.changed === true && known.before !== null
}

function storyOf(
  day: KnowledgeDay,
  known: KnownValue | undefined,
  decimals: number,
  say: Say,
  language: Language,
): string {
  const happened = (['imports', 'sentBack', 'undone', 'adjusted'] as const)
    .filter((kind) => day[kind] > 0)
    .map((kind) => say(kind, { count: day[kind] }))
  const lines = [`${day.day} · ${happened.join(' · ')}`]
  if (known === undefined) return lines.join('\n')
  if (isRevised(known)) {
    const number = (value: number | null) => (value === null ? '—' : formatNumber(value, decimals, language))
    const by = known.value === null || known.before === null ? null : known.value - known.before
    const change = by === null ? '' : ` (${signed(by, decimals, language)})`
    lines.push(say('from-to', { from: number(known.before), to: `${number(known.value)}${change}` }))
  }
  lines.push(say('counties', { count: known.counties }))
  return lines.join('\n')
}
