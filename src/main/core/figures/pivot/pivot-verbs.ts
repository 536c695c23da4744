import type { Comparison, ComparisonQuery, PivotTable, PivotTableQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { BookLayer } from '../../book/book-layer.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { comparison } from '../comparison/comparison.ts'
import { ColumnStore } from './column-store.ts'
import { pivotTable } from './pivot-table.ts'
import type { PivotContext } from './selection.ts'

/** The questions about tables that may have to read rows, in steps. */
export interface PivotVerbs {
  table(query: PivotTableQuery): Steps<PivotTable>
  comparison(query: ComparisonQuery): Steps<Comparison>
}

/** Binds them to one open book; columns that were read are shared between them. */
export function pivotVerbs(db: Sqlite, layer: BookLayer, source: (form: string) => PivotContext): PivotVerbs {
  const store = new ColumnStore(db, layer)
  return {
    table: (query) => pivotTable({ ...source(query.form), store }, query),
    comparison: (query) => comparison({ ...source(query.form), store }, query),
  }
}
