import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../support/book.ts'
import { saved, studentSheet } from '../support/returns.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

async function bookOfOne(): Promise<string> {
  const { folder, bring, context } = newBook()
  await bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5.5, 90, 95]])])])
  context.book.close()
  return context.book.path
}

const AT = ['--submission', '1', '--row', '4', '--column', 'persons']

test('a figure is adjusted from the terminal, told in both layers, traced with both values, withdrawn and restored', async () => {
  const book = await bookOfOne()
  const made = cli('adjust', book, ...AT, '--value', '92', '--reason', '与名册核对', '--json')
  const adjusted = cli('pivot', book, 'EDU_TABLE', '--measures', 'persons', '--json')
  const source = cli('pivot', book, 'EDU_TABLE', '--measures', 'persons', '--layer', 'source', '--json')
  const trace = cli('trace', book, ...AT)
  const withdrawn = cli('adjust', book, 'withdraw', '1', '--reason', '名册有误', '--json')
  const restored = cli('adjust', book, 'restore', '1', '--json')

  expect(made.json()).toMatchObject({ adjustment: 1, old: 90, new: 92, cell: 'D4' })
  expect([adjusted.json(), source.json()]).toMatchObject([
    { layer: 'adjusted', cells: [[{ value: 92 }], [{ value: 92 }]] },
    { layer: 'source', cells: [[{ value: 90 }], [{ value: 90 }]] },
  ])
  expect([adjusted.stderr, source.stderr]).toEqual([
    expect.stringContaining('adjusted layer: 1 adjustment inside'),
    expect.stringContaining('source layer, as sent: 1 adjustment left out'),
  ])
  expect(trace.stdout.split('\n')[1]).toMatch(/\tD4\t90\t90\t92\t/)
  expect([withdrawn.json().withdrawn.reason, restored.json().withdrawn]).toEqual(['名册有误', null])
})

test('every command of figures takes the layer, and a layer that is none is a matter of usage', async () => {
  const book = await bookOfOne()
  cli('adjust', book, ...AT, '--value', '92', '--reason', '与名册核对')
  const rows = cli('rows', book, '--form', 'EDU_TABLE', '--layer', 'source', '--json')
  const indicator = cli('indicator', book, 'students-aided', '--layer', 'source', '--json')
  const coverage = cli('coverage', book, '--period', '2017', '--json')
  const wrong = cli('rows', book, '--form', 'EDU_TABLE', '--layer', 'mine')

  expect(rows.json()[0]).toMatchObject({ layer: 'source', values: { persons: 90 }, adjusted: { persons: { new: 92 } } })
  expect([indicator.json().layer, indicator.json().totals[0].value, coverage.json().layer, wrong.status]).toEqual([
    'source',
    90,
    'adjusted',
    2,
  ])
})

test('a value that does not fit is refused from the terminal with why, and the list shows what there is', async () => {
  const book = await bookOfOne()
  const refused = cli('adjust', book, ...AT, '--value', '92.5', '--reason', '核对')
  const absent = cli('adjust', book, ...AT, '--absent', '--reason', '查无依据')
  const list = cli('adjust', book, 'list')

  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('not-whole')])
  expect([absent.status, absent.stderr]).toEqual([0, expect.stringContaining('sent 90, adjusted absent')])
  expect(list.stdout.split('\n')[1]).toMatch(
    /^1\t1\tEDU_TABLE\t500101\t2017\t4\t小学\tpersons\tD4\t90\tabsent\tcounts\t/,
  )
})
