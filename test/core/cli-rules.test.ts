import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../support/book.ts'
import { onlyRules, ownRule } from '../support/own-rule.ts'
import { saved, studentSheet } from '../support/returns.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout, stderr }
}

/** A closed book in which one county has aided more persons than times, and has left one number out. */
async function closedBook(): Promise<TestBook> {
  const book = newBook()
  onlyRules(book)
  const rows = [
    ['小学', 3000, 90, 2000, 1977],
    ['初中', 1000, 50, 500, null],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  book.context.book.close()
  return book
}

test('findings, what can’t be told and the counts come as JSON, and an error is the exit code', async () => {
  const { context } = await closedBook()
  const book = context.book.path
  const added = cli(['rule', 'add', book, '-'], JSON.stringify(ownRule()))
  const checked = cli(['check', book, '--form', 'EDU_TABLE', '--period', '2017', '--json'])
  const found = JSON.parse(checked.stdout)
  const elsewhere = cli(['check', book, '--region', '涪陵区', '--json'])

  expect(added.stderr).toContain('new: times-persons version 1')
  expect(added.stderr).toContain('checked 1 returns by county with 1 rules: 1 errors, 0 warnings, 1 cannot tell')
  expect(Object.keys(found)).toEqual(['findings', 'cannotTell', 'counts'])
  expect(found.findings).toMatchObject([
    {
      rule: 'times-persons',
      severity: 'error',
      form: 'EDU_TABLE',
      region: '500101',
      period: '2017',
      row: 4,
      column: 'times',
      values: { times: 1977, persons: 2000 },
      expected: 2000,
    },
  ])
  expect(found.cannotTell).toMatchObject([{ rule: 'times-persons', count: 1, missing: ['times'] }])
  expect(found.counts).toEqual({ errors: 1, warnings: 0, explained: 0, cannotTell: 1 })
  expect([checked.status, elsewhere.status]).toEqual([1, 0])
  expect(JSON.parse(elsewhere.stdout).findings).toEqual([])
})

test('a table tells findings and doubts, and --out writes them as a workbook', async () => {
  const { context, folder } = await closedBook()
  const book = context.book.path
  cli(['rule', 'add', book, '-'], JSON.stringify(ownRule()))
  const table = cli(['check', book])
  const written = cli(['check', book, '--out', join(folder, 'out.xlsx'), '--language', 'en'])

  expect(table.stdout.split('\n').slice(1, 3)).toEqual([
    'error\ttimes-persons\tEDU_TABLE\t500101\t2017\t1\tE4\t4\ttimes\t小学\ttimes=1977 persons=2000\t2000\t-23\t小学：人次 1,977 少于人数 2,000，差 -23。',
    'cannot-tell\ttimes-persons\tEDU_TABLE\t500101\t2017\t1\tE5\t5\ttimes\t\tabsent: times\t\t\t无法判断“人次不少于人数”：缺少资助人次',
  ])
  expect(written.stderr).toContain('wrote out.xlsx: 1 findings')
  expect(written.status).toBe(1)
})

test('a mistake in a rule is shown under its place, with what was probably meant, and nothing is kept', async () => {
  const { context } = await closedBook()
  const book = context.book.path
  const wrong = JSON.stringify(ownRule({ rule: 'times >= personss' }))
  const looked = cli(['rule', 'check', book, '-'], wrong)
  const added = cli(['rule', 'add', book, '-'], wrong)

  expect(looked.stderr).toContain(
    [
      'times-persons: rule: the form has no such column: personss – did you mean persons?',
      '  times >= personss',
      '           ^^^^^^^^',
    ].join('\n'),
  )
  expect(looked.status).toBe(1)
  expect(added.stderr).toContain('nothing was kept')
  expect(added.status).toBe(3)
  expect(cli(['rule', 'show', book, 'times-persons']).status).toBe(2)
})

test('a rule is rehearsed, shown, turned off and on, withdrawn and restored from the terminal', async () => {
  const { context, folder } = await closedBook()
  const book = context.book.path
  const file = join(folder, 'rules.json')
  writeFileSync(file, JSON.stringify({ rules: [ownRule(), ownRule({ code: 'hint', severity: 'warning' })] }))
  const draft = join(folder, 'draft.json')
  writeFileSync(draft, JSON.stringify(ownRule({ rule: 'times > 5000' })))
  const added = cli(['rule', 'add', book, file])
  const rehearsed = cli(['rule', 'rehearse', book, draft, '--periods', '2017', '--json'])
  const kept = cli(['rule', 'rehearse', book, 'hint'])
  const shown = cli(['rule', 'show', book, 'hint', '--json'])
  const off = cli(['rule', 'off', book, 'hint', '--reason', 'too strict'])
  const listed = cli(['rule', 'list', book, '--form', 'EDU_TABLE'])
  const rest = [['on', '--reason', 'again'], ['withdraw'], ['restore']].map(
    ([verb = '', ...more]) => cli(['rule', verb, book, 'hint', ...more]).status,
  )

  expect([added, rehearsed, kept, shown, off, listed].map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0])
  expect(JSON.parse(rehearsed.stdout).counts).toEqual({ checked: 2, failed: 1, cannotTell: 1 })
  expect(kept.stdout).toBe('period\tchecked\tfailed\tcannotTell\tregions\n2017\t2\t1\t1\t500101\ntotal\t2\t1\t1\t\n')
  expect(JSON.parse(shown.stdout)).toMatchObject({ code: 'hint', severity: 'warning', version: 1 })
  expect(listed.stdout).toMatch(/^hint\tbook\t1\tEDU_TABLE\twarning\toff\t/m)
  expect(rest).toEqual([0, 0, 0])
  expect(cli(['rule', 'off', book, 'hint']).status).toBe(2)
})
