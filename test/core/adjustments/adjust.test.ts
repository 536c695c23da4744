import { expect, test } from 'vitest'
import type { AdjustQuery } from '#contract'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

const REASON = '与名册核对'

async function bookOfOne(): Promise<TestBook> {
  const book = newBook()
  const rows = [
    ['小学', 100, 5.5, 90, 95],
    ['初中', 80, 4.25, '—', 75],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  return book
}

function asked(more: Partial<AdjustQuery>): AdjustQuery {
  return { submission: 1, row: 4, column: 'persons', value: 92, reason: REASON, ...more }
}

/** Why an adjustment is refused, as `code` or `code why`. */
function refusal(book: TestBook, more: Partial<AdjustQuery>): string {
  try {
    book.adjustments.adjust(asked(more))
    return 'taken'
  } catch (error) {
    const { code, details } = error as { code: string; details: { why?: string } }
    return [code, details.why].filter((part) => part !== undefined).join(' ')
  }
}

test('an adjustment tells where it stands, what was sent, what it is now, why, and when', async () => {
  const book = await bookOfOne()

  expect(book.adjustments.adjust(asked({ reason: ` ${REASON} ` }))).toMatchObject({
    adjustment: 1,
    submission: 1,
    form: 'EDU_TABLE',
    region: '500101',
    period: '2017',
    row: 4,
    column: 'persons',
    cell: 'D4',
    label: '小学',
    key: { stage: 'primary' },
    old: 90,
    new: 92,
    reason: REASON,
    replaces: null,
    withdrawn: null,
    counts: true,
  })
})

test('a value that does not fit its column is refused with why, and nothing is kept', async () => {
  const book = await bookOfOne()

  expect([
    refusal(book, { value: 92.5 }),
    refusal(book, { value: 'many' }),
    refusal(book, { column: 'amount', value: 5.125 }),
    refusal(book, { column: 'stage', value: '大专' }),
    refusal(book, { column: 'stage', value: null }),
    refusal(book, { value: 90 }),
    refusal(book, { reason: '  ' }),
    book.adjustments.list({ all: true }).length,
  ]).toEqual([
    'adjustment-unfit not-whole',
    'adjustment-unfit not-a-number',
    'adjustment-unfit decimals',
    'adjustment-unfit not-in-list',
    'adjustment-unfit required',
    'adjustment-unfit unchanged',
    'adjustment-unfit reason-missing',
    0,
  ])
})

test('what is not there cannot be adjusted, nor the county of a row', async () => {
  const book = await bookOfOne()

  expect([
    refusal(book, { submission: 9 }),
    refusal(book, { row: 99 }),
    refusal(book, { column: 'cows' }),
    refusal(book, { column: 'region', value: '涪陵区' }),
  ]).toEqual(['submission-unknown', 'row-unknown', 'column-unknown', 'column-unknown'])
})

test('only what counts can be adjusted', async () => {
  const book = await bookOfOne()
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5.5, 91, 95]])])])
  const superseded = refusal(book, {})
  book.intake.sendBack({ submission: 2, reason: '重报' })

  expect([superseded, refusal(book, { submission: 2 }), refusal(book, {})]).toEqual([
    'not-current',
    'not-current',
    'taken',
  ])
})

test('a second value for a cell takes the place of the first; restoring the first takes the place of the second', async () => {
  const book = await bookOfOne()
  book.adjustments.adjust(asked({ value: 92 }))
  const second = book.adjustments.adjust(asked({ value: 93, reason: '再核' }))
  const holding = () => book.adjustments.list({}).map(({ adjustment, old, new: now }) => [adjustment, old, now])
  const after = holding()
  book.adjustments.restore({ adjustment: 1 })

  expect([second.replaces, after, holding()]).toEqual([1, [[2, 90, 93]], [[1, 90, 92]]])
})

test('withdrawing wants a reason, and withdrawn adjustments are listed where they are asked for', async () => {
  const book = await bookOfOne()
  book.adjustments.adjust(asked({}))
  expect(() => book.adjustments.withdraw({ adjustment: 1, reason: '' })).toThrow('reason-missing')
  book.adjustments.withdraw({ adjustment: 1, reason: '名册有误' })

  expect([book.adjustments.list({}), book.adjustments.list({ all: true })[0]?.withdrawn?.reason]).toEqual([
    [],
    '名册有误',
  ])
})

test('a code can be given by what it is called, and a number as it is written', async () => {
  const book = await bookOfOne()

  expect([
    book.adjustments.adjust(asked({ column: 'stage', value: ' 普通高中' })).new,
    book.adjustments.adjust(asked({ column: 'persons', value: '１,２３４' })).new,
  ]).toEqual(['senior', 1234])
})

test('adjustments are found by form, period, county and submission', async () => {
  const book = await bookOfOne()
  await book.bring([
    saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2016, [['小学', 60, 3, 50, 55]])]),
    saved(book.folder, 'c.xlsx', [enterpriseSheet([[1, '万州区', '三峡果业', '市级', '果', 120, 30]])]),
  ])
  book.adjustments.adjust(asked({}))
  book.adjustments.adjust(asked({ submission: 2 }))
  book.adjustments.adjust({ submission: 3, row: 4, column: 'sales', value: 130, reason: REASON })
  const found = (query: Parameters<TestBook['adjustments']['list']>[0]) =>
    book.adjustments.list(query).map(({ adjustment }) => adjustment)

  expect([
    found({ forms: ['EDU_TABLE'] }),
    found({ periods: ['2017'] }),
    found({ regions: ['500102'] }),
    found({ submission: 3 }),
  ]).toEqual([[2, 1], [3, 1], [2], [3]])
})

test('the county of an adjusted cell waits for a new check', async () => {
  const book = await bookOfOne()
  const { db } = book.context.book
  db.exec('DELETE FROM check_pending')
  book.adjustments.adjust(asked({}))

  expect(db.prepare('SELECT form, period, region_id FROM check_pending').all()).toEqual([
    { form: 'EDU_TABLE', period: '2017', region_id: book.context.regions.idOf('500101') },
  ])
})
