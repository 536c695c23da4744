import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'

const KAIZHOU = join(import.meta.dirname, '../../fixtures/kaizhou_2022_autumn_student_aid.csv')

test('the student aid of Kaizhou is recognised by its header alone and adds up to its printed total', async () => {
  const book = newBook()
  const { files } = await book.bring([KAIZHOU], { hints: { period: '2022H2', region: '500154' } })
  const { total } = book.figures.pivot({
    form: 'EDU_TABLE',
    rows: [],
    measures: ['amount', 'persons', 'times', 'lifted_amount', 'other'],
  })

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'kept',
    form: 'EDU_TABLE',
    rows: 6,
    totals: [{ row: 2, label: '秋季合计' }],
  })
  expect(total.values).toEqual({
    amount: 5947.9452,
    persons: 65267,
    times: 82180,
    lifted_amount: 3335.99795,
    other: 41870,
  })
})

test('without a word on where it is from it is held, not guessed', async () => {
  const { files } = await newBook().bring([KAIZHOU])

  expect(files[0]?.sheets[0]?.status).toBe('held')
  expect(files[0]?.sheets[0]?.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['region-missing']))
})
