import { basename } from 'node:path'
import type {
  Comparison,
  ComparisonReport,
  ComparisonSide,
  PivotDimensionView,
  PivotTable,
  PivotTableReport,
  ReportResult,
  RowsQuery,
} from '#contract'
import { yearOf } from '../../base/periods.ts'
import { toFormView } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { type ReportSource, readSource } from '../read-source.ts'
import { readLayer } from '../report-layer.ts'
import type { SourceLine } from '../source-line.ts'
import { stampOf } from '../stamp.ts'
import { writeReport } from '../write-report.ts'
import { comparisonReport } from './comparison-report.ts'
import { pivotTableReport } from './pivot-table-report.ts'

interface TableContext extends ReportSource {
  /** Dimensions that filters can name. */
  readonly dimensions: readonly PivotDimensionView[]
}

type Scope = Pick<RowsQuery, 'periods' | 'regions'>

/** @param scope periods and counties of all rows of the table @throws CoreError `file-unwritable` */
export function writePivotTable(
  context: TableContext,
  report: PivotTableReport,
  table: PivotTable,
  scope: Scope,
): ReportResult {
  const { form, regions, dimensions } = context
  const source = readSource(context, scope, report.language)
  const made = pivotTableReport({
    report,
    table,
    form: toFormView(form),
    regions: namesOf(regions, table.periods),
    source,
    dimensions,
  })
  writeReport(made.sheets, report.to, stampOf(context.book, report.language))
  return { file: basename(report.to), rows: made.rows }
}

/** @param scopes of the two sides @throws CoreError `file-unwritable` */
export function writeComparison(
  context: TableContext,
  report: ComparisonReport,
  comparison: Comparison,
  scopes: readonly [before: Scope, after: Scope],
): ReportResult {
  const { book, form, regions, dimensions } = context
  const { before, after } = report.query
  const made = comparisonReport({
    report,
    comparison,
    form: toFormView(form),
    regions: namesOf(regions, [...comparison.before.periods, ...comparison.after.periods]),
    source: bothSources(
      sideSource(context, before, scopes[0], comparison.before.periods, report.language),
      sideSource(context, after, scopes[1], comparison.after.periods, report.language),
    ),
    dimensions,
  })
  writeReport(made.sheets, report.to, stampOf(book, report.language))
  return { file: basename(report.to), rows: made.rows }
}

/** The counties under their names of the newest year shown. */
function namesOf(regions: RegionIndex, periods: readonly string[]) {
  const newest = [...periods].sort().at(-1)
  return regions.counties(newest === undefined ? undefined : yearOf(newest))
}

function sideSource(
  context: TableContext,
  side: ComparisonSide,
  scope: Scope,
  periods: readonly string[],
  language: ComparisonReport['language'],
): SourceLine {
  const source = readSource(context, scope, language)
  const { submission } = side
  if (submission === undefined) return source
  const { book, form, regions, layer } = context
  const own = readLayer({ db: book.db, regions, layer }, { forms: [form.code], submission })
  return { ...source, submissions: 1, files: 1, periods, layer: own }
}

/** Both sides may rest on the same returns; files are told as submissions are, side by side. */
function bothSources(before: SourceLine, after: SourceLine): SourceLine {
  const isSame = before.regions === after.regions && String(before.periods) === String(after.periods)
  const adjustments = isSame
    ? Math.max(before.layer.adjustments, after.layer.adjustments)
    : before.layer.adjustments + after.layer.adjustments
  return {
    ...before,
    submissions: before.submissions + after.submissions,
    files: before.files + after.files,
    periods: [...new Set([...before.periods, ...after.periods])],
    regions: before.regions === after.regions ? before.regions : `${before.regions} / ${after.regions}`,
    layer: { ...before.layer, adjustments },
  }
}
