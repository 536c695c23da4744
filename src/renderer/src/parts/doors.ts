import type { PivotReport, ReportResult, RowsPage, RowsReport, RowsWindow, Trace, TraceQuery } from '#contract'

/** Questions a grid asks; the screen gives them, for a part knows no bridge. */
export interface Doors {
  rows(window: RowsWindow): Promise<RowsPage>
  trace(query: TraceQuery): Promise<Trace>
  /** Asks where to, then writes; `null` when the person cancelled. */
  exportPivot(fileName: string, report: Omit<PivotReport, 'to'>): Promise<ReportResult | null>
  exportRows(fileName: string, report: Omit<RowsReport, 'to'>): Promise<ReportResult | null>
}
