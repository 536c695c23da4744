import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IndicatorFile } from '#contract'
import { openForReading } from '../../../src/main/core/book/open-book.ts'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES, type TestBook } from '../../support/book.ts'
import { ownIndicator } from '../../support/own-indicator.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

const code = ownIndicator().code

const codesOf = (book: TestBook) =>
  book.figures
    .indicators({})
    .filter(({ origin }) => origin === 'book')
    .map((indicator) => [indicator.code, indicator.version])

test('sides of two forms are brought together county by county, and the counties that lack one are named', async () => {
  const book = newBook()
  book.indicators.add({ indicator: ownIndicator() })
  await book.bring([
    saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])]),
    saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 9, 60, 60]])]),
    saved(book.folder, 'c.xlsx', [
      enterpriseSheet([
        [1, '万州区', '企业一', '市级', '茶叶', 10, 5],
        [2, '万州区', '企业二', '市级', '茶叶', 10, 5],
        [3, '忠县', '企业三', '市级', '茶叶', 10, 5],
      ]),
    ]),
  ])
  const { lines, total, leftOut } = book.figures.indicator({
    code,
    by: ['region'],
    regions: ['500101', '500102', '500233'],
  })

  expect(lines.map(({ keys, numerator, denominator, value }) => [keys.region, numerator, denominator, value])).toEqual([
    ['500101', 900, 2, 450],
    ['500102', 60, null, null],
    ['500233', null, 1, null],
  ])
  expect(total).toMatchObject({ numerator: 900, denominator: 2, value: 450, counties: 1 })
  expect(leftOut).toEqual([
    { region: '500102', period: '2017', side: 'denominator', why: 'not-filed' },
    { region: '500233', period: '2017', side: 'numerator', why: 'not-filed' },
  ])
})

test('an indicator is kept in versions, the same definition again is no new one, and the versions stay when it is withdrawn', () => {
  const book = newBook()
  const steps = [ownIndicator(), ownIndicator(), ownIndicator({ decimals: 2 })].map(
    (indicator) => book.indicators.add({ indicator }).step,
  )

  expect(steps).toEqual(['new', 'unchanged', 'next-version'])
  expect(codesOf(book)).toEqual([[code, 2]])
  book.indicators.withdraw({ code })
  expect(codesOf(book)).toEqual([])
  expect(book.indicators.versions({ code }).map(({ version, until }) => [version, until === null])).toEqual([
    [2, false],
    [1, false],
  ])
  book.indicators.add({ indicator: ownIndicator() })
  expect(codesOf(book)).toEqual([[code, 3]])
})

test('each of these steps is in the audit', () => {
  const book = newBook()
  book.indicators.add({ indicator: ownIndicator() })
  book.indicators.withdraw({ code })
  const entries = book.context.book.db.prepare("SELECT verb, details FROM audit WHERE verb LIKE 'indicator%'").all()

  expect(entries).toEqual([
    { verb: 'indicator-add', details: JSON.stringify({ indicator: code, version: 1 }) },
    { verb: 'indicator-withdraw', details: JSON.stringify({ indicator: code, version: 1 }) },
  ])
})

test('an indicator of the program is never changed or withdrawn, but can be taken as a pattern', () => {
  const book = newBook()
  const pattern = book.indicators.definition({ code: 'education-coverage' })
  const taken = expect.objectContaining({ code: 'indicator-taken' })

  expect(() => book.indicators.add({ indicator: pattern })).toThrow(taken)
  expect(() => book.indicators.withdraw({ code: 'education-coverage' })).toThrow(taken)
  const { indicator } = book.indicators.add({
    indicator: { ...pattern, code: 'my-coverage', basis: pattern.code, decimals: 2 },
  })
  expect(indicator).toMatchObject({ code: 'my-coverage', origin: 'book', basis: 'education-coverage', version: 1 })
})

const side = { form: 'EDU_TABLE', measure: 'persons' }

test.each<[string, Partial<IndicatorFile>, string, string]>([
  ['has no title', { title: { zh: ' ', en: '' } }, 'title-empty', 'title'],
  ['does not say what it counts', { definition: { zh: '', en: '' } }, 'definition-empty', 'definition'],
  ['has an unknown unit', { unit: 'parsec' }, 'unit-unknown', 'unit'],
  ['names a form that is not there', { numerator: { ...side, form: 'NOTHING' } }, 'form-unknown', 'numerator.form'],
  [
    'names a column that is not there',
    { denominator: { ...side, measure: 'x' } },
    'measure-unknown',
    'denominator.measure',
  ],
  ['counts by text', { numerator: { form: 'COOP_ROSTER', measure: 'town' } }, 'measure-unknown', 'numerator.measure'],
  [
    'filters by a column that is no dimension',
    { numerator: { ...side, filters: { town: ['x'] } } },
    'dimension-unknown',
    'numerator.filters.town',
  ],
  [
    'filters by an unknown member',
    { numerator: { ...side, filters: { stage: ['nursery'] } } },
    'member-unknown',
    'numerator.filters.stage',
  ],
  ['sums up members', { numerator: { ...side, membersOf: 'stage' } }, 'members-with-measure', 'numerator.measure'],
  [
    'divides an average',
    { numerator: { form: 'LEAD_ROSTER', measure: 'debt_ratio' } },
    'mean-over-side',
    'numerator.measure',
  ],
  ['ends before it begins', { from: '2017', until: '2016-12' }, 'validity-reversed', 'until'],
  ['has another shape', { decimals: -1 }, 'schema', 'decimals'],
])('a definition that %s is not kept, and the place is named', (_, change, issue, at) => {
  const book = newBook()
  const indicator = ownIndicator(change)

  expect(book.indicators.check({ indicator }).issues).toContainEqual(expect.objectContaining({ code: issue, at }))
  expect(() => book.indicators.add({ indicator })).toThrow(expect.objectContaining({ code: 'indicator-malformed' }))
  expect(codesOf(book)).toEqual([])
})

test('an indicator has no value outside the periods it holds for', async () => {
  const book = newBook()
  book.indicators.add({
    indicator: ownIndicator({ numerator: side, denominator: undefined, from: '2016', until: '2016' }),
  })
  for (const year of [2015, 2016, 2017])
    await book.bring([saved(book.folder, `${year}.xlsx`, [studentSheet('万州区', year, [['小学', 400, 1, year, 1]])])])
  const { totals, periods } = book.figures.indicator({ code, by: ['period'], periods: ['2015', '2016', '2017'] })

  expect([totals.map(({ value }) => value), periods]).toEqual([[null, 2016, null], ['2016']])
})

test('a definition can be tried before it is kept', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])])])
  const { total } = book.indicators.tryOut({ indicator: ownIndicator({ denominator: undefined }), by: [] })

  expect([total.value, codesOf(book)]).toEqual([900, []])
})

test('an exported indicator comes into another book as it was', () => {
  const book = newBook()
  book.indicators.add({ indicator: ownIndicator() })
  const to = join(book.folder, 'mine.json')
  book.indicators.exportTo({ code, to })
  const other = newBook()
  other.indicators.add({ indicator: other.indicators.importFrom({ file: to }) })

  expect(other.indicators.definition({ code })).toEqual(book.indicators.definition({ code }))
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject(ownIndicator())
})

test('the reading connection sees an indicator that was added after it was opened', () => {
  const book = newBook()
  const { path, key } = book.context.book
  const reading = openCore(openForReading(path, key), RESOURCES, () => '')
  book.indicators.add({ indicator: ownIndicator() })
  reading.indicators.refresh()

  expect(
    createCore(reading)
      .figures.indicators({})
      .map((indicator) => indicator.code),
  ).toContain(code)
  reading.book.close()
})

test('indicators are found by their code, Chinese, English, pinyin initials, and the words of their definition', () => {
  const book = newBook()
  const found = (find: string) => book.figures.indicators({ find }).map((indicator) => indicator.code)

  expect(found('zzfgl')).toContain('education-coverage')
  expect(found('资助覆盖')).toEqual(['education-stages', 'education-coverage'])
  expect(found('WRONG-EXIT')).toEqual(['wrong-exit-rate'])
  expect(found('应参保人数')).toEqual(['insured-rate'])
})
