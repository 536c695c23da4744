import { expect, test } from 'vitest'
import type { TestBook } from '../../support/book.ts'
import { newBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'
import { bookToReview, enter, explainAll, MENDED, refusal, runRules, SENT } from '../../support/review.ts'

const mended = studentSheet('万州区', 2017, MENDED)

const counting = (book: TestBook) =>
  book.intake.submissions({}).flatMap(({ submission, state }) => (state === 'current' ? [submission] : []))

const locked = (submission: number) => ({ code: 'submission-accepted', details: { submission } })

async function accepted(): Promise<TestBook> {
  const book = await bookToReview()
  book.review.accept({ submission: 1 })
  return book
}

test('a newer return of an accepted county is held and says what to do; nothing of it is kept', async () => {
  const book = await accepted()
  const before = book.book.checksum({}).checksum
  const { files } = await enter(book, 'b.xlsx', mended)

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'held',
    submission: null,
    problems: [{ code: 'accepted-locked', severity: 'error', details: { region: '500101', submission: 1 } }],
  })
  expect([counting(book), book.book.checksum({}).checksum]).toEqual([[1], before])
})

test('the preview tells that a county is accepted before anything is kept', async () => {
  const book = await accepted()
  const { files } = await book.bring([saved(book.folder, 'b.xlsx', [mended])], { mode: 'preview' })

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'held', problems: [{ code: 'accepted-locked' }] })
})

test('other counties, periods and forms are taken in as ever beside an accepted one', async () => {
  const book = await accepted()
  await enter(book, 'b.xlsx', studentSheet('涪陵区', 2017, SENT))
  await enter(book, 'c.xlsx', studentSheet('万州区', 2018, SENT))

  expect(counting(book)).toEqual([3, 2, 1])
})

test('once it is reopened the newer return comes in and counts', async () => {
  const book = await accepted()
  book.review.reopen({ submission: 1, reason: '区县来函更正' })
  await enter(book, 'b.xlsx', mended)

  expect(counting(book)).toEqual([2])
})

test('what is accepted is not undone, sent back, adjusted, or given another day of arrival', async () => {
  const book = await accepted()
  const before = book.book.checksum({}).checksum
  const acts = [
    () => book.intake.undo({ submission: 1 }),
    () => book.intake.undoImport({ import: 1 }),
    () => book.intake.undoImport({}),
    () => book.intake.sendBack({ submission: 1, reason: '重报' }),
    () => book.review.sendBack({ submission: 1, reason: '重报' }),
    () => book.intake.setArrival({ submission: 1, arrivedOn: '2018-01-10' }),
    () => book.adjustments.adjust({ submission: 1, row: 4, column: 'amount', value: 7, reason: '核实' }),
  ]

  for (const act of acts) expect(refusal(act)).toMatchObject(locked(1))
  expect(book.book.checksum({}).checksum).toBe(before)
})

test('an import with one accepted return among others is not undone as a whole', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', studentSheet('万州区', 2017, SENT))
  await enter(book, 'b.xlsx', studentSheet('涪陵区', 2017, SENT))
  const both = await book.bring([
    saved(book.folder, 'c.xlsx', [studentSheet('万州区', 2018, SENT)]),
    saved(book.folder, 'd.xlsx', [studentSheet('涪陵区', 2018, SENT)]),
  ])
  book.review.accept({ submission: 1 })
  book.intake.undoImport({ import: both.import ?? 0 })

  expect(refusal(() => book.intake.undoImport({ import: 1 }))).toMatchObject(locked(1))
  expect(book.intake.undoImport({ import: 2 }).undone).toBe(true)
})

test('a newer version that was undone is not brought back over the one accepted since', async () => {
  const book = await bookToReview()
  await enter(book, 'b.xlsx', mended)
  book.intake.undo({ submission: 2 })
  runRules(book)
  book.review.accept({ submission: 1 })

  expect(refusal(() => book.intake.redo({ submission: 2 }))).toMatchObject(locked(1))
  expect(refusal(() => book.intake.redoImport({ import: 2 }))).not.toBeNull()
  expect(counting(book)).toEqual([1])
})

test('an import undone as a whole is not brought back over what was accepted since', async () => {
  const book = await bookToReview()
  await enter(book, 'b.xlsx', mended)
  book.intake.undoImport({})
  runRules(book)
  book.review.accept({ submission: 1 })

  expect(refusal(() => book.intake.redoImport({}))).toMatchObject(locked(1))
  expect(counting(book)).toEqual([1])
})

test('an older version brought back stays behind the accepted one', async () => {
  const book = await bookToReview()
  book.intake.undo({ submission: 1 })
  await enter(book, 'b.xlsx', mended)
  book.review.accept({ submission: 2 })

  expect(book.intake.redo({ submission: 1 }).state).toBe('superseded')
  expect(counting(book)).toEqual([2])
})

test('a newer one sent back is not taken back over the older one accepted meanwhile', async () => {
  const book = await bookToReview()
  await enter(book, 'b.xlsx', mended)
  book.review.sendBack({ submission: 2, reason: '重报' })
  runRules(book)
  book.review.accept({ submission: 1 })

  expect(refusal(() => book.review.takeBack({ submission: 2 }))).toMatchObject(locked(1))
})

const row = (county: string, name: string): readonly (string | number)[] => [1, county, name, '市级', '果', 100, 10]
const municipal = (...counties: readonly string[]) =>
  enterpriseSheet(counties.map((county) => row(county, `${county}果业`)))

test('a municipal return is held for one accepted county among its many, and names how many there are', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', municipal('万州区', '涪陵区', '开州区'))
  explainAll(book, 1)
  book.review.accept({ submission: 1 })
  const { files } = await enter(book, 'b.xlsx', municipal('万州区', '涪陵区', '黔江区'))

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'held',
    problems: [{ code: 'accepted-locked', details: { region: '500101', submission: 1, count: 2 } }],
  })
})

test('a municipal return is accepted for the counties for which it counts; the others stay free', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', municipal('万州区', '涪陵区'))
  await enter(book, 'b.xlsx', municipal('涪陵区'))
  explainAll(book, 1)
  book.review.accept({ submission: 1 })
  const free = await enter(book, 'c.xlsx', municipal('涪陵区', '黔江区'))
  const held = await enter(book, 'd.xlsx', municipal('万州区'))

  expect([free, held].map(({ files }) => files[0]?.sheets[0]?.status)).toEqual(['kept', 'held'])
})
