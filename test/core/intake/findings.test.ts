import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const ROWS = [
  ['小学', 100, 5, 90, 95],
  ['初中', 200, '约六万', 180, 185],
  ['夜大班', 10, 1, 9, 9],
  ['小学', 10, 1, 9, 9],
  ['合计', 320, 13, 289, 298],
]

async function imported(): Promise<TestBook> {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, ROWS)])])
  return book
}

test('the findings of a submission come with their cell, their values and the figure that is kept', async () => {
  const { intake, figures } = await imported()
  const { findings, total, submission } = intake.findings({ submission: 1 })

  expect([total, submission.errors, submission.warnings]).toEqual([4, 4, 0])
  expect(findings.map(({ code, cell, kept }) => [code, cell, kept])).toEqual([
    ['wrong-type', 'C5', { row: 5, block: 0, column: 'amount' }],
    ['unknown-code', 'A6', { row: 6, block: 0, column: 'stage' }],
    ['duplicate-key', 'A7', { row: 7, block: 0, column: 'stage' }],
    ['total-differs', 'D8', null],
  ])
  expect(findings[3]?.details).toMatchObject({ printed: 289, computed: 288, difference: 1, from: 'D4', to: 'D7' })
  const kept = findings[0]?.kept
  expect(kept && figures.trace({ submission: 1, ...kept })).toMatchObject({ cell: 'C5', sent: '约六万', kept: null })
})

test('findings can be asked for by severity or by kind, page by page; the kinds are always all told', async () => {
  const { intake } = await imported()
  const pages = [
    intake.findings({ submission: 1, severity: 'warning' }),
    intake.findings({ submission: 1, code: 'duplicate-key' }),
    intake.findings({ submission: 1, offset: 1, limit: 2 }),
  ]

  expect(pages.map(({ total, findings }) => [total, findings.map(({ code }) => code)])).toEqual([
    [0, []],
    [1, ['duplicate-key']],
    [4, ['unknown-code', 'duplicate-key']],
  ])
  expect(pages.map(({ kinds }) => kinds.length)).toEqual([4, 4, 4])
})

test('the findings of a submission that is not there are refused', () => {
  expect(() => newBook().intake.findings({ submission: 7 })).toThrow(
    expect.objectContaining({ code: 'submission-unknown' }),
  )
})
