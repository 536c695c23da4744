import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('forms that a book knew before it could have its own are none of its own', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  db.exec(`INSERT INTO form (code, version, definition) VALUES ('INDUSTRY', 1, '{}')`)
  migrate(db, 30)

  expect(db.prepare('SELECT code, is_own, since, until FROM form').all()).toEqual([
    { code: 'INDUSTRY', is_own: 0, since: null, until: null },
  ])
})
