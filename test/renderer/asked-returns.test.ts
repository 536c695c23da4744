import { expect, test } from 'vitest'
import type { Completeness, FormCompleteness } from '#contract'
import { askedReturns, periodsWithin } from '../../src/renderer/src/screens/overview/asked-returns.ts'

function returned(form: string, asked: boolean): FormCompleteness {
  return { form, asked, due: null, expected: 38, filed: [], missing: [], filings: [] }
}

const of = (period: string, ...forms: readonly FormCompleteness[]): Completeness => ({ period, forms })

test('the months filed within a year tell of it, the newest first', () => {
  expect(periodsWithin('2017', ['2016-12', '2017', '2017-09', '2017-12', '2017H1'])).toEqual([
    '2017',
    '2017-12',
    '2017-09',
  ])
  expect(periodsWithin('2017-09', ['2017', '2017-09'])).toEqual(['2017-09'])
})

test('a return filed by month stands in the overview with its last month, one asked for nowhere is named apart', () => {
  const year = of('2017', returned('EDU_TABLE', true), returned('RELOCATION', false), returned('EXIT', false))
  const month = of('2017-12', returned('EDU_TABLE', false), returned('RELOCATION', true), returned('EXIT', false))
  const { asked, notAsked } = askedReturns([year, month])

  expect(asked.map(({ form, period }) => [form.form, period])).toEqual([
    ['EDU_TABLE', '2017'],
    ['RELOCATION', '2017-12'],
  ])
  expect(notAsked).toEqual(['EXIT'])
})
