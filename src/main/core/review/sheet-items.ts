import type { Details, IntakeCode } from '#contract'
import { columnNumber } from '../base/cell-address.ts'
import type { Sqlite } from '../book/open-book.ts'
import { cellAddresses, type KeptPlace } from '../intake/cell-addresses.ts'
import { findingKey } from '../intake/explanations/finding-key.ts'

const known = new WeakSet<Sqlite>()

/**
 * Lets SQL name what was found in a sheet: `sheet_item(form, region, period, sheet, code, cell, details)`.
 *
 * The name is that by which counties explain findings in the lists of errors they get, so both mean the same.
 */
export function knowSheetItems(db: Sqlite): void {
  if (known.has(db)) return
  db.function('sheet_item', { deterministic: true }, (form, region, period, sheet, code, cell, details) =>
    findingKey(
      { form: String(form), region: String(region), period: String(period), sheet: String(sheet) },
      {
        code: code as IntakeCode,
        details: JSON.parse(String(details)) as Details,
        ...(cell !== null && { cell: String(cell) }),
      },
    ),
  )
  db.function('cell_within', { deterministic: true }, (cell, from, to) => isWithin(cell, from, to))
  known.add(db)
}

/** 1 where a cell lies between two others, as `C7` between `C5` and `C42`; else 0. */
function isWithin(...cells: readonly unknown[]): number {
  const [cell, from, to] = cells.map((text) => (typeof text === 'string' ? placeOf(text) : null))
  if (!cell || !from || !to) return 0
  const isInside = cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column
  return isInside ? 1 : 0
}

function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return letters === undefined ? null : { row: Number(row), column: columnNumber(letters) }
}

/** Name of a finding `f` of a submission `s` of a region `r`, in SQL. */
export const SHEET_ITEM = 'sheet_item(s.form, r.code, s.period, s.sheet, f.code, f.cell, f.details)'

/** Whether somebody has explained a finding `f`, in a list of errors that came back or on the desk. */
export const IS_EXPLAINED = `(
  EXISTS (SELECT 1 FROM explanation e JOIN import n USING (import_id) WHERE e.finding_id = f.finding_id AND n.undone_at IS NULL)
  OR EXISTS (SELECT 1 FROM finding_explanation x WHERE x.item = ${SHEET_ITEM} AND x.withdrawn_at IS NULL))`

/** JSON lists of codes of rules: all that run, those about check characters, and those about keys that stand twice. */
export interface TwinRules {
  readonly runningRules: string
  readonly numberRules: string
  readonly uniqueRules: string
}

/** What SQL has to know of the rules that run. */
export function twinRules(texts: ReadonlyMap<string, string>): TwinRules {
  const which = (called: RegExp) =>
    JSON.stringify([...texts].flatMap(([code, text]) => (called.test(text) ? [code] : [])))
  return {
    runningRules: which(/^/),
    numberRules: which(/\bvalid_(?:id|credit_code)\s*[(（]/),
    uniqueRules: which(/\bunique\s*[(（]/),
  }
}

/**
 * Findings `f` of sheets that a rule's finding `c` of the same row tells too: the part that exceeds its whole where
 * both values are the same, the wrong number in the same column, the row that is there twice.
 *
 * Takes `:submissions` and what `twinRules` gives, all JSON.
 */
export const SHARED = `
  SELECT f.finding_id, c.finding AS item, c.severity, c.submission_id
  FROM finding f JOIN check_finding c ON c.submission_id = f.submission_id AND c.row_no = f.row_no AND c.block = f.block
  WHERE f.submission_id IN (SELECT value FROM json_each(:submissions))
    AND c.rule IN (SELECT value FROM json_each(:runningRules))
    AND f.code IN ('part-exceeds', 'check-digit-wrong', 'number-malformed', 'duplicate-key')
    AND CASE f.code
      WHEN 'part-exceeds' THEN
        (c.value = json_extract(f.details, '$.value') AND c.expected = json_extract(f.details, '$.limit'))
        OR (c.value = json_extract(f.details, '$.limit') AND c.expected = json_extract(f.details, '$.value'))
      WHEN 'duplicate-key' THEN c.rule IN (SELECT value FROM json_each(:uniqueRules))
      ELSE c.column_name = f.column_name AND c.rule IN (SELECT value FROM json_each(:numberRules)) END`

/**
 * Whether a value of a finding `f` was adjusted since: the cell it is about, the one it was compared with, or one that
 * a printed total adds up. What was found in the sheet stays found, but no longer stands in the way.
 */
export const IS_ADJUSTED = `EXISTS (
  SELECT 1 FROM json_each(:adjusted) j WHERE json_extract(j.value, '$[0]') = f.submission_id
    AND (json_extract(j.value, '$[1]') IN (f.cell, json_extract(f.details, '$.otherCell'), json_extract(f.details, '$.whole'))
      OR f.code = 'total-differs' AND cell_within(
        json_extract(j.value, '$[1]'), json_extract(f.details, '$.from'), json_extract(f.details, '$.to'))))`

/** Cells of some submissions whose value is adjusted, as `:adjusted` has them. */
export function adjustedCells(db: Sqlite, submissions: readonly number[]): string {
  const cellOf = cellAddresses(db)
  const places = db
    .prepare<[string], KeptPlace>(
      `SELECT submission_id AS submission, row_no AS row, block, column_name AS "column" FROM adjustment
       WHERE withdrawn_at IS NULL AND submission_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(submissions))
  return JSON.stringify(places.map((place) => [place.submission, cellOf(place)]))
}
