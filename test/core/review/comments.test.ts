import { expect, test } from 'vitest'
import { bookToReview, refusal } from '../../support/review.ts'

test('a comment on a cell knows its address, who wrote it, and its answers; settling settles them all', async () => {
  const book = await bookToReview()
  const asked = book.review.comment({ submission: 1, row: 4, column: 'amount', text: ' 请核对金额 ' })
  const answered = book.review.comment({ submission: 1, text: '已核对', answers: asked.comment })
  const open = book.review.queue({}).lines[0]?.comments
  book.review.settleComment({ comment: answered.comment, settled: true })

  expect(asked).toMatchObject({ text: '请核对金额', cell: 'C4', row: 4, block: 0, by: '管理员', answers: null })
  expect(answered).toMatchObject({ cell: 'C4', answers: asked.comment })
  expect([open, book.review.queue({}).lines[0]?.comments]).toEqual([1, 0])
  expect(book.review.desk({ submission: 1 }).notes.map(({ settled }) => settled?.by)).toEqual(['管理员', undefined])
})

test('a settled comment can be opened again', async () => {
  const book = await bookToReview()
  const { comment } = book.review.comment({ submission: 1, text: '整份看一下' })
  book.review.settleComment({ comment, settled: true })

  expect(book.review.settleComment({ comment, settled: false })).toMatchObject({ cell: null, settled: null })
})

test('an answer to an answer stands in the same talk', async () => {
  const book = await bookToReview()
  const first = book.review.comment({ submission: 1, text: '一' })
  const second = book.review.comment({ submission: 1, text: '二', answers: first.comment })

  expect(book.review.comment({ submission: 1, text: '三', answers: second.comment }).answers).toBe(first.comment)
})

test('a comment names a cell that is there, and says something', async () => {
  const book = await bookToReview()
  const codes = [
    () => book.review.comment({ submission: 1, row: 99, column: 'amount', text: 'x' }),
    () => book.review.comment({ submission: 1, row: 4, column: 'nothing', text: 'x' }),
    () => book.review.comment({ submission: 1, text: '  ' }),
    () => book.review.comment({ submission: 1, text: 'x', answers: 7 }),
    () => book.review.comment({ submission: 9, text: 'x' }),
    () => book.review.settleComment({ comment: 7, settled: true }),
  ].map((act) => (refusal(act) as { code?: string } | null)?.code)

  expect(codes).toEqual([
    'row-unknown',
    'column-unknown',
    'bad-arguments',
    'comment-unknown',
    'submission-unknown',
    'comment-unknown',
  ])
})
