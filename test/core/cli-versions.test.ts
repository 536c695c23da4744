import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../support/book.ts'
import { saved, studentSheet } from '../support/returns.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })
  return { status, stdout }
}

test('two versions are compared, a deadline set and a return sent back from the terminal', async () => {
  const { folder, bring, context } = newBook()
  await bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])])
  await bring([saved(folder, 'b.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 6, 90, 95]])])])
  context.book.close()
  const book = context.book.path
  const difference = cli('diff', book, '1', '2', '--json')
  const due = cli('deadline', book, '--form', 'EDU_TABLE', '--period', '2017', '--due', '2018-01-10')
  const sentBack = cli('send-back', book, '2', '--reason', '合计不符', '--json')
  const completeness = cli('completeness', book, '--period', '2017')
  const wrong = cli('diff', book, '1', 'x')

  expect([difference, due, sentBack, completeness, wrong].map(({ status }) => status)).toEqual([0, 0, 0, 0, 2])
  expect(JSON.parse(difference.stdout)).toMatchObject({ total: 1, cells: [{ column: 'amount', difference: 1 }] })
  expect(JSON.parse(sentBack.stdout)).toMatchObject({ state: 'sent-back', reason: '合计不符' })
  expect(completeness.stdout.split('\n')[1]).toMatch(
    /^EDU_TABLE\t500101\tsent-back\t2018-01-10\t2018-01-15\t\d+\t2\t合计不符$/,
  )
})

test('output that nobody reads to its end, as with | head, is no fault', async () => {
  const { folder, bring, context } = newBook()
  const stages = ['学前教育', '小学', '初中', '普通高中', '中等职业教育', '高等教育']
  await bring([
    saved(folder, 'a.xlsx', [
      studentSheet(
        '万州区',
        2017,
        stages.map((stage) => [stage, 100, 5, 90, 95]),
      ),
    ]),
  ])
  context.book.close()
  const words = ['src/main/cli.ts', 'rows', context.book.path, '--form', 'EDU_TABLE']
  const script = 'set -o pipefail; "$0" "$@" | true'
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' },
  })

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
