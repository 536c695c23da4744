import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../support/book.ts'
import { bringReturns } from '../support/form-sheet.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, said: stderr.split('\n') }
}

test('a command that has nothing to show says why, and which periods were filed', async () => {
  const book = newBook()
  const base = { region: '云阳县', rural_people: 1000, poor_households: 9, reached_households: 8, remaining_people: 25 }
  const sampled = { region: '云阳县', sampled_lifted: 100, wrong_exits: 2, sampled_unregistered: 100, omitted: 2 }
  await bringReturns(book, [
    ['POOR_BASE', '2017年度', [base]],
    ['EXIT', '2017年度', [{ ...sampled, surveyed_households: 10, approving_households: 9 }]],
  ])
  book.context.book.close()
  const { path } = book.context.book
  const first = (...words: string[]) => cli(...words).said[0]

  expect(first('exit', path, '--period', '2015')).toBe(
    'nothing to assess: nobody has filed EXIT for 2015, but for 2017',
  )
  expect(first('exit', path, '--period', '2017', '--region', '500101')).toBe(
    'nothing to assess: nothing is filed by 500101 of EXIT for 2017, nor for any other year',
  )
  expect(first('coverage', path, '--period', '2018')).toBe(
    'nothing to assess: nobody has filed POOR_BASE for 2018, but for 2017',
  )
  expect(first('pivot', path, 'POOR_BASE', '--measures', 'poor_households', '--period', '2018')).toBe(
    'no rows of POOR_BASE for 2018; it is filed for 2017',
  )
  expect(first('pivot', path, 'POOR_BASE', '--measures', 'poor_households', '--period', '2016,2017')).toBe(
    'no rows of POOR_BASE for 2016; it is filed for 2017',
  )
  expect(first('pivot', path, 'SOCIAL', '--measures', 'dibao_people', '--region', '500101')).toBe(
    'no rows of SOCIAL (500101); nobody has filed it',
  )
  expect(
    first('compare', path, 'POOR_BASE', '--measures', 'poor_households', '--before', '2016', '--after', '2017'),
  ).toBe('before: no rows of POOR_BASE for 2016; it is filed for 2017')
  expect(first('completeness', path, '--period', '2014')).toMatch(
    /^nobody has filed anything for 2014 and no deadlines/,
  )
}, 120_000)

test('a part of a year is assessed as its year, and that is said', async () => {
  const book = newBook()
  book.context.book.close()
  const { path } = book.context.book
  const exit = cli('exit', path, '--period', '2017-06')
  const coverage = cli('coverage', path, '--period', '2017Q2')

  expect([exit.said[0], coverage.said[0]]).toEqual([
    '2017-06 is part of 2017: the whole year 2017 is assessed',
    '2017Q2 is part of 2017: the whole year 2017 is assessed',
  ])
}, 60_000)

test('a refusal says what to do next', async () => {
  const book = newBook()
  book.context.book.close()
  const { path } = book.context.book
  const refused = [
    cli('rows', path, '--form', 'NONE'),
    cli('rows', path, '--form', 'EXIT', '--region', 'nowhere'),
    cli('rows', `${path}-gone`, '--form', 'EXIT'),
    cli('findings', path, '7'),
    cli('indicator', 'remove', path, 'education-coverage'),
    cli('pivot', path, 'EDU_ROSTER', '--measures', 'count', '--rows', 'student_name'),
  ]

  expect(refused.map(({ status, said }) => [status, said[0]?.replace(/^.* – /, '')])).toEqual([
    [2, '`form list BOOK` shows the forms'],
    [2, 'name one of the 38 counties by its code or name, as 500101 or 万州区'],
    [3, '`new BOOK` makes one; or check the path'],
    [2, '`submissions BOOK` shows the submissions'],
    [
      3,
      'indicators of the program stay as they are; `indicator show BOOK CODE --json` gives one to copy under another code',
    ],
    [3, 'it can only be counted: distinct:COLUMN or count:COLUMN'],
  ])
}, 60_000)
