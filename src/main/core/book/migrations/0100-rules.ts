import type { Migration } from '../migrate.ts'

/** Rules that people define, each version with who wrote it and when it came and ended; which rules are turned on or off; outliers of forms. */
export const m0100: Migration = {
  version: 100,
  up(db) {
    db.exec(`
      CREATE TABLE rule (
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        definition TEXT NOT NULL,
        author TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT,
        PRIMARY KEY (code, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE rule_switch (
        code TEXT PRIMARY KEY,
        active INTEGER NOT NULL,
        reason TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE outlier_setting (form TEXT PRIMARY KEY, setting TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
