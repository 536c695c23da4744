import type { Migration } from '../migrate.ts'

/** Places, forms, imports with their files and submissions, notes, findings and the audit. A form's own tables come with the form. */
export const m0010: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE region (
        region_id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        area TEXT NOT NULL,
        poverty_level TEXT,
        exit_year INTEGER,
        is_county INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE region_version (
        region_id INTEGER NOT NULL REFERENCES region,
        code TEXT NOT NULL,
        name_zh TEXT NOT NULL,
        name_en TEXT NOT NULL,
        kind TEXT NOT NULL,
        valid_from INTEGER NOT NULL,
        valid_to INTEGER,
        PRIMARY KEY (code, valid_from)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE form (
        code TEXT NOT NULL,
        version INTEGER NOT NULL,
        definition TEXT NOT NULL,
        PRIMARY KEY (code, version)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import (import_id INTEGER PRIMARY KEY, at TEXT NOT NULL, undone_at TEXT) STRICT;
      CREATE TABLE source_file (
        file_id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        size INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE source_chunk (
        file_id INTEGER NOT NULL REFERENCES source_file,
        chunk_no INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (file_id, chunk_no)
      ) STRICT;

      CREATE TABLE submission (
        submission_id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import,
        file_id INTEGER NOT NULL REFERENCES source_file,
        file_name TEXT NOT NULL,
        sheet TEXT NOT NULL,
        form TEXT NOT NULL,
        form_version INTEGER NOT NULL,
        region_id INTEGER NOT NULL REFERENCES region,
        period TEXT NOT NULL,
        version INTEGER NOT NULL,
        row_count INTEGER NOT NULL,
        error_count INTEGER NOT NULL,
        warning_count INTEGER NOT NULL,
        layout TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        UNIQUE (form, region_id, period, version)
      ) STRICT;
      CREATE INDEX submission_import ON submission (import_id);
      CREATE INDEX submission_file ON submission (file_id, sheet);

      CREATE TABLE submission_region (
        submission_id INTEGER NOT NULL REFERENCES submission,
        region_id INTEGER NOT NULL REFERENCES region,
        row_count INTEGER NOT NULL,
        is_current INTEGER NOT NULL,
        PRIMARY KEY (submission_id, region_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE cell_note (
        submission_id INTEGER NOT NULL REFERENCES submission,
        row_no INTEGER NOT NULL,
        block INTEGER NOT NULL,
        column_name TEXT NOT NULL,
        kind TEXT NOT NULL,
        sent TEXT,
        why TEXT NOT NULL,
        PRIMARY KEY (submission_id, row_no, block, column_name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE finding (
        finding_id INTEGER PRIMARY KEY,
        submission_id INTEGER NOT NULL REFERENCES submission,
        code TEXT NOT NULL,
        severity TEXT NOT NULL,
        cell TEXT,
        message TEXT NOT NULL,
        details TEXT NOT NULL
      ) STRICT;
      CREATE INDEX finding_submission ON finding (submission_id);

      CREATE TABLE audit (
        audit_no INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        verb TEXT NOT NULL,
        details TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
    `)
  },
}
