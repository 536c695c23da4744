import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

test('a book of before has no indicators of its own, and can have versions of them', () => {
  const db = new Database(':memory:')
  migrate(db, 60)
  migrate(db, 70)
  db.exec(`
    INSERT INTO indicator VALUES ('aid', 1, '{}', '2018-01-15', '2018-02-01');
    INSERT INTO indicator VALUES ('aid', 2, '{}', '2018-02-01', NULL);
  `)

  expect(db.prepare('SELECT version, until FROM indicator WHERE code = ?').all('aid')).toEqual([
    { version: 1, until: '2018-02-01' },
    { version: 2, until: null },
  ])
})
