import { expect, test } from 'vitest'
import type { MembersQuery } from '#contract'
import { matchesText } from '../../../../src/main/core/pinyin/matches-text.ts'
import type { TestBook } from '../../../support/book.ts'
import { rosterBook, rowsBySql } from '../../../support/roster.ts'

const members = (book: TestBook, column: string, more: Partial<MembersQuery> = {}) =>
  book.figures.members({ form: 'EDU_ROSTER', column, ...more })

test('every value of a column is listed with its rows, absent last', () => {
  const book = rosterBook()
  const page = members(book, 'household_type')
  const counted = rowsBySql(book, '').reduce(
    (counts, { household_type }) => counts.set(household_type ?? null, (counts.get(household_type ?? null) ?? 0) + 1),
    new Map<unknown, number>(),
  )

  expect(new Map(page.members.map(({ value, rows }) => [value, rows]))).toEqual(counted)
  expect([page.members[0]?.value, page.members.at(-1)?.value, page.rows]).toEqual(['lifted', null, 3000])
})

test('values are those the other filters leave, whatever the column itself is filtered by', () => {
  const book = rosterBook()
  const where: MembersQuery['where'] = {
    stage: { kind: 'members', members: ['primary'] },
    amount: { kind: 'number', compare: '>', value: 2000 },
  }
  const sum = (rows: number) => rows
  const wanted = rowsBySql(book, 'WHERE amount > 2000').length

  expect(sum(members(book, 'stage', { where }).rows)).toBe(wanted)
  expect(members(book, 'grade', { where }).rows).toBe(
    rowsBySql(book, "WHERE amount > 2000 AND stage = 'primary'").length,
  )
})

test('facts and rows count the same members', () => {
  const book = rosterBook()
  const byFacts = members(book, 'stage', { regions: ['500154'] })
  const byRows = members(book, 'stage', { regions: ['500154'], where: { grade: { kind: 'text', compare: 'present' } } })

  expect(byFacts).toEqual(byRows)
})

test('values are found as they are written, by pinyin and by initials, codes by their titles', () => {
  const book = rosterBook()
  const found = (column: string, find: string) => members(book, column, { find }).members.map(({ value }) => value)
  const schools = found('school', 'zxxx')

  expect(found('stage', '小学')).toEqual(['primary'])
  expect([found('stage', 'xx'), found('stage', 'chuzhong'), found('stage', 'Primary')]).toEqual([
    ['primary'],
    ['junior'],
    ['primary'],
  ])
  expect(schools.length).toBeGreaterThan(0)
  expect(schools.every((school) => school?.endsWith('中心小学'))).toBe(true)
  expect(found('region', 'kz')).toEqual(['500154'])
})

test.each([
  ['长寿区', 'cs', true],
  ['长寿区', 'changshou', true],
  ['万州第一中学', 'wzdyzx', true],
  ['万州第一中学', 'xz', false],
  ['AB小学', 'ab', true],
  ['小学', '学', true],
])('%s is found by %s: %s', (text, find, found) => {
  expect(matchesText(text, find)).toBe(found)
})

test('the most frequent values come first where that is asked for', () => {
  const { members: listed } = members(rosterBook(), 'grade', { order: 'rows', limit: 3 })

  expect(listed.map(({ rows }) => rows)).toEqual(listed.map(({ rows }) => rows).toSorted((a, b) => b - a))
  expect(listed).toHaveLength(3)
})

test('the values of a personal column are never listed', () => {
  expect(() => members(rosterBook({ rows: 3 }), 'phone')).toThrow(expect.objectContaining({ code: 'column-personal' }))
})

test('a list of values follows the book', () => {
  const book = rosterBook()
  const before = members(book, 'grade').rows
  book.intake.undo({ submission: 1 })

  expect([before, members(book, 'grade').rows]).toEqual([3000, 2000])
})
