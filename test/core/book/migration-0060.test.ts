import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a finding of an older book is kept, without the row and column it is about', () => {
  const db = new Database(':memory:')
  migrate(db, 10)
  db.exec(`
    INSERT INTO region VALUES (1, '500101', 'x', NULL, NULL, 1);
    INSERT INTO import VALUES (1, '2018-01-15T09:00:00.000Z', NULL);
    INSERT INTO source_file VALUES (1, 'abc', 'a.xlsx', 1);
    INSERT INTO submission VALUES (1, 1, 1, 'a.xlsx', 'Sheet1', 'EDU_TABLE', 1, 1, '2017', 1, 1, 1, 0, '{}', 0);
    INSERT INTO finding VALUES (1, 1, 'wrong-type', 'error', 'B7', 'no number', '{}');
  `)
  migrate(db, 60)

  expect(db.prepare('SELECT code, cell, row_no, block, column_name FROM finding').get()).toEqual({
    code: 'wrong-type',
    cell: 'B7',
    row_no: null,
    block: null,
    column_name: null,
  })
})
