import { expect, test } from 'vitest'
import type { Completeness, Filing, SubmissionView } from '#contract'
import { dayOfText } from '../../src/renderer/src/parts/day-text.ts'
import { askedReturns, countStates } from '../../src/renderer/src/screens/returns/filings.ts'
import { matrixColumns, matrixRow, matrixTotal } from '../../src/renderer/src/screens/returns/matrix-columns.ts'
import { comparedFirst } from '../../src/renderer/src/screens/returns/other-version.ts'
import { overdueList } from '../../src/renderer/src/screens/returns/overdue-list.ts'
import { completenessWords } from '../../src/renderer/src/words/completeness.ts'
import { county, form } from '../support/catalogue.ts'

const REGIONS = [county('500101', '万州区', 'Wanzhou'), county('500102', '涪陵区', 'Fuling')]

function filing(region: string, state: Filing['state'], more: Partial<Filing> = {}): Filing {
  return {
    region,
    state,
    submission: null,
    arrivedOn: null,
    daysLate: null,
    versions: 0,
    reason: null,
    review: null,
    ...more,
  }
}

/** One return that was asked for in 2017H1, and one that was not. */
function completeness(...filings: readonly Filing[]): Completeness {
  const one = { expected: 2, filed: [], missing: [], filings }
  return {
    period: '2017H1',
    forms: [
      { ...one, form: 'COOP_ROSTER', asked: true, due: '2017-07-10' },
      { ...one, form: 'INDUSTRY', asked: false, due: null },
    ],
  }
}

const asked = askedReturns([
  completeness(
    filing('500101', 'sent-back', { daysLate: 3, reason: '合计\n不符' }),
    filing('500102', 'late', { daysLate: 2, arrivedOn: '2017-07-12' }),
  ),
])

const view = {
  asked,
  forms: [form('COOP_ROSTER')],
  language: 'zh-CN',
  say: (key: keyof (typeof completenessWords)['zh-CN'], values: Record<string, string | number> = {}) =>
    completenessWords['zh-CN'][key].replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(values[name])),
} as const

test('the overdue list has a line for each county and return it owes, ready for Excel', () => {
  const list = overdueList(asked, REGIONS, ['区县', '报表', '报告期', '截止日期', '逾期天数', '状态', '退回原因'], view)

  expect(list.split('\r\n')).toEqual([
    '区县\t报表\t报告期\t截止日期\t逾期天数\t状态\t退回原因',
    '万州区\t农民专业合作社名册\t2017年上半年\t2017-07-10\t3\t已退回\t合计 不符',
  ])
})

test('the matrix tells each state by a sign and in words, counts what is owed, and leaves out what was not asked for', () => {
  expect(matrixColumns(view).map(({ title }) => title)).toEqual(['区县', '欠报', '农民专业合作社名册\n截止 2017-07-10'])
  expect(REGIONS.map((region) => matrixRow(view, region)).map(({ text0, owed }) => [text0, owed])).toEqual([
    ['↩ 已退回', 1],
    ['△ 迟报 2 天', 0],
  ])
  expect(matrixTotal(view, REGIONS)).toMatchObject({ text0: '1 / 2', owed: 1 })
  expect([...countStates(asked, REGIONS)]).toEqual([
    ['sent-back', 1],
    ['late', 1],
  ])
})

test('the foot counts only counties that have to file a return', () => {
  const concerned = askedReturns([completeness(filing('500102', 'missing'))])

  expect(matrixTotal({ ...view, asked: concerned }, REGIONS)).toMatchObject({ text0: '0 / 1', owed: 1 })
})

test.each([
  ['2018-01-05', '2018-01-05'],
  ['2018/1/5', '2018-01-05'],
  ['20180105', '2018-01-05'],
  ['２０１８年１月５日', '2018-01-05'],
  ['2018-02-30', null],
  ['5.1.2018', null],
])('the day %s is %s', (typed, day) => {
  expect(dayOfText(typed)).toBe(day)
})

function sent(submission: number, more: Partial<SubmissionView>): SubmissionView {
  const place = { form: 'EDU_TABLE', region: '500101', period: '2017', version: 1 }
  return { submission, ...place, ...more } as SubmissionView
}

test('a submission is compared with the version before it, the first with the one after it', () => {
  const all = [sent(1, {}), sent(2, { version: 2 }), sent(3, { version: 3 }), sent(4, { region: '500102' })]
  const of = (at: number) => comparedFirst(all[at] as SubmissionView, all)

  expect([of(2), of(1), of(0)]).toEqual([
    { before: 2, after: 3 },
    { before: 1, after: 2 },
    { before: 1, after: 2 },
  ])
})

test('without another version the year before is compared with, and the only submission of a form with nothing', () => {
  const [now, then, other] = [sent(5, {}), sent(1, { period: '2016' }), sent(6, { form: 'INDUSTRY' })]

  expect([comparedFirst(now, [now, then, other]), comparedFirst(other, [now, then, other])]).toEqual([
    { before: 1, after: 5 },
    null,
  ])
})
