import type { Sqlite } from '../../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { sourceRowTable } from '../../forms/form-tables.ts'
import { keepRowKeys, PAIRED, type Pairing } from '../../intake/diff/pair-rows.ts'

/** A submission and what it is held against, each with the counties in which it is. */
export interface Sides {
  readonly form: FormDefinition
  readonly submission: number
  readonly previous: Pairing | null
  readonly lastYear: Pairing | null
}

/** What was matched last on a connection, and what had been written there and by others when it was. */
const prepared = new WeakMap<Sqlite, { readonly name: string; readonly written: string }>()

/**
 * Matches the rows of a submission with those of the version before and of last year, in the temporary table
 * `side_line`: one line for each row of the submission, and for each that only the version before has, in the order of
 * the sheet. It is made once for any number of pages, and anew when something in the book has changed.
 */
export function keepSideLines(db: Sqlite, sides: Sides): void {
  const { form, submission, previous, lastYear } = sides
  const name = JSON.stringify([form.code, form.version, submission, previous?.before, lastYear?.before])
  const known = prepared.get(db)
  if (known?.name === name && known.written === written(db)) return
  prepared.delete(db)
  keepMatches(db, 'side_previous', previous)
  keepMatches(db, 'side_last', lastYear)
  const differs = keptColumns(form).map(({ name: column }) => `a."${column}" IS NOT b."${column}"`)
  db.exec(`
    DROP TABLE IF EXISTS temp.side_line;
    CREATE TEMP TABLE side_line (
      line_no INTEGER PRIMARY KEY, now_row INTEGER, now_block INTEGER, previous_row INTEGER, previous_block INTEGER,
      last_row INTEGER, last_block INTEGER, changed INTEGER NOT NULL
    ) STRICT;
  `)
  db.prepare(
    `INSERT INTO temp.side_line (now_row, now_block, previous_row, previous_block, last_row, last_block, changed)
     SELECT * FROM (
       SELECT b.row_no AS row_no, b.block AS block, p.before_row AS previous_row, p.before_block AS previous_block,
         l.before_row, l.before_block,
         CASE WHEN :previous IS NULL THEN 0 WHEN p.before_row IS NULL THEN 1 ELSE ${differs.join(' OR ')} END
       FROM ${sourceRowTable(form)} b
         LEFT JOIN temp.side_previous p ON p.after_row = b.row_no AND p.after_block = b.block
         LEFT JOIN temp.side_last l ON l.after_row = b.row_no AND l.after_block = b.block
         LEFT JOIN ${sourceRowTable(form)} a
           ON a.submission_id = :previous AND a.row_no = p.before_row AND a.block = p.before_block
       WHERE b.submission_id = :submission
       UNION ALL
       SELECT NULL, NULL, before_row, before_block, NULL, NULL, 1 FROM temp.side_previous WHERE after_row IS NULL)
     ORDER BY coalesce(row_no, previous_row), coalesce(block, previous_block), row_no IS NULL`,
  ).run({ submission, previous: previous?.before ?? null })
  db.exec(
    `CREATE INDEX temp.side_line_row ON side_line (now_row, now_block); DROP TABLE temp.side_previous; DROP TABLE temp.side_last`,
  )
  prepared.set(db, { name, written: written(db) })
}

/** Pairs of rows under a name of their own; an empty table where there is nothing to hold against. */
function keepMatches(db: Sqlite, table: string, pairing: Pairing | null): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.${table};
    CREATE TEMP TABLE ${table} (
      after_row INTEGER, after_block INTEGER, before_row INTEGER, before_block INTEGER
    ) STRICT;
  `)
  if (pairing === null) return
  keepRowKeys(db, pairing)
  db.exec(`
    INSERT INTO temp.${table} (after_row, after_block, before_row, before_block)
      SELECT after_row, after_block, before_row, before_block FROM (${PAIRED});
    DROP TABLE temp.diff_key;
    CREATE INDEX temp.${table}_row ON ${table} (after_row, after_block);
  `)
}

/** Changes with every write to the book, by this connection or another. */
function written(db: Sqlite): string {
  const { changes } = db.prepare<[], { changes: number }>('SELECT total_changes() AS changes').get() ?? { changes: 0 }
  return `${db.pragma('data_version', { simple: true })} ${changes}`
}
