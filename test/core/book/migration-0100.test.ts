import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a version of a rule is kept once, under its author', () => {
  const db = new Database(':memory:')
  migrate(db, 90)
  migrate(db, 100)
  const add = "INSERT INTO rule VALUES ('MINE.one', 1, '{}', 'administrator', '2018-01-15', NULL)"
  db.exec(add)

  expect(() => db.exec(add)).toThrow(/UNIQUE/)
  expect(() => db.exec("INSERT INTO rule VALUES ('MINE.one', 2, '{}', NULL, '2018-01-15', NULL)")).toThrow(/NOT NULL/)
})
