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
  return { status, stdout, stderr, said: stderr.split('\n')[0] }
}

async function closedBook(): Promise<string> {
  const { bring, folder, context } = newBook()
  await bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])])])
  context.book.close()
  return context.book.path
}

test('what a table can’t be sorted, filtered or cut by is refused with what may stand there', async () => {
  const path = await closedBook()
  const pivot = (...words: string[]) =>
    cli('pivot', path, 'EDU_TABLE', '--rows', 'area,region', '--measures', 'persons', ...words)
  const refused = [
    pivot('--sort', 'nonsense:desc'),
    pivot('--sort', 'persons:sideways'),
    pivot('--sort', 'stage:desc'),
    pivot('--filter', 'stage=小学'),
    pivot('--filter', 'area=north'),
    pivot('--filter', 'region=nowhere'),
    pivot('--top', '0'),
    pivot('--to', 'out.txt'),
  ]

  const sorts =
    '--sort is a measure or a dimension of this table, with :asc or :desc: persons, region-area, region; not '
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 2))
  expect(refused.map(({ stdout }) => stdout)).toEqual(refused.map(() => ''))
  expect(refused.map(({ said }) => said)).toEqual([
    `${sorts}nonsense:desc`,
    `${sorts}persons:sideways`,
    `${sorts}stage:desc`,
    expect.stringMatching(/^stage has no member 小学; its members are .*primary 小学/),
    'region-area has no member north; its members are 主城都市区, 渝东北, 渝东南',
    expect.stringContaining('region-unknown: region nowhere'),
    '--top is at least 1',
    'a workbook is written: out.txt must end in .xlsx',
  ])
  expect(pivot('--sort', 'persons', '--filter', 'stage=primary|,region=万州区', '--top', '1').status).toBe(0)
  expect(pivot('--sort', 'area:desc').status).toBe(0)
}, 60_000)

test('a batch of indicators or a group of standards that is not there is refused with those that are', async () => {
  const path = await closedBook()
  const refused = [
    cli('indicator', 'list', path, '--batch', 'bogus'),
    cli('standard', 'list', path, '--group', 'bogus'),
  ]

  expect(refused).toMatchObject([
    { status: 2, stdout: '', said: expect.stringMatching(/^--batch is one of .*education.*; not bogus$/) },
    { status: 2, stdout: '', said: expect.stringMatching(/^--group is one of .*exit.*; not bogus$/) },
  ])
}, 60_000)

test('a command that is written wrongly is answered with how that one is written, and an unknown one with all', () => {
  const wrong = cli('undo', 'a.book')
  const unknown = cli('nonsense')

  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(/^[^\n]+\n\n {2}undo BOOK SUBMISSION [^\n]+\n\n {2}--help shows every command\n$/),
  ])
  expect([unknown.status, unknown.said]).toEqual([2, 'there is no command nonsense'])
  expect(unknown.stderr).toContain('  redo BOOK SUBMISSION ')
})
