import { expect, test } from 'vitest'
import type { PivotLine, PivotResult, PivotTable, Standard } from '#contract'
import {
  gapsOf,
  overStandard,
  perPersonOf,
  standardsOf,
} from '../../src/renderer/src/screens/education/aid-standards.ts'
import { differenceOf, rosterAgainstTable } from '../../src/renderer/src/screens/education/roster-against-table.ts'
import { peopleIn } from '../../src/renderer/src/screens/education/roster-people.ts'

test('a gap is as many students as are not aided, the largest first; what was not filed is none', () => {
  const data = answer(
    covered('云阳', 'primary', 90, 100),
    covered('云阳', 'junior', 60, 100),
    covered('开州', 'primary', 100, 100),
    covered('开州', 'junior', null, 100),
  )

  expect(gapsOf(data).map(({ region, stage, missing }) => [region, stage, missing])).toEqual([
    ['云阳', 'junior', 40],
    ['云阳', 'primary', 10],
  ])
})

test('a stage with two standards is above them only beyond the higher one', () => {
  const data = answer(paid('云阳', 'senior', 25, 100), paid('巫山', 'senior', 31, 100), paid('巫山', 'other', 90, 100))

  expect(overStandard(data, [standard('senior', 2000), standard('senior', 3000)], '2017')).toEqual([
    { region: '巫山', stage: 'senior', persons: 100, perPerson: 3100, standard: 3000, beyond: 100 },
  ])
})

test('a half-year is held against half the standard of the year, and a year without a standard against none', () => {
  const values = (period: string) =>
    standardsOf([standard('primary', 1000, 2016)], 'primary', period).map((one) => one.value)

  expect([values('2017H1'), values('2017'), values('2015')]).toEqual([[500], [1000], []])
})

test('aid a student of several counties is all aid over all students', () => {
  expect(perPersonOf([paid('云阳', 'primary', 10, 100), paid('开州', 'primary', 90, 300)])).toEqual({
    value: 2500,
    persons: 400,
  })
})

test('only counties that filed a roster are compared, and a stage that one side lacks stays absent there', () => {
  const roster = answer(
    line('大渡口', 'primary', { count: 1594, amount: 782_400 }),
    line('大渡口', 'junior', { count: 2, amount: 100 }),
  )
  const table = answer(
    line('大渡口', 'primary', { times: 1590, amount: 78.24 }),
    line('云阳', 'primary', { times: 100, amount: 10 }),
  )
  const both = rosterAgainstTable(roster, table, ['primary', 'junior'])

  expect(both.map((one) => [one.stage, one.rosterGrants, one.tableGrants, one.rosterAmount, one.tableAmount])).toEqual([
    ['primary', 1594, 1590, 78.24, 78.24],
    ['junior', 2, null, 0.01, null],
  ])
  expect(both.map((one) => differenceOf(one.rosterGrants, one.tableGrants))).toEqual([4, null])
})

test('amounts that agree to the digits the table keeps do not differ', () => {
  expect([differenceOf(78.2449, 78.24), differenceOf(78.25, 78.24)]).toEqual([0, 0.01])
})

function answer(...lines: PivotLine[]): PivotResult {
  return { query: { form: 'EDU_TABLE', rows: [], measures: [] }, lines, total: line('', '', {}) }
}

function line(region: string, stage: string, values: PivotLine['values']): PivotLine {
  return { keys: { region, stage }, values, parts: {} }
}

function covered(region: string, stage: string, numerator: number | null, denominator: number): PivotLine {
  return { ...line(region, stage, {}), parts: { coverage: { numerator, denominator } } }
}

function paid(region: string, stage: string, numerator: number, denominator: number): PivotLine {
  return { ...line(region, stage, {}), parts: { amount_per_person: { numerator, denominator } } }
}

function standard(stage: string, value: number, from = 2015): Standard {
  const text = { zh: '标准', en: 'Standard' }
  return {
    ...{ code: `aid_${stage}_${value}`, title: text, group: 'aid', sense: 'amount', unit: text, decimals: 0, stage },
    values: [
      { from, until: null, value, effectiveOn: null, source: text, confidence: 'source', shipped: null, change: null },
    ],
  }
}

test('people of a county and stage are counted once, and none left behind is none, not unknown', () => {
  const people = {
    rows: [
      { members: ['500104', 'senior'], kind: 'line' },
      { members: [], kind: 'total' },
    ],
    columns: [
      { members: ['no'], kind: 'line' },
      { members: ['yes'], kind: 'line' },
      { members: [], kind: 'total' },
    ],
    cells: [
      [{ value: 188 }, null, { value: 188 }],
      [{ value: 7000 }, { value: 3000 }, { value: 9990 }],
    ],
  } as unknown as PivotTable

  expect([peopleIn(people, '500104', 'senior'), peopleIn(people), peopleIn(people, '500104', 'junior')]).toEqual([
    { persons: 188, leftBehind: 0 },
    { persons: 9990, leftBehind: 3000 },
    { persons: null, leftBehind: null },
  ])
})
