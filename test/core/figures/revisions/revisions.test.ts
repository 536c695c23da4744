import { expect, test } from 'vitest'
import type { RevisionTriangle } from '#contract'
import { openForReading } from '../../../../src/main/core/book/open-book.ts'
import { createCore } from '../../../../src/main/core/create-core.ts'
import { openCore } from '../../../../src/main/core/open-core.ts'
import { newBook, RESOURCES, type TestBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'

/** The book as it is worked with on a day. */
function on(book: TestBook, day: string) {
  const context = { ...book.context, clock: () => `${day}T04:00:00.000Z` }
  return {
    ...createCore(context),
    send: (county: string, year: number, persons: number, name = `${county}${year}${persons}.xlsx`) =>
      book.bring([saved(book.folder, name, [studentSheet(county, year, [['小学', 1000, 90, persons, persons]])])], {
        context,
      }),
  }
}

const valuesOf = ({ periods, values }: RevisionTriangle) =>
  Object.fromEntries(periods.map((period, at) => [period, values[at]?.map(({ value }) => value)]))

test('an indicator is told for each period as it was known day by day', async () => {
  const book = newBook()
  await on(book, '2018-01-10').send('万州区', 2016, 400)
  await on(book, '2018-02-10').send('万州区', 2017, 500)
  await on(book, '2018-03-10').send('涪陵区', 2017, 700)
  await on(book, '2018-04-10').send('万州区', 2017, 600)

  const triangle = book.figures.revisions({ code: 'education-coverage' })

  expect(triangle.days.map(({ day, imports }) => [day, imports])).toEqual([
    ['2018-01-10', 1],
    ['2018-02-10', 1],
    ['2018-03-10', 1],
    ['2018-04-10', 1],
  ])
  expect(valuesOf(triangle)).toEqual({ 2016: [40, 40, 40, 40], 2017: [null, 50, 60, 65] })
})

test('what is sent back or taken back no longer counts from that day on, and counts again when it is brought back', async () => {
  const book = newBook()
  await on(book, '2018-01-10').send('万州区', 2017, 500)
  await on(book, '2018-02-10').send('万州区', 2017, 600)
  on(book, '2018-03-10').intake.sendBack({ submission: 2, reason: '人数有误' })
  on(book, '2018-04-10').intake.takeBack({ submission: 2 })
  on(book, '2018-05-10').intake.undoImport({})
  on(book, '2018-06-10').intake.redoImport({})
  on(book, '2018-07-10').intake.undo({ submission: 1 })

  const triangle = book.figures.revisions({ code: 'education-coverage', periods: ['2017'] })

  expect(valuesOf(triangle)).toEqual({ 2017: [50, 60, 50, 60, 50, 60, 60] })
  expect(triangle.values[0]?.map(({ changed }) => changed)).toEqual([false, true, true, true, true, true, false])
})

test('the last day of a triangle is what the figures say now, for the counties asked for too', async () => {
  const book = newBook()
  await on(book, '2018-01-10').send('万州区', 2017, 500)
  await on(book, '2018-02-10').send('涪陵区', 2017, 700)
  const query = { code: 'education-coverage', periods: ['2017'], regions: ['500102'] }

  const { values } = book.figures.revisions(query)

  expect(values[0]?.map(({ value, counties }) => [value, counties])).toEqual([
    [null, 0],
    [70, 1],
  ])
  expect(values[0]?.at(-1)?.value).toBe(book.figures.indicator({ ...query, by: [] }).total.value)
})

test('the adjusted layer tells what was known with the adjustments that held on a day; the source layer knows none', async () => {
  const book = newBook()
  await on(book, '2018-01-10').send('万州区', 2017, 500)
  const persons = { submission: 1, row: 4, column: 'persons', reason: '与名册核对' }
  on(book, '2018-02-10').adjustments.adjust({ ...persons, value: 550 })
  on(book, '2018-03-10').adjustments.adjust({ ...persons, value: 560 })
  on(book, '2018-04-10').adjustments.withdraw({ adjustment: 2, reason: '重复' })
  on(book, '2018-05-10').adjustments.restore({ adjustment: 1 })
  const { path, key } = book.context.book
  const read = openForReading(path, key)
  const { figures } = createCore(openCore(read, RESOURCES, () => ''))

  const adjusted = figures.revisions({ code: 'education-coverage' })
  const now = figures.indicator({ code: 'education-coverage', by: [] }).total.value
  read.close()

  expect(valuesOf(adjusted)).toEqual({ 2017: [50, 55, 56, 50, 55] })
  expect(adjusted.days.map((day) => day.adjusted)).toEqual([0, 1, 1, 1, 1])
  expect(now).toBe(55)
  expect(valuesOf(book.figures.revisions({ code: 'education-coverage' }))).toEqual({ 2017: [50] })
})
