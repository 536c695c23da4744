import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('submissions of an older book are neither sent back nor stated to have arrived another day', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  db.exec(`
    INSERT INTO region VALUES (1, '500101', 'x', NULL, NULL, 1);
    INSERT INTO import VALUES (1, '2018-01-15T09:00:00.000Z', NULL);
    INSERT INTO source_file VALUES (1, 'abc', 'a.xlsx', 1);
    INSERT INTO submission VALUES (1, 1, 1, 'a.xlsx', 'Sheet1', 'EDU_TABLE', 1, 1, '2017', 1, 1, 0, 0, '{}', 0);
  `)
  migrate(db, 20)

  expect(db.prepare('SELECT sent_back_at, sent_back_reason, arrived_on FROM submission').get()).toEqual({
    sent_back_at: null,
    sent_back_reason: null,
    arrived_on: null,
  })
  expect(db.prepare('SELECT count(*) AS count FROM deadline').get()).toEqual({ count: 0 })
})
