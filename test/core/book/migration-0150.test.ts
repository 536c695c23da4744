import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/core/book/migrate.ts'

function olderBook() {
  const db = new Database(':memory:')
  migrate(db, 140)
  db.exec(`
    INSERT INTO region (region_id, code, area, is_county) VALUES (1, '500101', '', 1);
    INSERT INTO import (import_id, at) VALUES (1, '2018-01-15'), (2, '2018-01-16');
    INSERT INTO finding_explanation (item, form, region_id, period, rule, label, text, written_by, written_at)
      VALUES ('a', 'EDU_TABLE', 1, '2017', 'r', '', '桌上写的', '审核员', '2018-01-15');
  `)
  migrate(db, 150)
  return db
}

const standing = (db: Database.Database) =>
  db.prepare('SELECT item, text, written_by AS "by" FROM standing_explanation ORDER BY item').all()

test('the explanations of an older book hold as before, and none in it was sent', () => {
  expect(standing(olderBook())).toEqual([{ item: 'a', text: '桌上写的', by: '审核员' }])
})

test('of explanations that were sent the last holds that was not undone, where nothing is written on the desk', () => {
  const db = olderBook()
  db.exec(`
    INSERT INTO sent_explanation (import_id, item, text, written_by)
      VALUES (1, 'a', '区县写的', '万州区'), (1, 'b', '先', '万州区'), (2, 'b', '后', '万州区');
  `)
  const both = standing(db)
  db.exec("UPDATE import SET undone_at = '2018-01-17' WHERE import_id = 2")

  expect([both[1], standing(db)[1]]).toEqual([
    { item: 'b', text: '后', by: '万州区' },
    { item: 'b', text: '先', by: '万州区' },
  ])
  expect(both).toHaveLength(2)
})
