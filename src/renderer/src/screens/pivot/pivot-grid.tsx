import { useMemo } from 'react'
import type { PivotTable } from '#contract'
import { GridFrame } from '../../parts/data-grid-frame.tsx'
import '../../parts/pivot-cells.css'
import { pathKey } from '../../parts/header-lines.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { pivotWords } from '../../words/pivot.ts'
import { absenceTerms } from '../../words/pivot-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { CellBlock } from './chart-cells.ts'
import { folded, type PivotLayout, sortedBy } from './layout.ts'
import { lineOf, placeOf, TREE, tableColumns, tableRows } from './table-grid.ts'

export interface PivotGridProps {
  readonly table: PivotTable
  readonly layout: PivotLayout
  readonly names: PivotNames
  readonly title: string
  onLayout(layout: PivotLayout): void
  /** Double click or Enter on a figure. */
  onCell(row: number, place: number): void
  onBlock(block: CellBlock | null): void
}

/** The table itself: a tree of rows with triangles, merged headings, sorted in the core by a click on a heading. */
export function PivotGrid({ table, layout, names, title, onLayout, onCell, onBlock }: PivotGridProps) {
  const say = useWords(pivotWords)
  const columns = useMemo(
    () =>
      tableColumns({
        table,
        layout,
        names,
        say: {
          of: (value, base) => say('of', { value, base }),
          absent: (reason) => textOf(absenceTerms[reason], names.language),
          rows: say('no-rows'),
        },
      }),
    [table, layout, names, say],
  )
  const rows = useMemo(() => tableRows({ table, layout, names }), [table, layout, names])
  const model = useMemo(() => ({ rowData: [...rows] }), [rows])

  const sort = (field: string) => {
    const place = placeOf(field)
    if (place === null) return
    const measure = layout.measures[place % table.measures.length]
    const header = table.columns[Math.floor(place / table.measures.length)]
    if (measure !== undefined && header !== undefined && header.kind !== 'subtotal')
      onLayout(sortedBy(layout, { measure: measure.key, columnKeys: header.members }))
  }

  return (
    <GridFrame
      columns={columns}
      model={model}
      label={title}
      opensBy="double-click"
      onCell={(row, field) => {
        const line = lineOf(row)
        if (field === TREE && line !== null && line.fold !== null)
          onLayout(folded(layout, pathKey(line.header.members)))
      }}
      onRow={(row, field) => {
        const line = lineOf(row)
        const place = placeOf(field)
        if (line !== null && place !== null) onCell(line.index, place)
      }}
      onHeader={sort}
      onSelection={(cells) => {
        const places = cells?.fields.flatMap((field) => placeOf(field) ?? []) ?? []
        const lines = cells?.rows.flatMap((row) => lineOf(row)?.index ?? []) ?? []
        onBlock(places.length === 0 || lines.length === 0 ? null : { rows: lines, places })
      }}
    />
  )
}
