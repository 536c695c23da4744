import type { ReviewSource } from '../review-source.ts'
import { SHARED, SHEET_ITEM, twinRules } from '../sheet-items.ts'

const IS_RUNNING = 'rule IN (SELECT value FROM json_each(:runningRules))'

/** Lines of `side_line` of which a rule, the sheet or a comment has something to say. Takes `:submission` and `:runningRules`. */
export const SIDE_MARKS = `(now_row, now_block) IN (
  SELECT row_no, block FROM check_finding WHERE submission_id = :submission AND row_no IS NOT NULL AND ${IS_RUNNING}
  UNION SELECT row_no, coalesce(block, 0) FROM finding WHERE submission_id = :submission AND row_no IS NOT NULL
  UNION SELECT row_no, block FROM cell_comment WHERE submission_id = :submission AND row_no IS NOT NULL)`

/** What is said of a row, by column; under `''` of the row as a whole. */
export interface RowMarks {
  readonly items: Readonly<Record<string, readonly string[]>>
  readonly comments: Readonly<Record<string, readonly number[]>>
}

interface Mark {
  readonly row: number
  readonly block: number
  readonly column: string
  readonly item: string | null
  readonly comment: number | null
}

/** What rules, sheet and comments say of some rows of a submission; what a rule and the sheet both tell is there once. */
export function marksOf(
  { db, ruleTexts }: ReviewSource,
  submission: number,
  rows: readonly number[],
): (row: number | null, block: number | null) => RowMarks {
  const inRows = 'row_no IN (SELECT value FROM json_each(:rows))'
  const found = db
    .prepare<object, Mark>(
      `SELECT row_no AS row, block, coalesce(column_name, '') AS "column", finding AS item, NULL AS comment
       FROM check_finding WHERE submission_id = :submission AND ${inRows} AND ${IS_RUNNING}
       UNION ALL
       SELECT f.row_no, coalesce(f.block, 0), coalesce(f.column_name, ''), ${SHEET_ITEM}, NULL
       FROM finding f JOIN submission s USING (submission_id) JOIN region r ON r.region_id = s.region_id
       WHERE f.submission_id = :submission AND f.${inRows}
         AND f.finding_id NOT IN (SELECT finding_id FROM (${SHARED}))
       UNION ALL
       SELECT row_no, block, coalesce(column_name, ''), NULL, comment_id
       FROM cell_comment WHERE submission_id = :submission AND ${inRows}`,
    )
    .all({
      submission,
      submissions: JSON.stringify([submission]),
      rows: JSON.stringify(rows),
      ...twinRules(ruleTexts()),
    })
  const byRow = Map.groupBy(found, ({ row, block }) => `${row} ${block}`)
  return (row, block) => {
    const marks = byRow.get(`${row} ${block}`) ?? []
    return {
      items: byColumn(marks, ({ item }) => item),
      comments: byColumn(marks, ({ comment }) => comment),
    }
  }
}

function byColumn<Value>(marks: readonly Mark[], pick: (mark: Mark) => Value | null): Record<string, Value[]> {
  const columns: Record<string, Value[]> = {}
  for (const mark of marks) {
    const value = pick(mark)
    if (value === null) continue
    columns[mark.column] = [...(columns[mark.column] ?? []), value]
  }
  return columns
}
