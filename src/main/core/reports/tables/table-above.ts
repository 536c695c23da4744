import type { Filters, FormView, Language, PivotDimensionView, PivotTable } from '#contract'
import type { GridCell, GridRange } from '../../workbook/grid.ts'
import { LINE } from '../cells.ts'
import { periodText } from '../period-text.ts'
import { reportWords } from '../report-words.ts'
import { rowsAbove, type SourceLine } from '../source-line.ts'
import type { TableNames } from './table-names.ts'
import { tableWords } from './table-words.ts'

export interface AboveTable {
  readonly title: string
  readonly language: Language
  readonly form: FormView
  readonly source: SourceLine
  readonly units: readonly (string | null)[]
  readonly columns: number
  readonly names: TableNames
  readonly filters: Filters
  /** Dimensions that filters can name. */
  readonly dimensions: readonly PivotDimensionView[]
  readonly substituted: PivotTable['substituted']
  /** Lines of the table's own. */
  readonly more?: readonly string[]
}

const MOST_NAMED = 12

/** Title, scope, source, and where there are any filters, and which period stands for another. */
export function aboveTable(above: AboveTable): {
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: readonly GridRange[]
} {
  const words = tableWords(above.language)
  const { and } = reportWords(above.language)
  const filters = Object.entries(above.filters).map(([name, members]) => {
    const view = above.dimensions.find((dimension) => dimension.name === name)
    const names = members
      .slice(0, MOST_NAMED)
      .map((code) => (view === undefined ? (code ?? '') : above.names.member(view, code)))
    const rest = members.length - names.length
    return words.filter(
      view === undefined ? name : above.names.dimension(view),
      and(rest > 0 ? [...names, words.others(rest)] : names),
    )
  })
  const stands = above.substituted.map(({ asked, used }) =>
    words.stands(periodText(asked, above.language), periodText(used, above.language)),
  )
  const lines = [
    ...(above.more ?? []),
    ...(filters.length > 0 ? [words.filters(filters.join('　'))] : []),
    ...(stands.length > 0 ? [and(stands)] : []),
  ]
  const { rows, merges } = rowsAbove(above)
  return { rows: [...rows, ...lines.map((value) => [{ value, style: LINE }])], merges }
}
