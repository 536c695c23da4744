import { expect, test } from 'vitest'
import { KAIZHOU, ruleBook, told, WANZHOU } from '../../../support/rule-book.ts'

/** Two stages in the table of 开州区, and the students behind them; 万州区 has filed no roster. */
function filed() {
  const book = ruleBook()
  book.file('EDU_TABLE', '2017', [
    { stage: 'primary', persons: 2, times: 3, amount: 0.3 },
    { stage: 'junior', persons: 1, times: 1, amount: 0.1 },
    { stage: 'higher', persons: 4, times: 4, amount: 0.5 },
  ])
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 7, times: 7, amount: 1 }], WANZHOU)
  book.file('EDU_ROSTER', '2017', [
    { stage: 'primary', household_type: 'lifted', amount: 1000 },
    { stage: 'primary', household_type: 'dibao', amount: 2000 },
    { stage: 'junior', household_type: 'lifted', amount: null },
    { stage: 'junior', household_type: 'lifted', amount: 500 },
  ])
  return book
}

/** Cases of a rule in 开州区, or in another county. */
function cases(rule: string, { form = 'EDU_TABLE', when = '', region = KAIZHOU } = {}): string[] {
  const book = filed()
  const id = book.context.regions.idOf(region)
  return book
    .cases({ form, rule, ...(when !== '' && { when }) })
    .filter((found) => found.region_id === id)
    .map((found) => `${told(found)}${found.group_key ?? ''}`)
    .sort()
}

test('rows of another form are counted for the members of a dimension', () => {
  expect(cases('persons = EDU_ROSTER.count by stage')).toEqual(['2 fails 1 / 2', '3 fails 4 / 0'])
})

test('what another form tells is added up for the members of a dimension', () => {
  expect(cases('amount = sum(EDU_ROSTER.amount) by stage')).toEqual(['2 fails 0.1 / 0.05', '3 fails 0.5 / 0'])
})

test('a county that has not filed the other form can not be told', () => {
  expect(cases('persons = EDU_ROSTER.count by stage', { region: WANZHOU })).toEqual(['1 cannot-tell 7 / —'])
  expect(cases('sum(persons) = EDU_ROSTER.count', { region: WANZHOU })).toEqual(['all cannot-tell 7 / —'])
})

test('whether another form was filed can be asked', () => {
  expect(cases('persons = 0', { when: 'present(EDU_ROSTER.count)', region: WANZHOU })).toEqual([])
})

test('groups of both forms are held against each other', () => {
  expect(cases('sum(persons) by stage = count(EDU_ROSTER) by stage')).toEqual([
    'all fails 1 / 2{"stage":"junior"}',
    'all fails 4 / 0{"stage":"higher"}',
  ])
})

test('a group that stands in the roster alone is looked at too', () => {
  const book = ruleBook()
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 1 }])
  book.file('EDU_ROSTER', '2017', [{ stage: 'primary' }, { stage: 'senior' }])
  expect(
    book
      .cases({ form: 'EDU_TABLE', rule: 'sum(persons) by stage = EDU_ROSTER.count by stage' })
      .map((found) => [told(found), found.group_key]),
  ).toEqual([['all fails 0 / 1', '{"stage":"senior"}']])
})

test('a whole county is one case', () => {
  expect(cases('sum(persons) = EDU_ROSTER.count')).toEqual(['all fails 7 / 4'])
})

test('without a dimension a row is held against the whole county', () => {
  expect(cases('persons <= sum(persons) * 50%')).toEqual(['3 fails 4 / 3.5'])
})

test.each([
  ['count(EDU_ROSTER) = 4'],
  ['count(EDU_ROSTER, stage = "primary") = 2'],
  ['count(EDU_ROSTER.household_type = "lifted") = 3'],
  ['count(EDU_ROSTER.amount) = 3'],
  ['count(EDU_ROSTER.amount, EDU_ROSTER.household_type = "lifted") = 2'],
  ['count(EDU_ROSTER, stage = "senior") = 0'],
  ['count() = 3'],
  ['EDU_TABLE.count = 3'],
  ['sum(EDU_ROSTER) = 4'],
  ['sum(EDU_ROSTER.amount) = 3500'],
  ['sum(EDU_ROSTER.amount, 学段 = "小学") = 3000'],
  ['sum(EDU_ROSTER.amount, stage = "senior") = 0'],
  ['sum(EDU_ROSTER.amount * 2) = 7000'],
  ['min(EDU_ROSTER.amount) = 500'],
  ['max(EDU_ROSTER.amount) = 2000'],
  ['max(EDU_ROSTER.amount, stage = "junior") = 500'],
  ['avg(EDU_ROSTER.amount, stage = "primary") = 1500'],
  ['EDU_TABLE.amount_per_person <= 2000'],
  ['sum(persons) by region = 7'],
])('%s', (rule) => {
  expect(cases(rule)).toEqual([])
})

test('values that are all absent have no sum, and a group without rows has one of zero', () => {
  const book = ruleBook()
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', amount: 0 }])
  book.file('EDU_ROSTER', '2017', [{ stage: 'junior', amount: null }])
  const verdicts = (rule: string) => book.cases({ form: 'EDU_TABLE', rule }).map(({ verdict }) => verdict)
  expect([
    verdicts('sum(amount) = EDU_ROSTER.amount'),
    verdicts('amount = sum(EDU_ROSTER.amount) by stage'),
    verdicts('sum(EDU_ROSTER.amount, stage = "junior") = 0'),
    verdicts('sum(EDU_ROSTER.amount, stage = "primary") = 0'),
  ]).toEqual([['cannot-tell'], [], ['cannot-tell'], []])
})

test('a mean is weighted over the rows of a county', () => {
  const book = ruleBook()
  book.file('INDUSTRY', '2017', [
    { industry: 'tea', income_gain: 100, poor_households: 1 },
    { industry: 'bees', income_gain: 400, poor_households: 2 },
  ])
  book.file('POOR_BASE', '2017', [{ poor_people: 1 }])
  expect(book.cases({ form: 'POOR_BASE', rule: 'INDUSTRY.income_gain = 300' })).toEqual([])
})

test('a dimension that two forms call differently is found by its code list', () => {
  const book = ruleBook()
  book.file('INDUSTRY', '2017', [{ industry: 'tea', poor_households: 3 }])
  book.file('VILLAGE', '2017', [
    { village: 'a', industry: 'tea', poor_households: 1 },
    { village: 'b', industry: 'tea', poor_households: 1 },
  ])
  expect(
    book.cases({ form: 'INDUSTRY', rule: 'poor_households = sum(VILLAGE.poor_households) by industry' }).map(told),
  ).toEqual(['1 fails 3 / 2'])
})

test('rows of a return of the municipality that lists the counties count for each county', () => {
  const book = ruleBook()
  book.file(
    'EDU_TABLE',
    '2017',
    [
      { region: KAIZHOU, stage: 'primary', persons: 5, times: 4 },
      { region: WANZHOU, stage: 'primary', persons: 5, times: 6 },
    ],
    '500000',
  )
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 9, times: 9 }], KAIZHOU)
  const asked = { form: 'EDU_TABLE', rule: 'times > persons' }
  expect([book.cases(asked).map(told), book.counted(asked)]).toEqual([['1 fails 9 / 9'], 2])
})
