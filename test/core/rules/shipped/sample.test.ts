import { expect, test } from 'vitest'
import { stageSample } from '../../../../src/main/worker/stage-sample.ts'
import type { PlantedFault } from '../../../../tools/make-sample/faults/planted-fault.ts'
import { PLANTED_FAULTS } from '../../../../tools/make-sample/faults/with-faults.ts'
import { newBook } from '../../../support/book.ts'
import { writtenSample } from '../../../support/sample.ts'

const YEARS = [2015, 2016, 2017]

/** What grew or shrank by more than 30 % by the figures of the sample themselves, and is told as it should be. */
const GROWN = [
  'COOP_TABLE.revenue-year-on-year 500156 2016',
  'INDUSTRY.output-year-on-year 500113 2017',
  'LEAD_ROSTER.sales-year-on-year 500108 2017',
  'LEAD_ROSTER.employees-year-on-year 500108 2017',
]

test('the rules find every fault planted in the sample of three years, and nothing else that is not so; four of them are explained and two returns in review', {
  timeout: 300_000,
}, async () => {
  const book = newBook()
  await book.bring(writtenSample(book.folder, YEARS))
  book.checks.run({})
  const { findings, cannotTell } = book.checks.findings({})
  const of = (severity: string) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(told)
      .toSorted()

  expect(of('error')).toEqual(planted('error').toSorted())
  expect(of('warning')).toEqual([...planted('warning'), ...GROWN].toSorted())
  expect(cannotTell.map(told).toSorted()).toEqual(planted('cannot-tell').toSorted())

  await stageSample(book.context, { isCancelled: () => false, tell: () => {} }, 'sample')
  expect(book.checks.findings({}).counts.explained).toBe(4)
  expect(book.review.queue({}).states['in-review']).toBe(2)
})

interface Told {
  readonly rule: string
  readonly region: string
  readonly period: string
}

function told({ rule, region, period }: Told): string {
  return `${rule} ${region} ${period}`
}

function planted(severity: PlantedFault['severity']): readonly string[] {
  return PLANTED_FAULTS.filter((fault) => fault.severity === severity).flatMap(({ rules, county, year, month }) =>
    rules.map((rule) =>
      told({ rule, region: county, period: month ? `${year}-${String(month).padStart(2, '0')}` : `${year}` }),
    ),
  )
}
