import type { Migration } from '../migrate.ts'

/**
 * Where submissions stand in their review: which are taken in hand, which counties are accepted and so locked, every
 * step with who took it, explanations of findings by the finding's name, and comments on cells.
 *
 * Explanations hang on the name of a finding and not on a submission: they outlast new checks and new versions.
 */
export const m0130: Migration = {
  version: 130,
  up(db) {
    db.exec(`
      ALTER TABLE submission ADD COLUMN in_review INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE submission_region ADD COLUMN is_accepted INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX submission_region_accepted ON submission_region (submission_id) WHERE is_accepted = 1;

      CREATE TABLE review_step (
        step_id INTEGER PRIMARY KEY,
        submission_id INTEGER NOT NULL REFERENCES submission,
        act TEXT NOT NULL,
        state TEXT NOT NULL,
        taken_by TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        reason TEXT
      ) STRICT;
      CREATE INDEX review_step_submission ON review_step (submission_id);
      INSERT INTO review_step (submission_id, act, state, taken_by, taken_at, reason)
        SELECT submission_id, 'send-back', 'sent-back', '', sent_back_at, sent_back_reason
        FROM submission WHERE sent_back_at IS NOT NULL ORDER BY submission_id;

      CREATE TABLE finding_explanation (
        explanation_id INTEGER PRIMARY KEY,
        item TEXT NOT NULL,
        form TEXT NOT NULL,
        region_id INTEGER NOT NULL REFERENCES region,
        period TEXT NOT NULL,
        rule TEXT NOT NULL,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_at TEXT NOT NULL,
        copied_from TEXT,
        copy_of INTEGER REFERENCES finding_explanation,
        withdrawn_at TEXT,
        withdrawn_by TEXT
      ) STRICT;
      CREATE UNIQUE INDEX finding_explanation_item ON finding_explanation (item) WHERE withdrawn_at IS NULL;
      CREATE INDEX finding_explanation_rule ON finding_explanation (form, region_id, rule, period);

      CREATE TABLE cell_comment (
        comment_id INTEGER PRIMARY KEY,
        submission_id INTEGER NOT NULL REFERENCES submission,
        row_no INTEGER,
        block INTEGER,
        column_name TEXT,
        text TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_at TEXT NOT NULL,
        answers INTEGER REFERENCES cell_comment,
        settled_by TEXT,
        settled_at TEXT
      ) STRICT;
      CREATE INDEX cell_comment_submission ON cell_comment (submission_id);
    `)
  },
}
