import type {
  Adjustment,
  AdjustmentsQuery,
  AdjustQuery,
  MembersPage,
  MembersQuery,
  PivotReport,
  ProgressEvent,
  ReportResult,
  RowAddress,
  RowDetail,
  RowPlaceQuery,
  RowsPage,
  RowsReport,
  RowsWindow,
  SelectionFigures,
  SelectionQuery,
  Trace,
  TraceQuery,
} from '#contract'

/** A question that may take long: a name by which it is cancelled, and who hears how far it is. */
export interface Long {
  readonly job: string
  readonly heard?: (progress: ProgressEvent) => void
}

/** Setting values beside those that were sent. */
export interface AdjustDoors {
  list(query: AdjustmentsQuery): Promise<readonly Adjustment[]>
  adjust(query: AdjustQuery): Promise<Adjustment>
  withdraw(query: { readonly adjustment: number; readonly reason: string }): Promise<Adjustment>
  restore(query: { readonly adjustment: number }): Promise<Adjustment>
}

/** Questions a grid of rows asks, over all rows and not only those it has loaded. */
export interface RowsDoors {
  rows(window: RowsWindow, long?: Long): Promise<RowsPage>
  members(query: MembersQuery, long?: Long): Promise<MembersPage>
  selection(query: SelectionQuery, long?: Long): Promise<SelectionFigures>
  rowPlace(query: RowPlaceQuery, long?: Long): Promise<number | null>
  rowDetail(query: RowAddress): Promise<RowDetail>
  trace(query: TraceQuery): Promise<Trace>
  readonly adjusting: AdjustDoors
  cancel(job: string): void
  /** Tells when rows may be others now; gives back how to stop telling. */
  onBookChange(listener: () => void): () => void
}

/** Questions a panel asks; the screen gives them, for a part knows no bridge. */
export interface Doors extends RowsDoors {
  /** Asks where to, then writes; `null` when the person cancelled. */
  exportPivot(fileName: string, report: Omit<PivotReport, 'to'>): Promise<ReportResult | null>
  exportRows(fileName: string, report: Omit<RowsReport, 'to'>): Promise<ReportResult | null>
}
