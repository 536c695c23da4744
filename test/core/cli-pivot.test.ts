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
  return { status, stdout, stderr }
}

async function closedBook(): Promise<{ path: string; folder: string }> {
  const book = newBook()
  const sheets = [
    studentSheet('万州区', 2016, [['小学', 900, 80, 800, 900]]),
    studentSheet('万州区', 2017, [
      ['小学', 1000, 90, 900, 1000],
      ['初中', 10, 0, 0, 10],
    ]),
    studentSheet('涪陵区', 2017, [['小学', 100, 5, null, 60]]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  book.views.keep({ kind: 'pivot', name: '学段', form: 'EDU_TABLE', version: 1, settings: {} })
  book.context.book.close()
  return { path: book.context.book.path, folder: book.folder }
}

test('a pivot is printed with subtotals, shares and growth, told apart from what is absent or not there', async () => {
  const { path, folder } = await closedBook()
  const printed = cli(
    ...['pivot', path, 'EDU_TABLE', '--rows', 'area,region', '--columns', 'stage', '--period', '2017'],
    ...['--measures', 'persons,coverage', '--share', 'total', '--subtotals', '--sort', 'persons:desc'],
  )
  const grown = cli(
    'pivot',
    path,
    '--form',
    'EDU_TABLE',
    '--measures',
    'persons',
    '--growth',
    'year',
    '--period',
    '2017',
  )
  const out = join(folder, 'out.xlsx')
  const wrote = cli('pivot', path, 'EDU_TABLE', '--measures', 'persons', '--to', out)

  expect(printed.stdout).toBe(
    [
      'region-area\tregion\tprimary sum:persons\tprimary sum:persons:share-total\tprimary ratio:coverage\tjunior sum:persons\tjunior sum:persons:share-total\tjunior ratio:coverage\ttotal sum:persons\ttotal sum:persons:share-total\ttotal ratio:coverage',
      '渝东北\tsubtotal\t900\t100.0%\t90\t0\t0.0%\t0\t900\t100.0%\t89.1089108910891',
      '渝东北\t500101\t900\t100.0%\t90\t0\t0.0%\t0\t900\t100.0%\t89.1089108910891',
      '主城都市区\tsubtotal\t—\t—\t—\t\t\t\t—\t—\t—',
      '主城都市区\t500102\t—\t—\t—\t\t\t\t—\t—\t—',
      'total\t\t900\t100.0%\t90\t0\t0.0%\t0\t900\t100.0%\t89.1089108910891',
      '',
    ].join('\n'),
  )
  expect(printed.stderr).toBe(
    '3 rows, from facts\n2017 not filed by 36 counties: 500103, 500104, 500105, 500106, 500107, 500108, 500109, 500110, 500111, 500112 …\n',
  )
  expect(grown.stdout.split('\n').slice(1, 4)).toEqual(['500101\t900\t12.5%', '500102\t—\t—', 'total\t900\t—'])
  expect([wrote.status, wrote.stderr]).toEqual([0, 'wrote out.xlsx: 3 lines\n'])
})

test('a comparison and the views of a book are told, and what can’t be asked has its exit code', async () => {
  const { path } = await closedBook()
  const compared = cli('compare', path, 'EDU_TABLE', '--measures', 'persons', '--before', '2016', '--after', '2017')

  expect(compared.stdout.split('\n').slice(1)).toEqual([
    '500101\tboth\t\tsum:persons\t800\t900\t100\t12.5%\t100.0%\t100.0%\t100.0%',
    '500102\tafter\ta\tsum:persons\t\t\t\t\t\t\t',
    'total\tboth\t\tsum:persons\t800\t900\t100\t12.5%\t100.0%\t100.0%\t100.0%',
    '',
  ])
  expect(compared.stderr).toBe('2016 not filed by 500102: left out of differences and contributions\n')
  expect(JSON.parse(cli('view', 'list', path, '--json').stdout)).toMatchObject([{ kind: 'pivot', name: '学段' }])
  expect([
    cli('pivot', path, 'EDU_ROSTER', '--measures', 'count', '--rows', 'student_name').status,
    cli('pivot', path, 'EDU_TABLE', '--measures', 'average:persons').status,
    cli('compare', path, 'EDU_TABLE', '--measures', 'persons', '--before', '2016').status,
  ]).toEqual([3, 2, 2])
})
