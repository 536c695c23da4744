import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { ownRule } from '../../support/own-rule.ts'
import { saved, studentSheet } from '../../support/returns.ts'

async function twoYears() {
  const book = newBook()
  const sheet = (county: string, year: number, times: number | null) =>
    studentSheet(county, year, [['小学', 3000, 90, 2000, times]])
  await book.bring([
    saved(book.folder, 'a.xlsx', [sheet('万州区', 2017, 1977)]),
    saved(book.folder, 'b.xlsx', [sheet('涪陵区', 2017, 2500)]),
    saved(book.folder, 'c.xlsx', [sheet('万州区', 2016, null)]),
  ])
  return book
}

test('a draft is rehearsed on past periods: hits by period, findings and doubts, and nothing is changed', async () => {
  const book = await twoYears()
  const before = book.context.book.db.serialize()
  const { periods, findings, doubts, counts } = book.rules.rehearse({ rule: ownRule() })

  expect(periods).toEqual([
    { period: '2017', checked: 2, failed: 1, cannotTell: 0, regions: ['500101'] },
    { period: '2016', checked: 1, failed: 0, cannotTell: 1, regions: [] },
  ])
  expect(findings).toMatchObject([
    { rule: 'times-persons', region: '500101', period: '2017', cell: 'E4', difference: -23 },
  ])
  expect(doubts).toMatchObject([{ period: '2016', count: 1, missing: ['times'] }])
  expect(counts).toEqual({ checked: 3, failed: 1, cannotTell: 1 })
  expect(book.context.book.db.serialize().equals(before)).toBe(true)
})

test('a rehearsal keeps to the periods and counties asked for, lists as many as asked for and counts all', async () => {
  const book = await twoYears()
  const { periods, findings, counts } = book.rules.rehearse({
    rule: ownRule({ rule: 'times > 5000' }),
    periods: ['2017'],
    limit: 1,
  })

  expect(periods.map(({ period, regions }) => [period, regions])).toEqual([['2017', ['500101', '500102']]])
  expect(findings).toHaveLength(1)
  expect(counts).toEqual({ checked: 2, failed: 2, cannotTell: 0 })
  expect(book.rules.rehearse({ rule: ownRule(), regions: ['500102'] }).counts.failed).toBe(0)
})

test('a draft that can’t be run says what is wrong', async () => {
  const book = await twoYears()

  expect(() => book.rules.rehearse({ rule: ownRule({ rule: 'times >= personss' }) })).toThrow(/^rule-malformed/)
})
