import type { Migration } from '../migrate.ts'

/**
 * Values set beside those that were sent. A cell has one that holds at most; those withdrawn stay.
 *
 * `held_by` is the person who made it hold, or hold again. `change_no` is higher after every change of an adjustment, so that what is held of a submission is known to be stale.
 */
export const m0140: Migration = {
  version: 140,
  up(db) {
    db.exec(`
      CREATE TABLE adjustment (
        adjustment_id INTEGER PRIMARY KEY,
        submission_id INTEGER NOT NULL REFERENCES submission,
        row_no INTEGER NOT NULL,
        block INTEGER NOT NULL,
        column_name TEXT NOT NULL,
        region_id INTEGER NOT NULL REFERENCES region,
        old_value ANY,
        new_value ANY,
        reason TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_at TEXT NOT NULL,
        held_by INTEGER,
        replaces INTEGER,
        withdrawn_by TEXT,
        withdrawn_at TEXT,
        withdrawn_reason TEXT,
        change_no INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX adjustment_cell ON adjustment (submission_id, row_no, block, column_name)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX adjustment_submission ON adjustment (submission_id);
    `)
  },
}
