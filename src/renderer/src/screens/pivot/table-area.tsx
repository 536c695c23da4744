import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { PivotTable, PivotTableQuery } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { useWork, useWorkBoard } from '../../api/work-board.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { periodLabel } from '../../parts/format.ts'
import { LongWait } from '../../parts/long-wait.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { ProblemAlert, problemOf } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { pivotWords } from '../../words/pivot.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { CellBlock } from './chart-cells.ts'
import { ChartPane } from './chart-pane.tsx'
import { withoutField } from './layout.ts'
import { PivotGrid } from './pivot-grid.tsx'
import { TableSource } from './table-source.tsx'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface TableAreaProps {
  readonly desk: PivotDesk
  readonly query: PivotTableQuery | null
  readonly table: PivotTable | undefined
  readonly error: unknown
  readonly names: PivotNames
  readonly charting: boolean
  onCell(row: number, place: number): void
  onCharting(charting: boolean): void
  onAgain(): void
}

/** The table with its chart, or what to do where there is none. */
export function TableArea(props: TableAreaProps) {
  const { desk, query, table, error, names, charting, onCell, onCharting, onAgain } = props
  const say = useWords(pivotWords)
  const { language } = useScope()
  const board = useWorkBoard()
  const work = useWork().find(({ kind }) => kind === 'pivot')
  const [block, setBlock] = useState<CellBlock | null>(null)
  // A selection belongs to the table it was made in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table has other places
  useEffect(() => setBlock(null), [table])
  const { form, layout, setLayout } = desk

  if (query === null) return <EmptyState title={say('nothing-title')} hint={say('nothing-hint')} />
  if (error !== null && error !== undefined) return <TableProblem {...{ desk, error, onAgain }} />
  // What is still shown of the table before must never be read with the settings of this one.
  if (table === undefined || !fits(table, query)) return <LongWait work={work} onCancel={() => board.cancel('pivot')} />
  if (table.source.rows === 0) return <NoData {...{ desk, names }} />

  return (
    <div className={charting ? 'table-area table-area-charting' : 'table-area'}>
      <div className="table-area-table pivot-cells">
        <PivotGrid
          table={table}
          layout={layout}
          names={names}
          title={textOf(form.title, language)}
          onLayout={setLayout}
          onCell={onCell}
          onBlock={setBlock}
        />
        <TableSource table={table} layout={layout} names={names} />
      </div>
      {charting && (
        <ChartPane
          table={table}
          layout={layout}
          names={names}
          source={[textOf(form.title, language), ...table.periods.map((one) => periodLabel(one, language))].join(' · ')}
          block={block}
          onCell={onCell}
          onClose={() => onCharting(false)}
        />
      )}
    </div>
  )
}

/** Whether a table answers a question, and is not what is left of the one before. */
function fits(table: PivotTable, query: PivotTableQuery): boolean {
  const shape = ({ form, rows, columns = [], measures }: PivotTableQuery) =>
    JSON.stringify([form, rows, columns, measures])
  return shape(table.query) === shape(query)
}

function TableProblem({ desk, error, onAgain }: { desk: PivotDesk; error: unknown; onAgain(): void }) {
  const say = useWords(pivotWords)
  const { language } = useScope()
  const { layout, form, setLayout } = desk
  const problem = problemOf(error)
  const widest = problem?.code === 'pivot-too-large' ? String(problem.details.dimension) : null
  const side =
    widest === null ? undefined : (['rows', 'columns'] as const).find((zone) => layout[zone].includes(widest))
  const title = form.columns.find(({ name }) => name === widest)?.title
  return (
    <div className="table-problem">
      <ProblemAlert problem={error} onAgain={onAgain} />
      {side !== undefined && widest !== null && (
        <Button onClick={() => setLayout(withoutField(layout, side, widest))}>
          {say('drop-field', { field: title === undefined ? widest : textOf(title, language) })}
        </Button>
      )}
    </div>
  )
}

function NoData({ desk, names }: { desk: PivotDesk; names: PivotNames }) {
  const say = useWords(pivotWords)
  const { open, language, setPeriod } = useScope()
  const { form } = desk
  const all = useAnswer('figures', 'pivotTable', { form: form.code, rows: ['period'], measures: [{ name: 'count' }] })
  const periods = all.data?.periods ?? []
  const title = textOf(form.title, language)
  if (all.data !== undefined && periods.length === 0) {
    return (
      <EmptyState
        title={say('no-data')}
        hint={say('no-data-none', { form: title })}
        action={
          <Button type="primary" onClick={() => open('import')}>
            {say('go-import')}
          </Button>
        }
      />
    )
  }
  const listed = periods.map((period) => periodLabel(period, names.language)).join(language === 'en' ? ', ' : '、')
  return (
    <EmptyState
      title={say('no-data')}
      hint={say('no-data-hint', { form: title, periods: listed })}
      action={periods
        .slice(-4)
        .reverse()
        .map((period) => (
          <Button key={period} onClick={() => setPeriod(period)}>
            {periodLabel(period, language)}
          </Button>
        ))}
    />
  )
}
