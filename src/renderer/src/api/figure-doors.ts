import type {
  Adjustment,
  AdjustmentsQuery,
  AdjustmentsReport,
  AdjustQuery,
  ComparisonReport,
  DiffReport,
  IndicatorsReport,
  MembersPage,
  MembersQuery,
  OverdueReport,
  PivotReport,
  PivotTableReport,
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
import { askLong, type Long } from './ask-long.ts'
import { ask } from './client.ts'
import { toChosenFile } from './to-chosen-file.ts'

/** The questions grids ask by themselves: windows of rows, sources of cells, exports of what they show. */
export const figureDoors = {
  rows: (window: RowsWindow, long?: Long): Promise<RowsPage> => askLong('figures', 'rows', window, long),
  members: (query: MembersQuery, long?: Long): Promise<MembersPage> => askLong('figures', 'members', query, long),
  selection: (query: SelectionQuery, long?: Long): Promise<SelectionFigures> =>
    askLong('figures', 'selection', query, long),
  rowPlace: (query: RowPlaceQuery, long?: Long): Promise<number | null> => askLong('figures', 'rowPlace', query, long),
  rowDetail: (query: RowAddress): Promise<RowDetail> => ask('figures', 'rowDetail', query),
  onBookChange: (listener: () => void) =>
    window.fiveBatches.onEvent((event) => event.kind === 'book-changed' && listener()),
  cancel: (job: string): void => void ask('shell', 'cancel', { job }),
  trace: (query: TraceQuery): Promise<Trace> => ask('figures', 'trace', query),
  adjusting: {
    list: (query: AdjustmentsQuery): Promise<readonly Adjustment[]> => ask('adjustments', 'list', query),
    adjust: (query: AdjustQuery): Promise<Adjustment> => ask('adjustments', 'adjust', query),
    withdraw: (query: { readonly adjustment: number; readonly reason: string }): Promise<Adjustment> =>
      ask('adjustments', 'withdraw', query),
    restore: (query: { readonly adjustment: number }): Promise<Adjustment> => ask('adjustments', 'restore', query),
  },
  exportAdjustments: (name: string, report: Omit<AdjustmentsReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'adjustments', { ...report, to })),
  exportPivot: (name: string, report: Omit<PivotReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'pivot', { ...report, to })),
  exportPivotTable: (name: string, report: Omit<PivotTableReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'pivotTable', { ...report, to })),
  exportComparison: (name: string, report: Omit<ComparisonReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'comparison', { ...report, to })),
  exportRows: (name: string, report: Omit<RowsReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'rows', { ...report, to })),
  exportDiff: (name: string, report: Omit<DiffReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'diff', { ...report, to })),
  exportIndicators: (name: string, report: Omit<IndicatorsReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'indicators', { ...report, to })),
  exportOverdue: (name: string, report: Omit<OverdueReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'overdue', { ...report, to })),
}
