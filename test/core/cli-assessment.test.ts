import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createKeyRing } from '../../src/main/core/book/key-ring.ts'
import { migrate } from '../../src/main/core/book/migrate.ts'
import { newBook, newFolder } from '../support/book.ts'
import { bringReturns } from '../support/form-sheet.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout }
}

test('a threshold is changed, an exit assessed by it and full coverage told from the terminal', async () => {
  const book = newBook()
  await bringReturns(book, [
    [
      'POOR_BASE',
      '2017年度',
      [{ region: '云阳县', rural_people: 1000, poor_households: 9, reached_households: 8, remaining_people: 25 }],
    ],
    [
      'EXIT',
      '2017年度',
      [
        {
          region: '云阳县',
          sampled_lifted: 100,
          wrong_exits: 2,
          sampled_unregistered: 100,
          omitted: 2,
          surveyed_households: 10,
          approving_households: 9,
        },
      ],
    ],
  ])
  book.context.book.close()
  const { path } = book.context.book
  const before = JSON.parse(cli('exit', path, '--period', '2017', '--json').stdout)
  const set = cli('standard', 'set', path, 'incidence_limit', '2', '--from', '2017', '--source', 's', '--reason', 'r')
  const after = JSON.parse(cli('exit', path, '--period', '2017', '--json').stdout)
  const coverage = JSON.parse(cli('coverage', path, '--period', '2017', '--region', '500235', '--json').stdout)

  expect(set.status).toBe(0)
  expect([before, after].map(({ counties }) => counties[0].verdict)).toEqual(['pass', 'fail'])
  expect(before.counties[0].cells[0].numerator[0]).toMatchObject({ sheet: '退出评估', cell: 'C4', value: 2 })
  expect(coverage).toMatchObject({ verdict: 'not-full', unreached: 1, counties: [{ base: expect.any(Array) }] })
}, 60_000)

test('a book that an older program wrote is brought up to date before it is read', () => {
  const path = join(newFolder(), 'old.fivebatches')
  const db = new Database(path)
  db.pragma(`cipher='aegis'`)
  db.pragma(`key='raw:${createKeyRing(path, '', '管理员').key.toString('hex')}'`)
  migrate(db, 60)
  db.close()

  expect(cli('coverage', path, '--period', '2017').status).toBe(0)
}, 60_000)
