import type { Migration } from '../migrate.ts'

/**
 * Who may open the book and what they may do there, who entered an import, and who is behind each entry of the audit.
 *
 * A book from before has one person with every role, whose key slot is known when the book is next opened. Entries
 * that are there already keep the hash they have, so they name nobody.
 */
export const m0120: Migration = {
  version: 120,
  up(db) {
    db.exec(`
      CREATE TABLE person (
        person_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        may_enter INTEGER NOT NULL,
        may_review INTEGER NOT NULL,
        may_administer INTEGER NOT NULL,
        active INTEGER NOT NULL,
        since TEXT NOT NULL,
        slot TEXT UNIQUE
      ) STRICT;
      INSERT INTO person (person_id, name, may_enter, may_review, may_administer, active, since)
        VALUES (1, '管理员', 1, 1, 1, 1, coalesce((SELECT min(at) FROM audit), ''));
      ALTER TABLE import ADD COLUMN entered_by INTEGER REFERENCES person;
      ALTER TABLE audit ADD COLUMN who TEXT;
    `)
  },
}
