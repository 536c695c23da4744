import { expect, test } from 'vitest'
import type { ProgressEvent } from '#contract'
import { createWorkBoard } from '../../src/renderer/src/api/work-board.ts'

function progress(job: string, done: number): ProgressEvent {
  return { kind: 'progress', job, label: '', done, total: 10, unit: 'rows', rows: done, rowsPerSecond: 5 }
}

test('a check that the program does by itself is shown from its first report until the one that says it is done', () => {
  const board = createWorkBoard()
  const shown = [3, 7, 10].map((done) => {
    board.heed(progress('check:1', done))
    return board.current().map(({ kind, progress: now }) => [kind, now?.done])
  })

  expect(shown).toEqual([[['check', 3]], [['check', 7]], []])
})

test('a report on work that nobody asked for is not shown', () => {
  const board = createWorkBoard()
  board.heed(progress('other', 3))

  expect(board.current()).toEqual([])
})
