import type { Migration } from '../migrate.ts'

/** Indicators that people define, each version with when it came and when it ended. */
export const m0070: Migration = {
  version: 70,
  up(db) {
    db.exec(`
      CREATE TABLE indicator (
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        definition TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT,
        PRIMARY KEY (code, version)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
