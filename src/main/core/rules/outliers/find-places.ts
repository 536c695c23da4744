import type { Sqlite } from '../../book/open-book.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import type { OutlierMembers, OutlierPlace } from './outlier.ts'
import { rowDimensions } from './read-values.ts'

interface FigurePlace {
  readonly regionId: number
  readonly period: string
  readonly members: OutlierMembers
}

/** Finds the row a figure of a table stands in; `null` for a roster, and where several rows make it up. */
export function rowPlaces(db: Sqlite, form: FormDefinition): (figure: FigurePlace) => OutlierPlace | null {
  if (form.kind === 'roster') return () => null
  const dimensions = rowDimensions(form)
  const find = db.prepare<(string | number | null)[], OutlierPlace>(
    `SELECT own.submission_id AS submission, own.row_no AS row, own.block
     FROM submission_region AS part
     JOIN submission AS sent USING (submission_id)
     JOIN ${rowTable(form)} AS own ON own.submission_id = part.submission_id AND own.region_id = part.region_id
     WHERE part.region_id = ? AND part.is_current = 1 AND sent.form = ? AND sent.period = ?${dimensions
       .map((name) => ` AND own.${name} IS ?`)
       .join('')}
     LIMIT 2`,
  )
  return ({ regionId, period, members }) => {
    const rows = find.all(regionId, form.code, period, ...dimensions.map((name) => members[name] ?? null))
    return rows.length === 1 ? (rows[0] ?? null) : null
  }
}
