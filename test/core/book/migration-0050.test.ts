import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a book from before explanations has its findings, and none of them is explained', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  db.exec(`
    INSERT INTO import (import_id, at) VALUES (1, '2018-01-15T09:00:00.000Z');
    INSERT INTO region (region_id, code, area, is_county) VALUES (1, '500101', 'northeast', 1);
    INSERT INTO source_file (file_id, sha256, name, size) VALUES (1, 'a', 'a.xlsx', 1);
    INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period, version,
      row_count, error_count, warning_count, layout) VALUES (1, 1, 1, 'a.xlsx', '表', 'INDUSTRY', 1, 1, '2017', 1, 1, 1, 0, '{}');
    INSERT INTO finding (finding_id, submission_id, code, severity, cell, message, details)
      VALUES (1, 1, 'wrong-type', 'error', 'B7', 'x', '{}');
  `)
  migrate(db, 50)

  expect(
    db.prepare('SELECT f.finding_id, e.text FROM finding f LEFT JOIN explanation e USING (finding_id)').all(),
  ).toEqual([{ finding_id: 1, text: null }])
})
