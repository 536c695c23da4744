import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a cell has one adjustment that holds at most, and any number of withdrawn ones', () => {
  const db = new Database(':memory:')
  migrate(db, 140)
  db.pragma('foreign_keys = OFF')
  const add = db.prepare(
    `INSERT INTO adjustment (submission_id, row_no, block, column_name, region_id, old_value, new_value, reason, made_by, made_at, withdrawn_at, change_no)
     VALUES (1, 4, 0, 'persons', 1, 90, 91, 'r', '', 'x', ?, 1)`,
  )
  add.run('y')
  add.run('y')
  add.run(null)

  expect(() => add.run(null)).toThrow('UNIQUE')
})
