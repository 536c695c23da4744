import type { PivotTable } from '#contract'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { useScope } from '../../parts/scope.tsx'
import { pivotWords } from '../../words/pivot.ts'
import { noteTerms } from '../../words/pivot-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { HeatLegend } from './heat-legend.tsx'
import type { PivotLayout } from './layout.ts'

export interface TableSourceProps {
  readonly table: PivotTable
  readonly layout: PivotLayout
  readonly names: PivotNames
}

/** Under a table: how large it is, where its figures are from, which periods stand for others, what colours mean. */
export function TableSource({ table, layout, names }: TableSourceProps) {
  const say = useWords(pivotWords)
  const { language } = names
  const { allRegions } = useScope()
  const count = (number: number) => formatNumber(number, 0, language)
  const { from, rows } = table.source
  const lines = table.rows.filter(({ kind }) => kind === 'line' || kind === 'others').length
  return (
    <footer className="table-source">
      <span>{say('lines', { rows: count(lines), columns: count(table.columns.length * table.measures.length) })}</span>
      <span>{say(from === 'facts' ? 'source-facts' : 'source-rows', { rows: count(rows) })}</span>
      {table.substituted.map(({ asked, used }) => (
        <span key={asked}>
          {say('used-period', { asked: periodLabel(asked, language), used: periodLabel(used, language) })}
        </span>
      ))}
      {table.unfiled.map(({ period, regions }) => (
        <span
          key={period}
          className="warn"
          title={regions.map((code) => regionName(allRegions, code, language)).join(say('list-mark'))}
        >
          {say('unfiled', { period: periodLabel(period, language), count: regions.length })}
        </span>
      ))}
      {table.notes.map((note) => (
        <span key={note} className="warn">
          {textOf(noteTerms[note], language)}
        </span>
      ))}
      <HeatLegend table={table} layout={layout} names={names} />
      <span className="table-source-hint">{say('open-hint')}</span>
    </footer>
  )
}
