import { expect, test } from 'vitest'
import { isReached } from '../../../../src/main/core/rules/language/index.ts'
import { ruleBook, told } from '../../../support/rule-book.ts'

/** Cases of a rule over RELOCATION, which is filed by the month, with its moved households. */
function moved(rule: string, filed: Readonly<Record<string, number | null>>, when?: string): string[] {
  const book = ruleBook()
  for (const [period, moved_households] of Object.entries(filed)) {
    book.file('RELOCATION', period, [{ moved_households, planned_households: 100 }])
  }
  return book
    .cases({ form: 'RELOCATION', rule, ...(when !== undefined && { when }) })
    .map((found) => `${found.period} ${told(found)}`)
}

test('what is cumulative never falls below the month before, over the turn of the year too', () => {
  expect(moved('moved_households >= prev(moved_households)', { '2016-12': 5, '2017-01': 4, '2017-02': 4 })).toEqual([
    '2016-12 1 cannot-tell 5 / —',
    '2017-01 1 fails 4 / 5',
  ])
})

test('the first period can be left out', () => {
  const rule = 'moved_households >= prev(moved_households)'
  expect(moved(rule, { '2016-12': 5, '2017-01': 4 }, 'present(prev(moved_households))')).toEqual([
    '2017-01 1 fails 4 / 5',
  ])
})

test('the newest period that was filed before is found over a gap of any size, and no year for a month', () => {
  const filed = { '2016': 90, '2016-03': 7, '2016-12': null, '2017-06': 6 }
  expect(moved('moved_households >= last(moved_households)', filed).slice(-1)).toEqual(['2017-06 1 cannot-tell 6 / —'])
  expect(moved('moved_households >= last(moved_households)', { ...filed, '2016-12': 8 }).slice(-1)).toEqual([
    '2017-06 1 fails 6 / 8',
  ])
})

test('a year ago is the same month of the year before, and periods before add up', () => {
  const filed = { '2016-05': 10, '2017-03': 1, '2017-05': 5 }
  expect(moved('moved_households >= year_ago(moved_households)', filed).slice(-1)).toEqual(['2017-05 1 fails 5 / 10'])
  expect(moved('moved_households < prev(prev(moved_households))', filed).slice(-1)).toEqual(['2017-05 1 fails 5 / 1'])
})

test('change is told against the period before, and nothing grows from zero', () => {
  expect(moved('abs(change(moved_households)) <= 30%', { '2017-01': 0, '2017-02': 10, '2017-03': 14 })).toEqual([
    '2017-01 1 cannot-tell — / 0.3',
    '2017-02 1 cannot-tell — / 0.3',
    '2017-03 1 fails 0.4 / 0.3',
  ])
})

test('a row is found again by its key, and one that stands there twice is none', () => {
  const book = ruleBook()
  book.file('EDU_TABLE', '2016', [
    { stage: 'junior', persons: 9 },
    { stage: 'primary', persons: 5 },
    { stage: 'higher', persons: 1 },
    { stage: 'higher', persons: 1 },
  ])
  book.file('EDU_TABLE', '2017', [
    { stage: 'primary', persons: 4 },
    { stage: 'junior', persons: 9 },
    { stage: 'higher', persons: 0 },
  ])
  const rule = 'persons >= prev(persons)'
  const found = book.cases({ form: 'EDU_TABLE', rule }).filter(({ period }) => period === '2017')
  expect(found.map(told)).toEqual(['1 fails 4 / 5', '3 cannot-tell 0 / —'])
  expect([found[0]?.s1, found[0]?.r1, found[0]?.b1]).toEqual([1, 2, 0])
})

test('sums and other forms have a period before too', () => {
  const book = ruleBook()
  book.file('EDU_TABLE', '2016', [{ persons: 5 }, { persons: 6 }])
  book.file('EDU_TABLE', '2017', [{ persons: 10 }])
  const last = (rule: string) => book.cases({ form: 'EDU_TABLE', rule }).map(told).at(-1)
  expect([
    last('sum(persons) >= prev(sum(persons))'),
    last('sum(persons) >= year_ago(EDU_TABLE.persons)'),
    last('sum(persons) >= last(EDU_TABLE.persons)'),
  ]).toEqual(Array(3).fill('all fails 10 / 11'))
})

test('half-years and quarters have theirs', () => {
  const book = ruleBook()
  for (const [period, sales] of [
    ['2016H2', 3],
    ['2017H1', 2],
    ['2016Q4', 9],
    ['2017Q1', 8],
  ] as const) {
    book.file('LEAD_ROSTER', period, [{ credit_code: 'a', sales }])
  }
  const found = book.cases({ form: 'LEAD_ROSTER', rule: 'sales >= prev(sales)' })
  expect(found.filter(({ verdict }) => verdict === 'fails').map(({ period, expected }) => [period, expected])).toEqual([
    ['2017H1', 3],
    ['2017Q1', 9],
  ])
})

test('with a year goes the month it ends with, where the other form has not filed the year', () => {
  const book = ruleBook()
  book.file('POOR_BASE', '2017', [{ relocation_households: 50 }])
  book.file('RELOCATION', '2017-11', [{ moved_households: 40 }])
  book.file('RELOCATION', '2017-12', [{ moved_households: 49 }])
  const asked = { form: 'POOR_BASE', rule: 'relocation_households = RELOCATION.moved_households' }
  expect(book.cases(asked).map(told)).toEqual(['1 fails 50 / 49'])
  book.file('RELOCATION', '2017', [{ moved_households: 50 }])
  expect(book.cases(asked)).toEqual([])
})

test('a standard is that of the year of the period', () => {
  const book = ruleBook()
  for (const period of ['2015', '2016', '1999']) book.file('SOCIAL', period, [{ standard: 3000 }])
  const found = book.cases({ form: 'SOCIAL', rule: 'standard >= standard(dibao_standard)' })
  expect(found.map(({ period, verdict, expected }) => [period, verdict, expected])).toEqual([
    ['1999', 'cannot-tell', null],
    ['2016', 'fails', 3600],
  ])
})

test.each([
  ['2017-05-31', '2017-05', 'holds'],
  ['2017-06-01', '2017-05', 'fails'],
  ['2017-05', '2017-05', 'holds'],
  ['2017', '2017-05', 'cannot-tell'],
  ['2016', '2017-05', 'fails'],
  ['2017-06-30', '2017H1', 'holds'],
  ['2017-07-01', '2017H1', 'fails'],
  ['2017-03', '2017Q1', 'holds'],
  ['2017', '2017', 'holds'],
  [null, '2017', 'cannot-tell'],
])('a date of %s in %s: %s', (paid_on, period, expected) => {
  const book = ruleBook()
  book.file('EDU_ROSTER', period, [{ paid_on }])
  expect(book.cases({ form: 'EDU_ROSTER', rule: 'in_period(paid_on)' })[0]?.verdict ?? 'holds').toBe(expected)
})

test.each([
  ['2017-06-30', '<= "2017-06"', 'holds'],
  ['2017-06-30', '= "2017-06"', 'holds'],
  ['2017-06-30', '> "2017-06"', 'fails'],
  ['2017-06-30', '>= "2017-06"', 'holds'],
  ['2017-06-30', '< "2017"', 'fails'],
  ['2017-06-30', '!= "2017"', 'fails'],
  ['2017', '>= "2017-07"', 'cannot-tell'],
  ['2017', '<= "2017-07"', 'cannot-tell'],
  ['2017', '= "2017-07-01"', 'cannot-tell'],
  ['2017', '<= "2017-12"', 'holds'],
  ['2017', '> "2017"', 'fails'],
  ['2016', '!= "2017-07-01"', 'holds'],
  ['2017-07', '< "2018-01-01"', 'holds'],
  [null, '< "2018-01-01"', 'cannot-tell'],
])('a date of %s is held against a month or a year as the whole of it: %s %s', (paid_on, compared, expected) => {
  const book = ruleBook()
  book.file('EDU_ROSTER', '2017', [{ paid_on }])
  expect(book.cases({ form: 'EDU_ROSTER', rule: `paid_on ${compared}` })[0]?.verdict ?? 'holds').toBe(expected)
})

test('a date in a rule says the same on either side', () => {
  const book = ruleBook()
  book.file('EDU_ROSTER', '2017', [{ paid_on: '2017-06-30' }])
  expect(book.cases({ form: 'EDU_ROSTER', rule: '"2017-06" >= paid_on and "2017-07" > paid_on' })).toEqual([])
})

test.each(['"开州区"', '"开县"', '"开州"', '"500154"', '"500234"', '"Kaizhou District"'])(
  'Kaizhou is meant by %s, whatever it was called in the period',
  (name) => {
    const book = ruleBook()
    book.file('EDU_TABLE', '2015', [{ stage: 'primary', persons: 1 }])
    const told = (rule: string) => book.cases({ form: 'EDU_TABLE', rule }).map(({ verdict }) => verdict)
    expect([told(`region = ${name}`), told(`region != ${name}`), told(`region in (${name})`)]).toEqual([
      [],
      ['fails'],
      [],
    ])
  },
)

test('a county that is not known is told, so that a rule for it does not just look at nothing', () => {
  const book = ruleBook()
  const issues = book.issues({ form: 'EDU_TABLE', rule: 'persons > 0', when: 'region = "开洲区"' })
  expect(issues).toMatchObject([{ code: 'member-unknown', field: 'when', value: '开洲区', suggestion: '开州区' }])
})

test('dates are compared, and have a year and a month', () => {
  const book = ruleBook()
  book.file('COOP_ROSTER', '2017', [{ founded_on: '2013-06-18' }])
  const rule = 'founded_on < "2014-01-01" and year(founded_on) <= period_year and month(founded_on) = 6'
  expect(book.cases({ form: 'COOP_ROSTER', rule })).toEqual([])
})

test('a rule tells which changes reach it', () => {
  const book = ruleBook()
  const reach = (form: string, rule: string) =>
    book.compiled({ form, rule }).reach.map(({ form: changed, places }) => `${changed} ${places}`)
  expect([
    reach('EDU_TABLE', 'persons <= times'),
    reach('EDU_TABLE', 'persons = EDU_ROSTER.count by stage'),
    reach('EDU_TABLE', 'persons >= prev(persons)'),
    reach('EDU_TABLE', 'parent = sum(children)'),
    reach('EDU_ROSTER', 'unique_everywhere(id_number)'),
  ]).toEqual([
    ['EDU_TABLE county'],
    ['EDU_TABLE county', 'EDU_ROSTER county'],
    ['EDU_TABLE county', 'EDU_TABLE county'],
    ['EDU_TABLE all'],
    ['EDU_ROSTER all'],
  ])
})

test('the period of a case is found from the one that changed', () => {
  const reach = (form: string, rule: string) => {
    const all = ruleBook().compiled({ form, rule }).reach
    return all[all.length - 1] as (typeof all)[number]
  }
  const own = (form: string, period: string) => ({ form, period })
  expect([
    isReached(
      reach('RELOCATION', 'moved_households >= prev(moved_households)'),
      own('RELOCATION', '2017-01'),
      '2016-12',
    ),
    isReached(
      reach('RELOCATION', 'moved_households >= prev(moved_households)'),
      own('RELOCATION', '2017-01'),
      '2017-01',
    ),
    isReached(
      reach('RELOCATION', 'moved_households >= last(moved_households)'),
      own('RELOCATION', '2017-06'),
      '2016-02',
    ),
    isReached(reach('RELOCATION', 'moved_households >= last(moved_households)'), own('RELOCATION', '2017-06'), '2016'),
    isReached(reach('POOR_BASE', 'poor_people >= RELOCATION.moved_people'), own('POOR_BASE', '2017'), '2017-12'),
    isReached(reach('POOR_BASE', 'poor_people >= RELOCATION.moved_people'), own('POOR_BASE', '2017'), '2017-11'),
  ]).toEqual([true, false, true, false, true, false])
})
