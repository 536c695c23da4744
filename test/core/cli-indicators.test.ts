import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../support/book.ts'
import { ownIndicator } from '../support/own-indicator.ts'
import { saved, studentSheet } from '../support/returns.ts'
import { readBack } from '../support/written-workbook.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', 'indicator', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout, stderr }
}

test('an indicator is asked for, listed, added and withdrawn from the terminal, and what is refused has its exit code', async () => {
  const { folder, context, bring } = newBook()
  await bring([
    saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])]),
    saved(folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 5, 50, 60]])]),
  ])
  context.book.close()
  const book = context.book.path
  const asked = cli(book, 'education-coverage', '--period', '2017')
  const json = cli(book, 'education-coverage', '--by', 'region,period', '--json')
  const file = join(folder, 'mine.json')
  writeFileSync(file, JSON.stringify(ownIndicator({ denominator: undefined })))
  const added = cli('add', book, file)
  const listed = cli('list', book, '--batch', 'education', '--period', '2017')
  const shown = cli('show', book, 'students-per-enterprise', '--json')
  const removed = cli('remove', book, 'students-per-enterprise')

  expect([asked, json, added, listed, shown, removed].map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0])
  expect(asked.stdout).toBe(
    [
      'region\tvalue\tnumerator\tdenominator\tcounties\tbefore',
      '500101\t90\t900\t1000\t1\t',
      '500102\t50\t50\t100\t1\t',
      'total\t86.3636363636364\t950\t1100\t2\t',
      '',
    ].join('\n'),
  )
  expect(asked.stderr).toContain('2017 numerator: EDU_TABLE 2017, 2 of 38 counties, 2 rows\n')
  expect(JSON.parse(json.stdout).total).toMatchObject({ keys: { period: '2017' }, numerator: 950, denominator: 1100 })
  expect(listed.stdout).toMatch(/^students-per-enterprise\teducation\tbook\t人\t950\t2\/38\t/m)
  expect(JSON.parse(shown.stdout)).toMatchObject({ code: 'students-per-enterprise', version: 1 })
  writeFileSync(file, JSON.stringify(ownIndicator({ unit: 'parsec' })))
  expect(
    [cli('add', book, file), cli(book, 'none'), cli('list', '--period', '2017')].map(({ status }) => status),
  ).toEqual([3, 2, 2])
})

test('the revisions of an indicator are printed with a column for each day, and written to a workbook', async () => {
  const { folder, context, bring } = newBook()
  const on = (day: string) => ({ context: { ...context, clock: () => `${day}T04:00:00.000Z` } })
  const sent = (persons: number) =>
    saved(folder, `${persons}.xlsx`, [studentSheet('万州区', 2017, [['小学', 1000, 90, persons, persons]])])
  await bring([sent(500)], on('2018-02-10'))
  await bring([sent(600)], on('2018-04-10'))
  context.book.close()
  const out = join(folder, 'revisions.xlsx')

  const printed = cli('revisions', context.book.path, 'education-coverage')
  const written = cli('revisions', context.book.path, 'education-coverage', '--out', out)

  expect([printed.status, printed.stdout]).toEqual([0, 'period\t2018-02-10\t2018-04-10\n2017\t50\t60\n'])
  expect([written.stderr, readBack(readFileSync(out)).rows(2)]).toEqual([
    'wrote revisions.xlsx: 1 periods\n',
    [
      ['报告期', '2018-02-10', '2018-04-10', '最新', '修订次数'],
      ['2017年', 50, 60, 60, 1],
    ],
  ])
})
