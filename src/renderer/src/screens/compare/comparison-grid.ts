import type { Comparison, ComparisonFigure, ComparisonLine, PivotMeasureView, RatioParts } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber, signed } from '../../parts/format.ts'
import { type ShownLine, shownLines } from '../../parts/header-lines.ts'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { titleWithUnit } from '../../parts/rows-grid-columns.ts'
import { textOf } from '../../words/words.ts'
import type { CompareSettings, CompareSortBy } from './settings.ts'

/** A column of each measure. */
export type FigureKey = keyof Pick<
  ComparisonFigure,
  'before' | 'after' | 'difference' | 'change' | 'shareBefore' | 'shareAfter' | 'contribution'
>

export interface ComparisonWords {
  readonly sideA: string
  readonly sideB: string
  readonly difference: string
  readonly change: string
  readonly shareA: string
  readonly shareB: string
  readonly contribution: string
  readonly only: string
  readonly onlyA: string
  readonly onlyB: string
  readonly notFiled: Readonly<Record<NonNullable<ComparisonLine['notFiled']>, string>>
  common(before: string, after: string): string
  absent(key: FigureKey): string
}

export interface ComparisonGridInput {
  readonly comparison: Comparison
  readonly settings: CompareSettings
  readonly names: PivotNames
  readonly say: ComparisonWords
}

export const TREE = 'tree'

const LINE = 'line of comparison'

/** The line behind a grid row. */
export function comparedLine(row: GridRow | undefined): ShownLine | null {
  return (row?.[LINE] as ShownLine | undefined) ?? null
}

/** Measure and kind of figure of a field, `null` for the tree and the marks. */
export function figureOf(field: string): { readonly measure: number; readonly key: FigureKey } | null {
  const found = /^(\d+):(\w+)$/.exec(field)
  return found === null ? null : { measure: Number(found[1]), key: found[2] as FigureKey }
}

/** What a heading sorts by; shares follow the order of their figures. */
export function sortOf(key: FigureKey): CompareSortBy {
  if (key === 'shareBefore') return 'before'
  return key === 'shareAfter' ? 'after' : key
}

/** The tree of members, a mark for those on one side, then for each measure both sides, difference, change, shares. */
export function comparisonColumns({ comparison, settings, names, say }: ComparisonGridInput): readonly GridColumn[] {
  const oneSided = comparison.lines.some((line) => line.on !== 'both' || line.notFiled !== undefined)
  const keys: readonly FigureKey[] = settings.shares
    ? ['before', 'after', 'difference', 'change', 'shareBefore', 'shareAfter', 'contribution']
    : ['before', 'after', 'difference', 'change']
  return [
    {
      field: TREE,
      title: comparison.dimensions.map(names.dimension).join(' / ') || ' ',
      pinned: 'left',
      sortable: false,
      width: 150 + 24 * Math.max(0, comparison.dimensions.length - 1) + (names.language === 'en' ? 60 : 0),
      cellClass: (row) => treeClass(comparedLine(row), comparison.dimensions.length > 1),
    },
    ...(oneSided
      ? [{ field: 'on', title: say.only, width: 84, sortable: false, cellClass: () => 'compare-one-sided' }]
      : []),
    ...comparison.measures.flatMap((view, measure) =>
      keys.map((key) => figureColumn({ comparison, settings, names, say }, view, measure, key)),
    ),
  ]
}

/** Lines as the grid holds them, without those folded away. */
export function comparisonRows({ comparison, settings, names, say }: ComparisonGridInput): readonly GridRow[] {
  return shownLines(comparison.lines, settings.collapsed).map((shown) => {
    const line = comparison.lines[shown.index]
    const row: Record<string, unknown> = { [TREE]: names.header(shown.header, comparison.dimensions), [LINE]: shown }
    row.on = line === undefined ? '' : markOf(line, say)
    for (const [measure, figure] of (line?.figures ?? []).entries()) {
      for (const key of figureKeys) row[`${measure}:${key}`] = figureValue(figure, key)
    }
    return row
  })
}

/** The side its county did not file, or the only one with such a row. */
function markOf({ on, notFiled }: ComparisonLine, say: ComparisonWords): string {
  if (notFiled !== undefined) return say.notFiled[notFiled]
  return on === 'before' ? say.onlyA : on === 'after' ? say.onlyB : ''
}

const figureKeys = ['before', 'after', 'difference', 'change', 'shareBefore', 'shareAfter', 'contribution'] as const

function figureValue(figure: ComparisonFigure, key: FigureKey): number | null {
  const value = figure[key]
  return value !== null && isFraction(key) ? value * 100 : value
}

function isFraction(key: FigureKey): boolean {
  return key !== 'before' && key !== 'after' && key !== 'difference'
}

function figureColumn(
  { comparison, settings, names, say }: ComparisonGridInput,
  view: PivotMeasureView,
  measure: number,
  key: FigureKey,
): GridColumn {
  const decimals = isFraction(key) ? 1 : view.decimals
  const titles: Readonly<Record<FigureKey, string>> = {
    before: say.sideA,
    after: say.sideB,
    difference: say.difference,
    change: say.change,
    shareBefore: say.shareA,
    shareAfter: say.shareB,
    contribution: say.contribution,
  }
  const own = view.unit === null ? '' : textOf(view.unit, names.language)
  const field = `${measure}:${key}`
  const { sort } = settings
  const sorted = sort !== null && sort.measure === settings.measures[measure] && sort.by === key
  const withSign = key === 'difference' || key === 'change' || key === 'contribution'
  const figure = (row: GridRow) => comparison.lines[comparedLine(row)?.index ?? -1]?.figures[measure]
  return {
    field,
    title: sorted ? `${titles[key]} ${sort.descending ? '▼' : '▲'}` : titles[key],
    group: [titleWithUnit(names.measure(view), own, names.language)],
    numeric: true,
    decimals,
    notAdditive: isFraction(key) || (view.aggregate !== 'sum' && view.aggregate !== 'count'),
    sortable: false,
    text: (row) => {
      const value = row[field]
      return withSign && typeof value === 'number' ? signed(value, decimals, names.language) : undefined
    },
    tooltip: (row) => {
      const found = figure(row)
      const parts = key === 'before' ? found?.beforeParts : key === 'after' ? found?.afterParts : undefined
      if (parts !== undefined) return partsText(parts, names)
      if (typeof row[field] !== 'number') return say.absent(key)
      const common = key === 'difference' || key === 'change' ? found?.common : undefined
      return (
        common &&
        say.common(
          shownText(common.before, view.decimals, names.language),
          shownText(common.after, view.decimals, names.language),
        )
      )
    },
    cellClass: (row) => {
      const line = comparedLine(row)
      const sums =
        line?.header.kind === 'total' ? 'pivot-total' : line?.header.kind === 'subtotal' ? 'pivot-subtotal' : ''
      const value = row[field]
      const way =
        withSign && typeof value === 'number' && value !== 0 ? (value < 0 ? 'compare-less' : 'compare-more') : ''
      return `${sums} ${way}`.trim()
    },
  }
}

function treeClass(line: ShownLine | null, tree: boolean): string {
  if (line === null) return ''
  const sums = line.header.kind === 'total' ? 'pivot-total' : line.header.kind === 'subtotal' ? 'pivot-subtotal' : ''
  if (!tree) return sums
  return `tree-cell tree-depth-${Math.min(line.depth, 5)} tree-${line.fold ?? 'leaf'} ${sums}`.trim()
}

function partsText({ numerator, denominator }: RatioParts, { language }: PivotNames): string {
  const show = (value: number | null) => shownText(value, Number.isInteger(value) ? 0 : 2, language)
  return `${show(numerator)} ÷ ${show(denominator)}`
}

function shownText(value: number | null, decimals: number, language: PivotNames['language']): string {
  return value === null ? '—' : formatNumber(value, decimals, language)
}
