import type { Migration } from '../migrate.ts'

/** Values of standards that people have set, each in place of the shipped one that begins in the same year; what was before is in the audit. */
export const m0080: Migration = {
  version: 80,
  up(db) {
    db.exec(`
      CREATE TABLE standard_value (
        code TEXT NOT NULL,
        from_year INTEGER NOT NULL,
        until_year INTEGER,
        value REAL NOT NULL,
        effective_on TEXT,
        source TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (code, from_year)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
