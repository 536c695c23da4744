import type { Migration } from '../migrate.ts'

/**
 * What the rules found, derived from what counts: places that wait for a check, findings, and what can't be told.
 *
 * A finding hangs on a place (form, period, county) and a rule; `checked_rule` holds once for a version of a rule what
 * its findings are read with. What counts when the book comes to this version waits for its first check.
 */
export const m0110: Migration = {
  version: 110,
  up(db) {
    db.exec(`
      CREATE TABLE check_pending (
        form TEXT NOT NULL,
        period TEXT NOT NULL,
        region_id INTEGER NOT NULL,
        rule TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (form, period, region_id, rule)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE checked_rule (
        rule TEXT NOT NULL,
        rule_version INTEGER NOT NULL,
        reading TEXT NOT NULL,
        PRIMARY KEY (rule, rule_version)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE check_finding (
        form TEXT NOT NULL,
        period TEXT NOT NULL,
        region_id INTEGER NOT NULL,
        rule TEXT NOT NULL,
        finding TEXT NOT NULL,
        rule_version INTEGER NOT NULL,
        severity TEXT NOT NULL,
        submission_id INTEGER,
        row_no INTEGER,
        block INTEGER,
        column_name TEXT,
        value ANY,
        expected ANY,
        facts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX check_finding_place ON check_finding (form, period, region_id, rule);
      CREATE INDEX check_finding_name ON check_finding (finding);
      CREATE INDEX check_finding_submission ON check_finding (submission_id);
      CREATE TABLE check_doubt (
        form TEXT NOT NULL,
        period TEXT NOT NULL,
        region_id INTEGER NOT NULL,
        rule TEXT NOT NULL,
        rule_version INTEGER NOT NULL,
        severity TEXT NOT NULL,
        submission_id INTEGER,
        cases INTEGER NOT NULL,
        missing TEXT NOT NULL,
        row_no INTEGER,
        block INTEGER,
        column_name TEXT,
        PRIMARY KEY (form, period, region_id, rule)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX submission_region_current ON submission_region (region_id, submission_id) WHERE is_current = 1;
      INSERT INTO check_pending (form, period, region_id)
        SELECT DISTINCT s.form, s.period, p.region_id
        FROM submission_region p JOIN submission s USING (submission_id) WHERE p.is_current = 1;
    `)
  },
}
