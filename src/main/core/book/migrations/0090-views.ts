import type { Migration } from '../migrate.ts'

/** Settings of screens that were kept under a name. */
export const m0090: Migration = {
  version: 90,
  up(db) {
    db.exec(`
      CREATE TABLE view (
        view_id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        form TEXT,
        version INTEGER NOT NULL,
        settings TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX view_name ON view (kind, name) WHERE removed_at IS NULL;
    `)
  },
}
