import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../../support/book.ts'
import { bringReturns } from '../../../support/form-sheet.ts'

/** Sides of the four criteria that all pass: 1 %, 1 %, 95 %, 2 %. */
const SIDES = {
  sampled_lifted: 1000,
  wrong_exits: 10,
  sampled_unregistered: 500,
  omitted: 5,
  surveyed_households: 200,
  approving_households: 190,
}
const BASE = { rural_people: 1000, poor_households: 100, reached_households: 100, remaining_people: 20 }

type Change<T> = Partial<Record<keyof T, number | null | '—'>>

async function assessed(exit: Change<typeof SIDES> = {}, base: Change<typeof BASE> = {}): Promise<TestBook> {
  const book = newBook()
  await bringReturns(book, [
    ['EXIT', '2017年度', [{ region: '云阳县', ...SIDES, ...exit }]],
    ['POOR_BASE', '2017年度', [{ region: '云阳县', ...BASE, ...base }]],
  ])
  return book
}

function criterion(book: TestBook, name: string, period = '2017') {
  const [county] = book.figures.exit({ period }).counties
  const found = county?.criteria.find((each) => each.criterion === name)
  if (found === undefined) throw new Error(`no ${name}`)
  const { rate, threshold, margin, spare, verdict, reason } = found
  return { rate, threshold, margin, spare, verdict, reason }
}

test('a county passes where all four rates keep to the thresholds of the year, and history bears it out', async () => {
  const { year, counts, counties } = (await assessed()).figures.exit({ period: '2017' })

  expect({ year, counts }).toEqual({ year: '2017', counts: { pass: 1, fail: 0, 'cannot-tell': 0 } })
  expect(counties).toMatchObject([{ region: '500235', verdict: 'pass', exitYear: 2017, history: 'agrees' }])
})

test('a rate of exactly 2 % passes with no case to spare, and one case more fails', async () => {
  expect(criterion(await assessed({ wrong_exits: 20 }), 'wrong-exit')).toMatchObject({
    rate: 2,
    margin: 0,
    spare: 0,
    verdict: 'pass',
  })
  expect(criterion(await assessed({ wrong_exits: 21 }), 'wrong-exit')).toMatchObject({ spare: -1, verdict: 'fail' })
})

test('a rate that only rounds to the threshold is not at it', async () => {
  const just = await assessed({ sampled_lifted: 149_999, wrong_exits: 3000 })

  expect(criterion(just, 'wrong-exit')).toMatchObject({ verdict: 'fail', spare: -1 })
})

test('an approval of exactly 90 % passes, whatever binary fractions make of 29.7 %', async () => {
  expect(criterion(await assessed({ surveyed_households: 200, approving_households: 180 }), 'approval')).toMatchObject({
    rate: 90,
    spare: 0,
    verdict: 'pass',
  })
  const book = await assessed({ surveyed_households: 1000, approving_households: 297 })
  book.standards.set({ code: 'approval_floor', from: 2017, value: 29.7, source: 's', by: 'b', reason: 'r' })

  expect(criterion(book, 'approval')).toMatchObject({ threshold: 29.7, spare: 0, verdict: 'pass' })
})

test('the number of cases that would still pass is told: of 51 sampled one wrong exit passes, two fail', async () => {
  expect(criterion(await assessed({ sampled_lifted: 51, wrong_exits: 0 }), 'wrong-exit')).toMatchObject({ spare: 1 })
  expect(criterion(await assessed({ sampled_lifted: 51, wrong_exits: 2 }), 'wrong-exit')).toMatchObject({
    spare: -1,
    verdict: 'fail',
  })
})

test('an absent operand is never a pass, and no zero', async () => {
  const book = await assessed({ omitted: '—' })

  expect(criterion(book, 'omission')).toEqual({
    rate: null,
    threshold: 2,
    margin: null,
    spare: null,
    verdict: 'cannot-tell',
    reason: 'absent',
  })
  expect(book.figures.exit({ period: '2017' }).counts).toEqual({ pass: 0, fail: 0, 'cannot-tell': 1 })
})

test('a county that failed one criterion fails, though another cannot be told', async () => {
  const book = await assessed({ omitted: '—', wrong_exits: 900 })

  expect(book.figures.exit({ period: '2017' }).counties).toMatchObject([{ verdict: 'fail', history: 'differs' }])
})

test('a sample of nobody, a part larger than its whole and a year without a threshold cannot be told', async () => {
  const nobody = await assessed({ sampled_lifted: 0, wrong_exits: 0 })
  const larger = await assessed({ wrong_exits: 1001 })
  const early = newBook()
  await bringReturns(early, [['EXIT', '2014年度', [{ region: '云阳县', ...SIDES }]]])

  expect(criterion(nobody, 'wrong-exit')).toMatchObject({ verdict: 'cannot-tell', reason: 'nothing-counted' })
  expect(criterion(larger, 'wrong-exit')).toMatchObject({
    rate: null,
    verdict: 'cannot-tell',
    reason: 'part-over-whole',
  })
  expect(criterion(early, 'wrong-exit', '2014')).toMatchObject({
    rate: 1,
    verdict: 'cannot-tell',
    reason: 'no-standard',
  })
  expect(criterion(early, 'incidence', '2014')).toMatchObject({ verdict: 'cannot-tell', reason: 'not-filed' })
})

test('a threshold changed changes the verdict of its years, and changed back the old verdict holds again', async () => {
  const book = await assessed()
  const verdict = () => criterion(book, 'incidence').verdict
  const before = verdict()
  book.standards.set({ code: 'incidence_limit', from: 2017, value: 1.5, source: 's', by: 'b', reason: 'r' })
  const changed = verdict()
  book.standards.unset({ code: 'incidence_limit', from: 2017, by: 'b', reason: 'r' })

  expect([before, changed, verdict()]).toEqual(['pass', 'fail', 'pass'])
})

test('counties not assessed are named, with those that left poverty in this very year', async () => {
  const { notAssessed, counties } = (await assessed()).figures.exit({ period: '2017' })

  expect(notAssessed).toHaveLength(38 - counties.length)
  expect(notAssessed.filter(({ expected }) => expected).map(({ region }) => region)).toEqual(['500154', '500237'])
})

test('every side of every criterion leads to the cell it came from', async () => {
  const evidence = (await assessed()).figures.exitEvidence({ period: '2017', region: '500235' })
  const cells = evidence?.cells.map(({ criterion, numerator, denominator }) => [
    criterion,
    ...[...numerator, ...denominator].map(({ form, column, cell, value }) => `${form}.${column} ${cell} ${value}`),
  ])

  expect(cells).toEqual([
    ['wrong-exit', 'EXIT.wrong_exits C4 10', 'EXIT.sampled_lifted B4 1000'],
    ['omission', 'EXIT.omitted E4 5', 'EXIT.sampled_unregistered D4 500'],
    ['approval', 'EXIT.approving_households G4 190', 'EXIT.surveyed_households F4 200'],
    ['incidence', 'POOR_BASE.remaining_people D4 20', 'POOR_BASE.rural_people B4 1000'],
  ])
})

test('the cell that holds the absent mark is evidence too', async () => {
  const book = await assessed({ omitted: '—' })
  const evidence = book.figures.exitEvidence({ period: '2017', region: '500235' })

  expect(evidence?.cells[1]?.numerator).toMatchObject([{ cell: 'E4', sent: '—', value: null }])
})

test('a county that was not assessed has no evidence, and an unknown one is refused', async () => {
  const { figures } = await assessed()

  expect(figures.exitEvidence({ period: '2017', region: '500101' })).toBeNull()
  expect(() => figures.exitEvidence({ period: '2017', region: '999999' })).toThrow(
    expect.objectContaining({ code: 'region-unknown' }),
  )
})
