import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReviewDesk, ReviewQueue } from '#contract'
import { newBook } from '../support/book.ts'
import { studentSheet } from '../support/returns.ts'
import { enter } from '../support/review.ts'

const ROOT = join(import.meta.dirname, '../..')

function cli(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '', FIVE_BATCHES_PERSON: '管理员' },
  })
  return { status, stdout, stderr }
}

/** A closed book in which 万州区 covers more pupils than are poor, two years on end. */
async function closedBook(): Promise<string> {
  const book = newBook()
  for (const year of [2016, 2017])
    await enter(book, `${year}.xlsx`, studentSheet('万州区', year, [['小学', 100, 5, 120, 130]]))
  book.context.book.close()
  return book.context.book.path
}

test('a return is explained, accepted, locked and reopened from the terminal', async () => {
  const path = await closedBook()
  const desk = (submission: string) => JSON.parse(cli('review', path, submission, '--json').stdout) as ReviewDesk
  const item = (submission: string) => desk(submission).items[0]?.item.slice(0, 8) ?? ''

  const hindered = cli('review', path, '2', 'accept')
  expect(hindered.status).toBe(3)
  expect(hindered.stderr).toContain(
    'review-hindered: it cannot be done with submission 2 yet\n  unexplained-warnings (1): write what they come from: `explain BOOK 2 ITEM --text TEXT`',
  )
  expect(cli('explain', path, '1', item('1'), '--text', '含普惠政策').status).toBe(0)
  expect(cli('explain', path, '2', item('2'), '--copy').stderr).toContain('含普惠政策 (copied from 2016)')
  expect(cli('review', path, '2', 'accept').stderr).toContain('is accepted')

  const undone = cli('undo', path, '2')
  expect([undone.status, undone.stderr]).toEqual([
    3,
    expect.stringContaining('`review BOOK SUBMISSION reopen --reason TEXT` unlocks it'),
  ])
  expect(cli('review', path, '2', 'reopen').status).toBe(2)
  expect(cli('review', path, '2', 'reopen', '--reason', '区县来函').stderr).toContain('is in-review')
  const { states, lines } = JSON.parse(cli('review', path, '--json').stdout) as ReviewQueue
  expect([states['in-review'], states.checked, lines.map(({ submission }) => submission.submission)]).toEqual([
    1,
    1,
    [2, 1],
  ])
}, 120_000)

test('a comment is written, shown on the desk and settled from the terminal', async () => {
  const path = await closedBook()
  const written = cli('comment', path, '1', '--row', '4', '--column', 'amount', '--text', '请核对')
  const shown = cli('review', path, '1')
  const settled = cli('comment', path, '1', '--settle', '1')

  expect(written.stderr).toContain('comment 1 on submission 1 C4: 请核对')
  expect(shown.stderr).toContain('comment 1 C4 by 管理员: 请核对')
  expect(settled.stderr).toContain('comment 1 on submission 1 C4, settled: 请核对')
}, 60_000)
