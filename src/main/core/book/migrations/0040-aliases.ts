import type { Migration } from '../migrate.ts'

/** Mappings of headers and other names of counties that people have kept, each in versions that hold until withdrawn. */
export const m0040: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      CREATE TABLE alias (
        alias_id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('mapping', 'region-name')),
        subject TEXT NOT NULL,
        version INTEGER NOT NULL,
        kept_at TEXT NOT NULL,
        kept_by TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        withdrawn_at TEXT,
        UNIQUE (kind, subject, version)
      ) STRICT;
      CREATE TABLE alias_heading (
        alias_id INTEGER NOT NULL REFERENCES alias,
        position INTEGER NOT NULL,
        path TEXT NOT NULL,
        column_name TEXT,
        PRIMARY KEY (alias_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE alias_region (
        alias_id INTEGER PRIMARY KEY REFERENCES alias,
        region_id INTEGER NOT NULL REFERENCES region
      ) STRICT;
    `)
  },
}
