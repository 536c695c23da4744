import type { Sqlite } from '../../book/open-book.ts'
import type { KnownSubmission } from './knowledge.ts'

/** An adjustment that holds or once held. */
export interface KnownAdjustment {
  readonly adjustment: number
  readonly submission: number
  readonly region: number
  readonly row: number
  readonly block: number
  readonly column: string
  readonly value: string | number | null
  /** Names the cell: of several adjustments of one cell the last holds. */
  readonly cell: string
}

/** Every adjustment of some submissions, those withdrawn too. */
export function readAdjustmentsOf(db: Sqlite, submissions: readonly KnownSubmission[]): readonly KnownAdjustment[] {
  return db
    .prepare<[string], Omit<KnownAdjustment, 'cell'>>(
      `SELECT adjustment_id AS adjustment, submission_id AS submission, region_id AS region, row_no AS "row", block,
         column_name AS "column", new_value AS value
       FROM adjustment WHERE submission_id IN (SELECT value FROM json_each(?)) ORDER BY adjustment_id`,
    )
    .all(JSON.stringify(submissions.map(({ submission }) => submission)))
    .map((each) => ({ ...each, cell: [each.submission, each.row, each.block, each.column].join('|') }))
}
