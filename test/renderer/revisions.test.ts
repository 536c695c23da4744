import { expect, test } from 'vitest'
import { revisionOf, versionPairs } from '../../src/renderer/src/screens/atlas/revisions.ts'
import { newBook } from '../support/book.ts'
import { saved, studentSheet } from '../support/returns.ts'

/** 万州 files, then files again with more students aided; 涪陵 files once. */
async function filedTwice() {
  const book = newBook()
  const first = studentSheet('万州区', 2017, [['小学', 1000, 90, 800, 1000]])
  const other = studentSheet('涪陵区', 2017, [['小学', 500, 40, 450, 500]])
  const second = studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])
  await book.bring([saved(book.folder, 'a.xlsx', [first]), saved(book.folder, 'b.xlsx', [other])])
  const read = (code: string) => book.figures.indicator({ code, by: ['region', 'period'] })
  const before = { coverage: read('education-coverage'), aided: read('students-aided') }
  await book.bring([saved(book.folder, 'c.xlsx', [second])])
  const diffs = versionPairs(book.intake.submissions({}), []).map((pair) =>
    book.intake.diff({ before: pair.before.submission, after: pair.after.submission, limit: 0 }),
  )
  return { before, after: { coverage: read('education-coverage'), aided: read('students-aided') }, diffs }
}

test('a point that a later version changed says what it was before: of a county, and of the whole', async () => {
  const { before, after, diffs } = await filedTwice()
  const county = (result: typeof after.aided) => result.lines.find(({ keys }) => keys.region === '500101')

  expect(diffs).toHaveLength(1)
  for (const name of ['coverage', 'aided'] as const) {
    const { indicator } = after[name]
    expect(revisionOf(indicator, county(after[name]), diffs)).toEqual({
      version: 2,
      before: county(before[name])?.value,
    })
    const told = revisionOf(indicator, after[name].totals[0], diffs)
    expect(told?.before).toBeCloseTo(before[name].totals[0]?.value ?? 0, 9)
  }
})

test('a value that rests on no changed return has no mark', async () => {
  const { after } = await filedTwice()

  expect(revisionOf(after.aided.indicator, after.aided.totals[0], [])).toBeNull()
})

test('where only some rows are counted, the change is marked without a value that can not be known', async () => {
  const { after, diffs } = await filedTwice()
  const some = {
    ...after.aided.indicator,
    numerator: { ...after.aided.indicator.numerator, filters: { stage: ['primary'] } },
  }

  expect(revisionOf(some, after.aided.totals[0], diffs)).toEqual({ version: 2, before: null })
})
