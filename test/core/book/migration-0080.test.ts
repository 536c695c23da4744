import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('an older book has no standards of its own until somebody sets one, and one a first year then', () => {
  const db = new Database(':memory:')
  migrate(db, 60)
  migrate(db, 80)
  const add = "INSERT INTO standard_value VALUES ('poverty_line', 2016, NULL, 3000, NULL, 's', 'who', 'when', 'why')"
  db.exec(add)

  expect(() => db.exec(add)).toThrow(/UNIQUE/)
  expect(db.prepare('SELECT count(*) AS rows FROM standard_value').get()).toEqual({ rows: 1 })
})
