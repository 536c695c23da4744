import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a mapping has one row for each of its versions, and a book from before has none', () => {
  const db = new Database(':memory:')
  migrate(db, 30)
  migrate(db, 40)
  const keep = db.prepare(
    `INSERT INTO alias (kind, subject, version, kept_at, kept_by, file_name, sheet) VALUES ('mapping', 'COOP_ROSTER', ?, '', '', '', '')`,
  )
  keep.run(1)
  keep.run(2)

  expect(() => keep.run(2)).toThrow(/UNIQUE/)
  expect(db.prepare('SELECT count(*) AS kept FROM alias').get()).toEqual({ kept: 2 })
})
