import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('what an older book has sent back has a step in its review, and nothing in it is accepted', () => {
  const db = new Database(':memory:')
  migrate(db, 120)
  db.exec(`
    INSERT INTO region (region_id, code, area, is_county) VALUES (1, '500101', '', 1);
    INSERT INTO import (import_id, at) VALUES (1, '2018-01-15');
    INSERT INTO source_file (file_id, sha256, name, size) VALUES (1, 'a', 'a.xlsx', 1);
    INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period,
      version, row_count, error_count, warning_count, layout, sent_back_at, sent_back_reason)
      VALUES (1, 1, 1, 'a.xlsx', 'S', 'EDU_TABLE', 1, 1, '2017', 1, 1, 0, 0, '{}', '2018-01-16', '合计不符');
    INSERT INTO submission_region (submission_id, region_id, row_count, is_current) VALUES (1, 1, 1, 0);
  `)
  migrate(db, 130)

  expect(db.prepare('SELECT submission_id, act, state, taken_at, reason FROM review_step').all()).toEqual([
    { submission_id: 1, act: 'send-back', state: 'sent-back', taken_at: '2018-01-16', reason: '合计不符' },
  ])
  expect(db.prepare('SELECT is_accepted FROM submission_region').all()).toEqual([{ is_accepted: 0 }])
})

test('at most one explanation of a finding holds', () => {
  const db = new Database(':memory:')
  migrate(db, 130)
  db.exec("INSERT INTO region (region_id, code, area, is_county) VALUES (1, '500101', '', 1)")
  const add = db.prepare(
    `INSERT INTO finding_explanation (item, form, region_id, period, rule, label, text, written_by, written_at, withdrawn_at)
     VALUES ('a', 'EDU_TABLE', 1, '2017', 'r', '', 't', '', '2018', ?)`,
  )
  add.run('2018')
  add.run(null)

  expect(() => add.run(null)).toThrow('UNIQUE')
})
