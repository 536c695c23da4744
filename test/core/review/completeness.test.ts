import { expect, test } from 'vitest'
import type { Filing } from '#contract'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const SENT = [['小学', 100, 5, 90, 95]]
const MENDED = [['小学', 100, 6, 92, 97]]

/** A book whose clock stands in January 2018, with the return of 万州区 (500101) in it. */
async function bookOfOne(): Promise<TestBook> {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, SENT)])])
  return book
}

function filing(book: TestBook, region = '500101'): Filing | undefined {
  return studentAid(book)?.filings.find((each) => each.region === region)
}

function studentAid(book: TestBook) {
  return book.intake.completeness({ period: '2017' }).forms.find(({ form }) => form === 'EDU_TABLE')
}

const due = (book: TestBook, day: string | null) =>
  book.intake.setDeadline({ form: 'EDU_TABLE', period: '2017', due: day })

test('without a deadline a return is filed or missing, and nobody is late', async () => {
  const book = await bookOfOne()

  expect(filing(book)).toMatchObject({ state: 'filed', daysLate: null, arrivedOn: '2018-01-15', versions: 1 })
  expect(filing(book, '500102')).toMatchObject({ state: 'missing', daysLate: null, submission: null })
})

test('a return that arrives on the last day is on time, one a day later is late by one', async () => {
  const book = await bookOfOne()
  due(book, '2018-01-15')
  const onTime = filing(book)
  due(book, '2018-01-14')

  expect([onTime?.state, onTime?.daysLate]).toEqual(['on-time', 0])
  expect(filing(book)).toMatchObject({ state: 'late', daysLate: 1 })
})

test('what is still owed is late by the days until today', async () => {
  const book = await bookOfOne()
  due(book, '2018-01-10')

  expect(filing(book, '500102')).toMatchObject({ state: 'missing', daysLate: 5 })
})

test('the day a return arrived can be stated where it was imported later, and lifted again', async () => {
  const book = await bookOfOne()
  due(book, '2018-01-12')
  book.intake.setArrival({ submission: 1, arrivedOn: '2018-01-12' })
  const stated = filing(book)?.state
  book.intake.setArrival({ submission: 1, arrivedOn: null })

  expect([stated, filing(book)?.state]).toEqual(['on-time', 'late'])
})

test('a correction sent after the deadline does not make a county late', async () => {
  const book = await bookOfOne()
  due(book, '2018-01-14')
  book.intake.setArrival({ submission: 1, arrivedOn: '2018-01-10' })
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, MENDED)])])

  expect(filing(book)).toMatchObject({ state: 'on-time', versions: 2, submission: 2 })
})

test('a return sent back is owed until a newer one comes', async () => {
  const book = await bookOfOne()
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  const sentBack = filing(book)
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, MENDED)])])

  expect(sentBack).toMatchObject({ state: 'sent-back', reason: '合计不符', submission: 1 })
  expect(filing(book)).toMatchObject({ state: 'filed', reason: null, submission: 2 })
})

test('a return taken back by ourselves is owed, and told apart from one that never came', async () => {
  const book = await bookOfOne()
  due(book, '2018-01-10')
  book.intake.undo({ submission: 1 })

  expect(filing(book)).toMatchObject({ state: 'undone', submission: 1, arrivedOn: null })
})

test('a form is asked for once it has a deadline or somebody has filed it', async () => {
  const book = newBook()
  const asked = () => studentAid(book)?.asked
  const before = asked()
  due(book, '2018-01-10')
  const withDeadline = asked()
  due(book, null)

  expect([before, withDeadline, asked()]).toEqual([false, true, false])
})

test('a day that is none of the calendar is refused', () => {
  const book = newBook()

  expect(() => due(book, '2018-02-30')).toThrow(expect.objectContaining({ code: 'date-malformed' }))
})
