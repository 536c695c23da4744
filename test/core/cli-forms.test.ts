import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../support/book.ts'
import { saved } from '../support/returns.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['src/main/cli.ts', 'form', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout }
}

test('a form is proposed, kept, shown and listed from the terminal, and what is refused has its exit code', () => {
  const { folder, context } = newBook()
  context.book.close()
  const book = context.book.path
  const out = join(folder, 'form.json')
  const workbook = saved(folder, '情况.xlsx', [
    {
      name: '表',
      rows: [
        ['区县', '户数'],
        ['云阳县', 1],
        ['开州区', 2],
      ],
    },
  ])
  const inferred = cli('infer', workbook, '--code', 'HOUSES', '--out', out)
  const added = cli('add', book, out, '--json')
  const shown = cli('show', book, 'HOUSES', '--json')
  const listed = cli('list', book)
  writeFileSync(out, '{"code": "HOUSES"}')

  expect([inferred, added, shown, listed].map(({ status }) => status)).toEqual([0, 0, 0, 0])
  expect(JSON.parse(added.stdout)).toMatchObject({ step: 'new', form: { code: 'HOUSES', version: 1 } })
  expect(JSON.parse(shown.stdout).columns.map(({ type }: { type: string }) => type)).toEqual(['region', 'integer'])
  expect(listed.stdout).toMatch(/^HOUSES\tbook\t1\t2\t0\t0\t/m)
  expect([cli('add', book, out), cli('show', book, 'NONE'), cli('rename', book)].map(({ status }) => status)).toEqual([
    3, 2, 2,
  ])
})
