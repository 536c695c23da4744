import type { CoverageEvidence, EvidenceCell, EvidenceQuery, ExitEvidence, Trace, TraceQuery } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { checkPeriod, yearOf } from '../../base/periods.ts'
import type { AssessmentSource } from './assessment-source.ts'
import { coverageOfCounty } from './coverage.ts'
import { BASE_COLUMNS, BASE_FORM } from './coverage-sources.ts'
import { rowsBehind } from './evidence-rows.ts'
import { exitJudge } from './exit.ts'
import { assessedUnits, type Unit } from './units.ts'

/** Follows a value to the cell it came from. */
export type TraceCell = (query: TraceQuery) => Trace

/** Cells shown of one return: all of a table, the first few of a roster. */
const MOST_CELLS = 24

/**
 * Full coverage of one county with the cells of its registered poor and of each batch's own return.
 *
 * @throws CoreError `period-malformed`; `region-unknown` where the year has no such county
 */
export function coverageEvidence(source: AssessmentSource, query: EvidenceQuery, trace: TraceCell): CoverageEvidence {
  const { unit, year } = unitOf(source, query)
  const county = coverageOfCounty(source, unit, year)
  const cellsOf = (form: string, column: string, period: string | null) =>
    evidenceCells(source, trace, { form, column, period, unit })
  return {
    ...county,
    base: BASE_COLUMNS.flatMap((column) => cellsOf(BASE_FORM, column, county.period).cells),
    batchCells: county.sources.map((one) => {
      const { cells, total } = cellsOf(one.form, one.column, one.period)
      return { ...one, rows: total, cells }
    }),
  }
}

/**
 * The exit assessment of one county with the cells of both sides of every criterion.
 *
 * @returns `null` where the county was not assessed in the year
 * @throws CoreError `period-malformed`; `region-unknown` where the year has no such county
 */
export function exitEvidence(source: AssessmentSource, query: EvidenceQuery, trace: TraceCell): ExitEvidence | null {
  const { unit, year } = unitOf(source, query)
  const county = exitJudge(source).county(unit, year)
  if (county === null) return null
  return {
    ...county,
    cells: county.criteria.map(({ criterion, form, numeratorColumn, denominatorColumn, period }) => ({
      criterion,
      numerator: evidenceCells(source, trace, { form, column: numeratorColumn, period, unit }).cells,
      denominator: evidenceCells(source, trace, { form, column: denominatorColumn, period, unit }).cells,
    })),
  }
}

function unitOf(source: AssessmentSource, query: EvidenceQuery): { readonly unit: Unit; readonly year: number } {
  const year = yearOf(checkPeriod(query.period))
  const [unit] = assessedUnits(source.regions, { ...query, regions: [query.region] }, year)
  if (unit === undefined) throw new CoreError('region-unknown', { region: query.region })
  return { unit, year }
}

interface Behind {
  readonly form: string
  readonly column: string
  readonly period: string | null
  readonly unit: Unit
}

function evidenceCells(
  source: AssessmentSource,
  trace: TraceCell,
  { form, column, period, unit }: Behind,
): { readonly cells: readonly EvidenceCell[]; readonly total: number } {
  if (period === null) return { cells: [], total: 0 }
  // Of a table an empty cell is evidence too; of a roster only the rows that count.
  const counting = source.catalogue.forms.get(form)?.kind === 'table' ? {} : { column }
  const { rows, total } = rowsBehind(source, { form, period, regionIds: unit.ids, ...counting }, MOST_CELLS)
  const cells = rows.flatMap(({ keys, ...place }): EvidenceCell[] => {
    const found = tracedCell(trace, { ...place, column })
    if (found === null) return []
    const { file, sheet, cell, sent, kept } = found
    return [
      { form, column, period, ...place, keys, file, sheet, cell, sent, value: kept === null ? null : Number(kept) },
    ]
  })
  return { cells, total }
}

/** The cell of a value; `null` where the return had no such column. */
function tracedCell(trace: TraceCell, query: TraceQuery): Trace | null {
  try {
    return trace(query)
  } catch (error) {
    if (error instanceof CoreError && error.code === 'column-unknown') return null
    throw error
  }
}
