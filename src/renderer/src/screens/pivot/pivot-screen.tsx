import { useMemo, useState } from 'react'
import type { PivotCellRows, SavedView } from '#contract'
import { ask } from '../../api/client.ts'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useLongAnswer } from '../../api/use-long-answer.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { usePivotNames } from '../../parts/pivot-names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { RowsBehind } from '../../parts/rows-behind.tsx'
import { useScope } from '../../parts/scope.tsx'
import { afterDragOut } from './acts.ts'
import { FieldList } from './field-list.tsx'
import { type Field, fieldsOf, firstAggregate } from './fields.ts'
import { fitting } from './known-layout.ts'
import { withDimension, withMeasure, type Zone } from './layout.ts'
import { MembersDialog } from './members-dialog.tsx'
import { PivotExport } from './pivot-export.tsx'
import { PivotTools } from './pivot-tools.tsx'
import { PivotViews } from './pivot-views.tsx'
import './pivot-screen.css'
import { TableArea } from './table-area.tsx'
import { scopeOf, tableQuery } from './table-query.ts'
import { type PivotDesk, usePivotDesk } from './use-pivot-desk.ts'
import { Zones } from './zones.tsx'

/** Any dimension by any other, with shares, growth, subtotals and totals: built by dragging, kept as views. */
export function PivotScreen() {
  const desk = usePivotDesk()
  const known = useAnswer('figures', 'pivotFields', { form: desk.form.code })
  const [view, setView] = useState<SavedView | null>(null)
  if (known.error !== null) return <ProblemAlert problem={known.error} onAgain={() => void known.refetch()} />
  if (known.data === undefined || known.isPlaceholderData) return <LateSkeleton rows={10} />
  const names = new Set([...known.data.dimensions, ...known.data.measures].map(({ name }) => name))
  const fitted = { ...desk, layout: fitting(desk.layout, names) }
  return <PivotPage key={desk.form.code} desk={fitted} known={known.data} view={view} onView={setView} />
}

interface PivotPageProps {
  readonly desk: PivotDesk
  readonly known: Parameters<typeof fieldsOf>[0]
  readonly view: SavedView | null
  onView(view: SavedView | null): void
}

function PivotPage({ desk, known, view, onView }: PivotPageProps) {
  const scope = useScope()
  const { form, layout, setLayout } = desk
  const names = usePivotNames(form)
  const [members, setMembers] = useState<string | null>(null)
  const [behind, setBehind] = useState<(PivotCellRows & { readonly title: string }) | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const charting = scope.remembered('pivot:chart') === 'open'
  const setCharting = (open: boolean) => scope.remember('pivot:chart', open ? 'open' : 'closed')
  const query = tableQuery(form.code, layout, scope)
  const answer = useLongAnswer('pivot', 'figures', 'pivotTable', query)
  const fields = useMemo(() => fieldsOf(known, form, scope.language), [known, form, scope.language])
  const dimensions = [...layout.rows, ...layout.columns, ...Object.keys(layout.filters)]
  const used = new Set([
    ...dimensions.map((name) => `dimension:${name}`),
    ...layout.measures.map(({ measure }) => `measure:${measure}`),
  ])

  const place = (field: Field, zone: Zone) => {
    if (zone === 'measures')
      return setLayout(withMeasure(layout, field.name, undefined, firstAggregate(known, field.name)))
    setLayout(withDimension(layout, field.name, zone))
    if (zone === 'filters') setMembers(field.name)
  }
  const openCell = async (row: number, at: number) => {
    const table = answer.data
    const line = table?.rows[row]
    const column = table?.columns[Math.floor(at / (table.measures.length || 1))]
    if (table === undefined || line === undefined || column === undefined) return
    const down = table.dimensions.slice(0, layout.rows.length)
    const across = table.dimensions.slice(layout.rows.length)
    const title = [...names.path(line, down), ...(across.length === 0 ? [] : names.path(column, across))].join(' · ')
    try {
      const found = await ask('figures', 'pivotCell', {
        table: { ...scopeOf(form.code, layout, scope), rows: layout.rows, columns: layout.columns },
        row: line.members,
        column: column.members,
      })
      setBehind({ ...found, title })
    } catch (thrown) {
      setProblem(thrown)
    }
  }

  return (
    <div className="pivot">
      <FieldList
        fields={fields}
        used={used}
        folded={scope.remembered('pivot:fields') === 'folded'}
        onFold={(folded) => scope.remember('pivot:fields', folded ? 'folded' : 'open')}
        onPlace={place}
        onDragOut={(dragged) => setLayout(afterDragOut(layout, dragged))}
      />
      <div className="pivot-main">
        <PivotTools
          desk={desk}
          table={answer.data}
          charting={charting}
          onCharting={setCharting}
          before={<PivotViews desk={desk} current={view} onCurrent={onView} />}
          after={<PivotExport desk={desk} query={query} table={answer.data} names={names} />}
        />
        <Zones desk={desk} known={known} onMembers={setMembers} />
        {problem !== null && <ProblemAlert problem={problem} />}
        <TableArea
          desk={desk}
          query={query}
          table={answer.data}
          error={answer.error}
          names={names}
          charting={charting}
          onCell={(row, at) => void openCell(row, at)}
          onCharting={setCharting}
          onAgain={() => void answer.refetch()}
        />
      </div>
      {members !== null && (
        <MembersDialog desk={desk} known={known} names={names} dimension={members} onClose={() => setMembers(null)} />
      )}
      <RowsBehind
        form={form}
        query={behind?.query ?? null}
        title={behind?.title ?? ''}
        inexact={behind?.exact === false}
        doors={figureDoors}
        onClose={() => setBehind(null)}
      />
    </div>
  )
}
