import type { Migration } from '../migrate.ts'

/**
 * What counties write on findings of rules in the lists of errors they send back, with the import it came with, and one
 * view of every explanation that holds: what is written on the desk, else what was sent last and is not undone.
 *
 * It hangs on the name of the finding alone, since the rules run only after the import.
 */
export const m0150: Migration = {
  version: 150,
  up(db) {
    db.exec(`
      CREATE TABLE sent_explanation (
        sent_id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import,
        item TEXT NOT NULL,
        text TEXT NOT NULL,
        written_by TEXT NOT NULL
      ) STRICT;
      CREATE INDEX sent_explanation_item ON sent_explanation (item);
      CREATE INDEX sent_explanation_import ON sent_explanation (import_id);

      CREATE VIEW standing_explanation AS
        SELECT item, explanation_id, text, written_by, written_at, copied_from
        FROM finding_explanation WHERE withdrawn_at IS NULL
        UNION ALL
        SELECT s.item, 0, s.text, s.written_by, n.at, NULL
        FROM sent_explanation s JOIN import n USING (import_id)
        WHERE n.undone_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM finding_explanation w WHERE w.item = s.item AND w.withdrawn_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM sent_explanation l JOIN import m USING (import_id)
            WHERE l.item = s.item AND l.sent_id > s.sent_id AND m.undone_at IS NULL);
    `)
  },
}
