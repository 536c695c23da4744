import { useMemo } from 'react'
import type { Comparison } from '#contract'
import { GridFrame } from '../../parts/data-grid-frame.tsx'
import { pathKey } from '../../parts/header-lines.ts'
import '../../parts/pivot-cells.css'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { comparisonWords } from '../../words/comparison.ts'
import { useWords } from '../../words/words.ts'
import {
  comparedLine,
  comparisonColumns,
  comparisonRows,
  type FigureKey,
  figureOf,
  sortOf,
  TREE,
} from './comparison-grid.ts'
import { type CompareSettings, sortedBy } from './settings.ts'

export interface CompareGridProps {
  readonly comparison: Comparison
  readonly settings: CompareSettings
  readonly names: PivotNames
  readonly sides: readonly [string, string]
  readonly title: string
  onSettings(settings: CompareSettings): void
  /** Double click or Enter on a figure. */
  onFigure(line: number, side: 'before' | 'after'): void
}

/** Both sides of each member with their difference; sorted in the core by a click on a heading. */
export function CompareGrid({ comparison, settings, names, sides, title, onSettings, onFigure }: CompareGridProps) {
  const say = useWords(comparisonWords)
  const [sideA, sideB] = sides
  const input = useMemo(
    () => ({
      comparison,
      settings,
      names,
      say: {
        sideA: `A ${sideA}`,
        sideB: `B ${sideB}`,
        difference: say('difference'),
        change: say('change'),
        shareA: say('share-a'),
        shareB: say('share-b'),
        contribution: say('contribution'),
        only: say('only'),
        onlyA: say('only-a'),
        onlyB: say('only-b'),
        notFiled: { a: say('not-filed-a'), b: say('not-filed-b'), both: say('not-filed-both') },
        common: (a: string, b: string) => say('common-sides', { a, b }),
        absent: (key: FigureKey) => say(absence[key]),
      },
    }),
    [comparison, settings, names, sideA, sideB, say],
  )
  const columns = useMemo(() => comparisonColumns(input), [input])
  const rows = useMemo(() => comparisonRows(input), [input])
  const model = useMemo(() => ({ rowData: [...rows] }), [rows])

  return (
    <GridFrame
      columns={columns}
      model={model}
      label={title}
      opensBy="double-click"
      onCell={(row, field) => {
        const line = comparedLine(row)
        if (field !== TREE || line === null || line.fold === null) return
        const path = pathKey(line.header.members)
        const others = settings.collapsed.filter((other) => other !== path)
        const folds = others.length === settings.collapsed.length
        onSettings({ ...settings, collapsed: folds ? [...others, path] : others })
      }}
      onRow={(row, field) => {
        const line = comparedLine(row)
        const figure = figureOf(field)
        if (line === null || figure === null) return
        onFigure(line.index, figure.key === 'before' || figure.key === 'shareBefore' ? 'before' : 'after')
      }}
      onHeader={(field) => {
        const figure = figureOf(field)
        const measure = figure === null ? undefined : settings.measures[figure.measure]
        if (figure !== null && measure !== undefined) onSettings(sortedBy(settings, measure, sortOf(figure.key)))
      }}
    />
  )
}

const absence = {
  before: 'absent-side',
  after: 'absent-side',
  difference: 'absent-both',
  change: 'absent-change',
  shareBefore: 'absent-share',
  shareAfter: 'absent-share',
  contribution: 'absent-contribution',
} as const
