import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a book from before gets one person with every role, there since its first entry, and keeps its entries', () => {
  const db = new Database(':memory:')
  migrate(db, 90)
  db.exec(`
    INSERT INTO audit (at, verb, details, previous_hash, hash) VALUES ('2018-01-15T09:00:00.000Z', 'import', '{}', 'p', 'h');
    INSERT INTO import (import_id, at) VALUES (1, '2018-01-15T09:00:00.000Z');
  `)
  migrate(db, 120)

  expect(db.prepare('SELECT * FROM person').all()).toEqual([
    {
      person_id: 1,
      name: '管理员',
      may_enter: 1,
      may_review: 1,
      may_administer: 1,
      active: 1,
      since: '2018-01-15T09:00:00.000Z',
      slot: null,
    },
  ])
  expect(db.prepare('SELECT who, hash FROM audit').all()).toEqual([{ who: null, hash: 'h' }])
  expect(db.prepare('SELECT entered_by FROM import').all()).toEqual([{ entered_by: null }])
})
