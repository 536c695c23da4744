import type {
  DiffReport,
  IndicatorsReport,
  OverdueReport,
  PivotReport,
  RowsPage,
  RowsReport,
  RowsWindow,
  Trace,
  TraceQuery,
} from '#contract'
import { ask } from './client.ts'
import { toChosenFile } from './to-chosen-file.ts'

/** The questions grids ask by themselves: windows of rows, sources of cells, exports of what they show. */
export const figureDoors = {
  rows: (window: RowsWindow): Promise<RowsPage> => ask('figures', 'rows', window),
  trace: (query: TraceQuery): Promise<Trace> => ask('figures', 'trace', query),
  exportPivot: (name: string, report: Omit<PivotReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'pivot', { ...report, to })),
  exportRows: (name: string, report: Omit<RowsReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'rows', { ...report, to })),
  exportDiff: (name: string, report: Omit<DiffReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'diff', { ...report, to })),
  exportIndicators: (name: string, report: Omit<IndicatorsReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'indicators', { ...report, to })),
  exportOverdue: (name: string, report: Omit<OverdueReport, 'to'>) =>
    toChosenFile(name, (to) => ask('reports', 'overdue', { ...report, to })),
}
