import { sql } from 'kysely'
import type { CellNote, FormRow } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { masked } from '../../privacy/mask.ts'
import { oneRow, type RowPlace } from './read-rows.ts'
import type { RowsSource, RowUnit } from './rows-source.ts'
import { scan } from './scan.ts'

const MOST_VERSIONS = 50

export interface FoundVersion {
  readonly row: FormRow
  /** Columns whose value is another than in the row asked for, personal ones too. */
  readonly differs: readonly string[]
}

export interface RowHistory {
  /** The row has a whole key. */
  readonly keyed: boolean
  readonly versions: readonly FoundVersion[]
}

type Values = readonly (string | number | null)[]

/** Rows with the same key in the same county, in whatever submission, newest submission first. */
export function* rowHistory(source: RowsSource, place: RowPlace): Steps<RowHistory> {
  const { db, form } = source
  const columns = keptColumns(form).map(({ name }) => name)
  const own = db
    .prepare<[number, number, number], Values>(
      `SELECT region_id, ${columns.join(', ')} FROM ${rowTable(form)} WHERE submission_id = ? AND row_no = ? AND block = ?`,
    )
    .raw()
    .get(place.submission, place.row, place.block)
  const [region, ...values] = own ?? []
  const keys = form.key.filter((name) => columns.includes(name))
  const keyValues = keys.map((name) => values[columns.indexOf(name)] ?? null)
  if (own === undefined || form.key.length === 0 || keyValues.includes(null)) return { keyed: false, versions: [] }

  const found: { readonly place: RowPlace; readonly values: Values }[] = []
  const units = unitsOfRegion(source, Number(region))
  yield* scan(
    {
      source,
      query: { form: form.code },
      units,
      shape: (rows) =>
        keys.reduce(
          (all, name, at) => all.where(sql<boolean>`${sql.ref(`r.${name}`)} = ${keyValues[at]}`),
          rows.select(['row_no', 'block', ...columns].map((name, at) => `r.${name} as c${at}`)),
        ),
    },
    (rows, unit) => {
      const submission = units[unit]?.submission ?? 0
      for (const [row, block, ...others] of rows)
        found.push({ place: { submission, row: Number(row), block: Number(block) }, values: others })
    },
  )
  const versions = found
    .filter((other) => !isSame(other.place, place))
    .slice(0, MOST_VERSIONS)
    .map((other) => ({
      row: oneRow(source, other.place),
      differs: columns.filter((_, at) => (other.values[at] ?? null) !== (values[at] ?? null)),
    }))
  return { keyed: true, versions }
}

/** Cells of a row that were not kept as they were sent; what a personal cell held is masked. */
export function rowNotes({ db, form }: RowsSource, { submission, row, block }: RowPlace): readonly CellNote[] {
  const notes = db
    .prepare<[number, number, number], CellNote>(
      `SELECT column_name AS "column", kind, coalesce(sent, '') AS sent, why FROM cell_note
       WHERE submission_id = ? AND row_no = ? AND block = ?`,
    )
    .all(submission, row, block)
  return notes.map((note) => {
    const sensitivity = form.columns.find(({ name }) => name === note.column)?.sensitivity ?? 'public'
    return { ...note, sent: masked(note.sent, sensitivity) }
  })
}

/** Every submission of the form with rows of a region, counting or not, newest first. */
function unitsOfRegion({ db, form, layer }: RowsSource, region: number): readonly RowUnit[] {
  return db
    .prepare<[string, number], Omit<RowUnit, 'regions' | 'revision'>>(
      `SELECT s.submission_id AS submission, p.row_count AS rows, s.row_count AS ofRows
       FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND p.region_id = ? ORDER BY s.submission_id DESC`,
    )
    .all(form.code, region)
    .map((unit) => ({ ...unit, regions: [region], revision: layer.revisionOf(unit.submission) }))
}

function isSame(a: RowPlace, b: RowPlace): boolean {
  return a.submission === b.submission && a.row === b.row && a.block === b.block
}
