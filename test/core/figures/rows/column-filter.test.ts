import { expect, test } from 'vitest'
import type { ColumnFilter, RowsQuery } from '#contract'
import type { TestBook } from '../../../support/book.ts'
import { allRows, rosterBook, rowsBySql } from '../../../support/roster.ts'

type Raw = Record<string, string | number | null>

/** Rows found by a filter, and those a plain look at every row finds. */
function both(book: TestBook, where: Record<string, ColumnFilter>, holds: (row: Raw) => boolean) {
  const found = allRows(book, { where }).map(({ submission, row }) => `${submission}:${row}`)
  const wanted = rowsBySql(book, 'ORDER BY submission_id, row_no')
    .filter(holds)
    .map(({ submission_id, row_no }) => `${submission_id}:${row_no}`)
  return { found, wanted }
}

const amount = (row: Raw) => row.amount as number | null
const text = (row: Raw) => String(row.school)

test.each<[string, Record<string, ColumnFilter>, (row: Raw) => boolean]>([
  ['amount = 0 of nobody', { amount: { kind: 'number', compare: '=', value: 0 } }, () => false],
  ['amount above', { amount: { kind: 'number', compare: '>', value: 1500.5 } }, (row) => (amount(row) ?? 0) > 1500.5],
  [
    'amount other than: an absent one is neither',
    { amount: { kind: 'number', compare: '!=', value: 1500 } },
    (row) => amount(row) !== null && amount(row) !== 1500,
  ],
  [
    'amount between, both ends in',
    { amount: { kind: 'number', compare: 'between', value: 500, upTo: 900 } },
    (row) => amount(row) !== null && Number(amount(row)) >= 500 && Number(amount(row)) <= 900,
  ],
  ['amount absent', { amount: { kind: 'number', compare: 'absent' } }, (row) => amount(row) === null],
  [
    'date in a month',
    { paid_on: { kind: 'date', compare: 'in', value: '2017-06' } },
    (row) => String(row.paid_on).startsWith('2017-06'),
  ],
  [
    'date between a month and a day',
    { paid_on: { kind: 'date', compare: 'between', value: '2017-03', upTo: '2017-05-10' } },
    (row) => String(row.paid_on) >= '2017-03-01' && String(row.paid_on) <= '2017-05-10',
  ],
  [
    'date after a month',
    { paid_on: { kind: 'date', compare: 'after', value: '2017-06' } },
    (row) => String(row.paid_on) > '2017-06-31',
  ],
  [
    'text contains',
    { school: { kind: 'text', compare: 'contains', text: '中心' } },
    (row) => text(row).includes('中心'),
  ],
  ['text lacks', { school: { kind: 'text', compare: 'lacks', text: '中心' } }, (row) => !text(row).includes('中心')],
  [
    'text begins',
    { grade: { kind: 'text', compare: 'begins', text: '3' } },
    (row) => String(row.grade).startsWith('3'),
  ],
  ['text equals', { grade: { kind: 'text', compare: 'equals', text: '3年级' } }, (row) => row.grade === '3年级'],
  [
    'signs that mean something to SQL mean nothing',
    { school: { kind: 'text', compare: 'contains', text: '%' } },
    (row) => text(row).includes('%'),
  ],
  [
    'absent as a member',
    { household_type: { kind: 'members', members: ['dibao', null] } },
    (row) => row.household_type === 'dibao' || row.household_type === null,
  ],
  [
    'all but some members',
    { household_type: { kind: 'members', members: ['dibao', null], except: true } },
    (row) => row.household_type !== 'dibao' && row.household_type !== null,
  ],
  ['no member at all', { stage: { kind: 'members', members: [] } }, () => false],
  [
    'several columns together',
    {
      stage: { kind: 'members', members: ['primary'] },
      amount: { kind: 'number', compare: '<=', value: 1000 },
      region: { kind: 'members', members: ['500154'] },
    },
    (row) => row.stage === 'primary' && amount(row) !== null && Number(amount(row)) <= 1000 && row.submission_id === 2,
  ],
])('a filter keeps what it says: %s', (_, where, holds) => {
  const { found, wanted } = both(rosterBook(), where, holds)

  expect(found).toEqual(wanted)
})

test('a search finds texts, the titles of codes and the names of counties, and nothing personal', () => {
  const book = rosterBook()
  const count = (search: string) => allRows(book, { search }).length
  const [{ guardian = '', id_number = '' } = {}] = rowsBySql(book, 'LIMIT 1')
  const primary = rowsBySql(book, "WHERE stage = 'primary' OR school LIKE '%小学%'").length

  expect([count('小学'), count('开州'), count(String(id_number))]).toEqual([primary, 1000, 0])
  expect(count(String(guardian))).toBe(0)
})

test('a personal column is found by its whole value, and by nothing less', () => {
  const book = rosterBook()
  const [{ id_number = '', row_no = 0 } = {}] = rowsBySql(book, 'ORDER BY submission_id, row_no LIMIT 1')
  const found = allRows(book, { where: { id_number: { kind: 'exact', text: ` ${String(id_number)}` } } })
  const refused = (query: Omit<RowsQuery, 'form'>) => () => allRows(book, query)
  const personal = expect.objectContaining({ code: 'column-personal' })

  expect(found.map(({ row }) => row)).toContain(row_no)
  expect(found.every(({ values }) => String(values.id_number).includes('****'))).toBe(true)
  expect(refused({ where: { id_number: { kind: 'text', compare: 'begins', text: '5001' } } })).toThrow(personal)
  expect(refused({ where: { phone: { kind: 'members', members: ['1'] } } })).toThrow(personal)
  expect(refused({ filters: { student_name: ['张三'] } })).toThrow(personal)
  expect(refused({ sort: [{ column: 'student_name', descending: false }] })).toThrow(personal)
})

test('a filter that a column cannot have is refused, never ignored', () => {
  const book = rosterBook({ rows: 3 })
  const refused = (where: Record<string, ColumnFilter>) => () => allRows(book, { where })
  const unfit = expect.objectContaining({ code: 'filter-unfit' })

  expect(refused({ school: { kind: 'number', compare: '>', value: 1 } })).toThrow(unfit)
  expect(refused({ amount: { kind: 'number', compare: 'between', value: 1 } })).toThrow(unfit)
  expect(refused({ amount: { kind: 'exact', text: '1' } })).toThrow(unfit)
  expect(refused({ nothing: { kind: 'text', compare: 'present' } })).toThrow(
    expect.objectContaining({ code: 'column-unknown' }),
  )
})
