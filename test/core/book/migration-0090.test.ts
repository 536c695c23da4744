import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a name is free again for a view once the one before was removed', () => {
  const db = new Database(':memory:')
  migrate(db, 90)
  const add = db.prepare(
    "INSERT INTO view (kind, name, version, settings, kept_at, removed_at) VALUES ('pivot', 'a', 1, '{}', 'x', ?)",
  )
  add.run('y')
  add.run(null)

  expect(() => add.run(null)).toThrow('UNIQUE')
})
