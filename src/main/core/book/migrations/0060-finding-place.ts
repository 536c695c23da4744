import type { Migration } from '../migrate.ts'

/** The row of the form and the column a finding is about, so that it can be followed to its figure and rules can add theirs. */
export const m0060: Migration = {
  version: 60,
  up(db) {
    db.exec(`
      ALTER TABLE finding ADD COLUMN row_no INTEGER;
      ALTER TABLE finding ADD COLUMN block INTEGER;
      ALTER TABLE finding ADD COLUMN column_name TEXT;
    `)
  },
}
