import { expect, test } from 'vitest'
import { valueIn } from '../../../src/main/core/standards/standards.ts'
import { newBook, type TestBook } from '../../support/book.ts'

const WHO = { by: '张三', reason: '市级文件下达', source: '渝扶办发〔2018〕1号' }

function standard(book: TestBook, code: string) {
  const found = book.standards.list({}).find((each) => each.code === code)
  if (found === undefined) throw new Error(`no standard ${code}`)
  return found
}

test('the dibao standard of 2016 is 3,600 yuan by the founding document, and that of 2015 is not confirmed', () => {
  const dibao = standard(newBook(), 'dibao_standard')

  expect(valueIn(dibao, 2016)).toMatchObject({ value: 3600, confidence: 'brief', change: null })
  expect(valueIn(dibao, 2015)).toMatchObject({ value: 2760, confidence: 'general' })
})

test('a year without a value has none: its neighbours are never taken for it', () => {
  const book = newBook()

  expect(valueIn(standard(book, 'dibao_standard'), 2021)).toBeNull()
  expect(valueIn(standard(book, 'incidence_limit'), 2015)).toBeNull()
  expect(valueIn(standard(book, 'incidence_limit'), 2020)?.value).toBe(3)
})

test('every stage of education has a standard of aid', () => {
  const stages = newBook()
    .standards.list({ group: 'aid' })
    .map(({ stage }) => stage)

  expect(new Set(stages)).toEqual(new Set(['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher']))
})

test('a value set from a year on leaves the years before it as they were', () => {
  const book = newBook()
  const set = book.standards.set({ code: 'incidence_limit', from: 2018, value: 2.5, ...WHO })

  expect([2017, 2018, 2019].map((year) => valueIn(set, year)?.value)).toEqual([3, 2.5, 2.5])
})

test('a value set for one year only gives way to the older one after it', () => {
  const set = newBook().standards.set({ code: 'incidence_limit', from: 2018, until: 2018, value: 2.5, ...WHO })

  expect([2017, 2018, 2019].map((year) => valueIn(set, year)?.value)).toEqual([3, 2.5, 3])
})

test('a changed value says who set it, when, why and where it is from, and what was shipped', () => {
  const set = newBook().standards.set({ code: 'dibao_standard', from: 2016, value: 3700, ...WHO })

  expect(valueIn(set, 2016)).toEqual({
    from: 2016,
    until: 2016,
    value: 3700,
    effectiveOn: null,
    source: { zh: WHO.source, en: WHO.source },
    confidence: 'set',
    shipped: { value: 3600, until: 2016 },
    change: { by: '张三', at: expect.stringMatching(/^2018-01-15T/), reason: WHO.reason },
  })
})

test('a value changed and taken back is the shipped one again, the book is as before, and both steps stay in the history', () => {
  const book = newBook()
  const before = book.book.checksum({})
  const shipped = standard(book, 'dibao_standard')
  book.standards.set({ code: 'dibao_standard', from: 2016, value: 3700, ...WHO })
  book.standards.unset({ code: 'dibao_standard', from: 2016, by: '李四', reason: '录入有误' })

  expect(standard(book, 'dibao_standard')).toEqual(shipped)
  expect(book.book.checksum({})).toEqual(before)
  expect(book.standards.history({ code: 'dibao_standard' })).toEqual([
    { verb: 'unset', at: expect.any(String), by: '李四', reason: '录入有误', from: 2016, before: 3700, after: 3600 },
    { verb: 'set', at: expect.any(String), by: '张三', reason: WHO.reason, from: 2016, before: 3600, after: 3700 },
  ])
})

test('the history tells what held in the year before a value was set for it, though it began earlier', () => {
  const { standards } = newBook()
  standards.set({ code: 'incidence_limit', from: 2018, value: 2.5, ...WHO })
  standards.unset({ code: 'incidence_limit', from: 2018, by: '李四', reason: '录入有误' })

  expect(standards.history({ code: 'incidence_limit' }).map(({ before, after }) => [before, after])).toEqual([
    [2.5, 3],
    [3, 2.5],
  ])
})

test.each([
  ['a percentage over 100', { code: 'approval_floor', from: 2016, value: 101 }],
  ['a last year before the first', { code: 'dibao_standard', from: 2018, until: 2017, value: 1 }],
  ['a day outside its first year', { code: 'dibao_standard', from: 2018, value: 1, effectiveOn: '2019-01-01' }],
  ['an empty reason', { code: 'dibao_standard', from: 2018, value: 1, reason: '  ' }],
  ['nobody who sets it', { code: 'dibao_standard', from: 2018, value: 1, by: '' }],
])('%s is refused and changes nothing', (_what, query) => {
  const book = newBook()

  expect(() => book.standards.set({ ...WHO, ...query })).toThrow(
    expect.objectContaining({ code: 'standard-malformed' }),
  )
  expect(book.standards.history({ code: query.code })).toEqual([])
})

test('what nobody has changed cannot be taken back, and a standard must be known', () => {
  const { standards } = newBook()

  expect(() => standards.unset({ code: 'dibao_standard', from: 2016, by: 'a', reason: 'b' })).toThrow(
    expect.objectContaining({ code: 'standard-unchanged' }),
  )
  expect(() => standards.history({ code: 'nothing' })).toThrow(expect.objectContaining({ code: 'standard-unknown' }))
})
