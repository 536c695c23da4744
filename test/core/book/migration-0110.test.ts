import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('in an older book every county whose return counts waits for its first check', () => {
  const db = new Database(':memory:')
  migrate(db, 100)
  db.exec(`
    INSERT INTO region VALUES (1, '500101', 'east', NULL, NULL, 1), (2, '500102', 'east', NULL, NULL, 1);
    INSERT INTO import (import_id, at) VALUES (1, 'then');
    INSERT INTO source_file VALUES (1, 'sha', 'a.xlsx', 1);
    INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period, version,
      row_count, error_count, warning_count, layout) VALUES (1, 1, 1, 'a.xlsx', 'S', 'EXIT', 1, 1, '2017', 1, 2, 0, 0, '{}');
    INSERT INTO submission_region VALUES (1, 1, 1, 1), (1, 2, 1, 0);
  `)
  migrate(db, 110)

  expect(db.prepare('SELECT form, period, region_id, rule FROM check_pending').all()).toEqual([
    { form: 'EXIT', period: '2017', region_id: 1, rule: '' },
  ])
})
