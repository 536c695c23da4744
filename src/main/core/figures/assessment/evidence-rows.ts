import type { Sqlite } from '../../book/open-book.ts'
import type { Catalogue } from '../../forms/form-definition.ts'
import { dimensionsOf, keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'

/** A row of a return, as every trace names it. */
export interface EvidenceRow {
  readonly submission: number
  readonly row: number
  readonly block: number
}

/** A row with the members of its dimensions. */
export interface KeyedRow extends EvidenceRow {
  readonly keys: Readonly<Record<string, string | null>>
}

export interface RowsBehind {
  readonly form: string
  readonly period: string
  readonly regionIds: readonly number[]
  /** Only rows with a value in this column. */
  readonly column?: string
}

interface Source {
  readonly db: Sqlite
  readonly catalogue: Catalogue
}

/** Current rows of some counties in a return of a period, the first few, and how many there are. */
export function rowsBehind(
  source: Source,
  behind: RowsBehind,
  limit: number,
): { readonly rows: readonly KeyedRow[]; readonly total: number } {
  const from = fromRows(source, behind)
  if (from === null) return { rows: [], total: 0 }
  const given = [behind.form, behind.period, ...behind.regionIds]
  const found = source.db.prepare<unknown[], { total: number }>(`SELECT count(*) AS total ${from}`).get(...given)
  const form = source.catalogue.forms.get(behind.form)
  const keys = (form === undefined ? [] : dimensionsOf(form)).map(({ name }) => `'${name}', r.${name}`)
  const rows = source.db
    .prepare<unknown[], EvidenceRow & { readonly keys: string }>(
      `SELECT r.submission_id AS submission, r.row_no AS "row", r.block, json_object(${keys.join(', ')}) AS keys ${from} ORDER BY r.submission_id, r.row_no, r.block LIMIT ?`,
    )
    .all(...given, limit)
  return { rows: rows.map((row) => ({ ...row, keys: JSON.parse(row.keys) })), total: found?.total ?? 0 }
}

/** The current row of each county in a table of one row a county, all periods of a year at one go. */
export function rowOfCounty(
  { db, catalogue }: Source,
  formCode: string,
  year: number,
): (regionId: number, period: string) => EvidenceRow | null {
  const form = catalogue.forms.get(formCode)
  if (form === undefined) return () => null
  const rows = db
    .prepare<[string, string, string], EvidenceRow & { readonly regionId: number; readonly period: string }>(
      `SELECT r.region_id AS regionId, r.period, r.submission_id AS submission, r.row_no AS "row", r.block ${FROM} ${rowTable(form)} ${ROWS}
       WHERE s.form = ? AND s.period >= ? AND s.period < ? AND part.is_current = 1`,
    )
    .all(formCode, String(year), String(year + 1))
  return (regionId, period) => {
    const found = rows.find((row) => row.regionId === regionId && row.period === period)
    return found === undefined ? null : { submission: found.submission, row: found.row, block: found.block }
  }
}

const FROM = 'FROM submission s JOIN submission_region part USING (submission_id) JOIN'
const ROWS = 'r ON r.submission_id = part.submission_id AND r.region_id = part.region_id'

function fromRows({ catalogue }: Source, { form: code, regionIds, column }: RowsBehind): string | null {
  const form = catalogue.forms.get(code)
  if (form === undefined) return null
  if (column !== undefined && !keptColumns(form).some(({ name }) => name === column)) return null
  return `${FROM} ${rowTable(form)} ${ROWS}
    WHERE s.form = ? AND s.period = ? AND part.is_current = 1 AND part.region_id IN (${regionIds.map(() => '?').join(', ')})
      ${column === undefined ? '' : `AND r.${column} IS NOT NULL`}`
}
