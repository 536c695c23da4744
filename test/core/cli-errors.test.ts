import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { studentSheet } from '../support/returns.ts'
import { bookToReview, enter } from '../support/review.ts'

test('the terminal tells of a submission what its sheet and what the rules tell', async () => {
  const book = await bookToReview([['小学', 100, '约五', 95, 90]])
  await enter(book, 'b.xlsx', studentSheet('涪陵区', 2017, [['小学', 100, 5, 95, 96]]))
  book.context.book.close()
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/main/cli.ts', 'errors', book.context.book.path, '1', '--json'],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '', FIVE_BATCHES_PERSON: '管理员' },
    },
  )

  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ of: 'sheet', sheet: 'Sheet1', cell: 'C4', code: 'wrong-type', sent: '约五' }),
    expect.objectContaining({
      of: 'rule',
      cell: 'E4',
      code: 'EDU_TABLE.times-persons',
      sent: '90',
      expected: '≥ 95 cases',
    }),
  ])
})
