import type { Migration } from '../migrate.ts'

/** When a return is due, when it arrived where that was not the day of its import, and which were sent back and why. */
export const m0020: Migration = {
  version: 20,
  up(db) {
    db.exec(`
      CREATE TABLE deadline (
        form TEXT NOT NULL,
        period TEXT NOT NULL,
        due TEXT NOT NULL,
        PRIMARY KEY (form, period)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE submission ADD COLUMN arrived_on TEXT;
      ALTER TABLE submission ADD COLUMN sent_back_at TEXT;
      ALTER TABLE submission ADD COLUMN sent_back_reason TEXT;
    `)
  },
}
