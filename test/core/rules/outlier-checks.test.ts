import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { onlyRules } from '../../support/own-rule.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const COUNTIES = ['万州区', '涪陵区', '黔江区', '丰都县', '忠县', '云阳县', '奉节县']

async function filedByAll() {
  const book = newBook()
  onlyRules(book)
  await book.bring(
    COUNTIES.map((county, at) =>
      saved(book.folder, `${county}.xlsx`, [
        studentSheet(county, 2017, [['小学', 3000, 90, county === '忠县' ? 90_000 : 1000 + at, 100_000]]),
      ]),
    ),
  )
  return book
}

const SETTING = {
  form: 'EDU_TABLE',
  limit: 3.5,
  against: ['peers'] as const,
  measures: [{ column: 'persons', scale: 'linear' }] as const,
}

test('outliers are off until somebody turns them on for a form, with measures proposed', async () => {
  const book = await filedByAll()
  book.checks.runPending({})
  const setting = book.checks.outliers({}).find(({ form }) => form === 'EDU_TABLE')

  expect(setting).toMatchObject({ on: false, limit: 3.5, against: ['history', 'peers'] })
  expect(setting?.measures.map(({ column }) => column)).toContain('persons')
  expect(book.checks.findings({}).total).toBe(0)
})

test('what stands out among the counties is a warning with its cell, the median and the score; turned off, it goes', async () => {
  const book = await filedByAll()
  book.checks.runPending({})
  book.checks.setOutliers({ ...SETTING, on: true })
  const { pending } = book.checks.findings({})
  book.checks.runPending({})
  const found = book.checks.findings({})
  book.checks.setOutliers({ ...SETTING, on: false })
  book.checks.runPending({})

  expect(pending).toBe(COUNTIES.length)
  expect(found).toMatchObject({ total: 1, pending: 0, counts: { errors: 0, warnings: 1 } })
  expect(found.findings).toMatchObject([
    {
      rule: 'EDU_TABLE.outlier-peers',
      severity: 'warning',
      region: '500233',
      column: 'persons',
      cell: 'D4',
      label: '小学',
      values: { value: 90_000, median: 1003, limit: 3.5, points: 7 },
      expected: 1003,
    },
  ])
  expect(found.findings[0]?.message.zh).toContain('90,000')
  expect(book.checks.findings({})).toMatchObject({ total: 0, pending: 0 })
})

test('a county that mends its figure is no outlier any more, without a check of its own form by hand', async () => {
  const book = await filedByAll()
  book.checks.setOutliers({ ...SETTING, on: true })
  book.checks.runPending({})
  await book.bring([
    saved(book.folder, 'again.xlsx', [studentSheet('忠县', 2017, [['小学', 3000, 90, 1004, 100_000]])]),
  ])
  book.checks.runPending({})

  expect(book.checks.findings({}).total).toBe(0)
})

test('a column whose values can’t be held against each other is refused', async () => {
  const book = await filedByAll()

  expect(() =>
    book.checks.setOutliers({ ...SETTING, on: true, measures: [{ column: 'stage', scale: 'log' }] }),
  ).toThrow(/^column-unknown/)
})
