import type { Migration } from '../migrate.ts'

/** What a county writes on a finding, with the import it came with: taken back with it, it no longer counts. */
export const m0050: Migration = {
  version: 50,
  up(db) {
    db.exec(`
      CREATE TABLE explanation (
        explanation_id INTEGER PRIMARY KEY,
        finding_id INTEGER NOT NULL REFERENCES finding,
        import_id INTEGER NOT NULL REFERENCES import,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX explanation_finding ON explanation (finding_id);
      CREATE INDEX explanation_import ON explanation (import_id);
    `)
  },
}
