import type { ComparisonSide, ReportsRoom } from '#contract'
import { finished } from '../../base/steps.ts'
import type { BookLayer } from '../../book/book-layer.ts'
import type { Book } from '../../book/open-book.ts'
import { cellRows } from '../../figures/pivot/cell-rows.ts'
import { pivotFields } from '../../figures/pivot/fields.ts'
import type { PivotVerbs } from '../../figures/pivot/pivot-verbs.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { writeComparison, writePivotTable } from './write-table.ts'

interface Tables {
  readonly book: Book
  readonly regions: RegionIndex
  readonly layer: BookLayer
  readonly pivots: PivotVerbs
  readonly formOf: (code: string) => FormDefinition
}

/** Binds the reports of pivot tables and comparisons to one open book. */
export function tableReports({
  book,
  regions,
  layer,
  pivots,
  formOf,
}: Tables): Pick<ReportsRoom, 'pivotTable' | 'comparison'> {
  const source = (code: string) => {
    const form = formOf(code)
    return { db: book.db, book, form, regions, layer, dimensions: pivotFields(form).dimensions }
  }
  return {
    pivotTable(report) {
      const from = source(report.query.form)
      const { query } = cellRows(from, { table: report.query, row: [], column: [] })
      return writePivotTable(from, report, finished(pivots.table(report.query)), query)
    },
    comparison(report) {
      const { query } = report
      const from = source(query.form)
      const scope = (side: ComparisonSide) => {
        const filters = { ...query.filters, ...side.filters }
        return cellRows(from, { table: { ...query, ...side, filters, rows: [] }, row: [], column: [] }).query
      }
      return writeComparison(from, report, finished(pivots.comparison(query)), [
        scope(query.before),
        scope(query.after),
      ])
    },
  }
}
