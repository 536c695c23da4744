import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { studentSheet } from '../../support/returns.ts'
import { enter, MENDED, refusal, SENT } from '../../support/review.ts'

/** A return with a hidden row, of which the sheet warns. */
const hidden = (year: number, county = '万州区', rows = SENT) => studentSheet(county, year, rows, { hiddenRows: [3] })

const itemOf = (book: TestBook, submission: number) => {
  const [item] = book.review.desk({ submission }).items
  if (item === undefined) throw new Error('no item')
  return item
}

test('an explanation stands on its item with who wrote it and when', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2017))
  const { item } = itemOf(book, 1)
  const written = book.review.explain({ submission: 1, item, text: ' 隐藏行是备注 ' })

  expect(written).toMatchObject({ text: '隐藏行是备注', by: '管理员', copiedFrom: null })
  expect(itemOf(book, 1)).toMatchObject({ of: 'sheet', severity: 'warning', explanation: written, offer: null })
})

test('an explanation holds for the next version where the same is wrong with the same cell', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2017))
  const written = book.review.explain({ submission: 1, item: itemOf(book, 1).item, text: '备注' })
  await enter(book, 'b.xlsx', hidden(2017, '万州区', MENDED))

  expect(itemOf(book, 2).explanation).toEqual(written)
})

test('what was explained the year before is offered, and marked as copied when it is taken over', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2016))
  await enter(book, 'b.xlsx', hidden(2017))
  await enter(book, 'c.xlsx', hidden(2017, '涪陵区'))
  const first = book.review.explain({ submission: 1, item: itemOf(book, 1).item, text: '备注' })
  const { item, offer } = itemOf(book, 2)
  const copied = book.review.explain({ submission: 2, item, text: offer?.text ?? '', copyOf: offer?.explanation ?? 0 })

  expect(offer).toEqual({ explanation: first.explanation, text: '备注', period: '2016', by: '管理员' })
  expect(copied).toMatchObject({ text: '备注', copiedFrom: '2016' })
  expect([itemOf(book, 2).offer, itemOf(book, 3).offer]).toEqual([null, null])
})

test('the explanation of another county is not taken over', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2016, '涪陵区'))
  await enter(book, 'b.xlsx', hidden(2017))
  const { explanation } = book.review.explain({ submission: 1, item: itemOf(book, 1).item, text: '备注' })
  const { item } = itemOf(book, 2)

  expect(refusal(() => book.review.explain({ submission: 2, item, text: '备注', copyOf: explanation }))).toMatchObject({
    code: 'explanation-unknown',
  })
})

test('an explanation taken back no longer holds, and is not offered', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2016))
  await enter(book, 'b.xlsx', hidden(2017))
  const { explanation } = book.review.explain({ submission: 1, item: itemOf(book, 1).item, text: '备注' })
  book.review.withdrawExplanation({ explanation })

  expect([itemOf(book, 1).explanation, itemOf(book, 2).offer]).toEqual([null, null])
  expect(refusal(() => book.review.withdrawExplanation({ explanation }))).toMatchObject({ code: 'explanation-unknown' })
})

test('what a return was accepted with stays as it was written', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2017))
  const { item } = itemOf(book, 1)
  const { explanation } = book.review.explain({ submission: 1, item, text: '备注' })
  book.review.accept({ submission: 1 })

  expect(refusal(() => book.review.explain({ submission: 1, item, text: '另一个说明' }))).toMatchObject({
    code: 'submission-accepted',
  })
  expect(refusal(() => book.review.withdrawExplanation({ explanation }))).toMatchObject({ code: 'submission-accepted' })
})

test('only what was found can be explained, and with words', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', hidden(2017))

  expect(refusal(() => book.review.explain({ submission: 1, item: 'x', text: '备注' }))).toMatchObject({
    code: 'finding-unknown',
  })
  expect(refusal(() => book.review.explain({ submission: 1, item: itemOf(book, 1).item, text: ' ' }))).toMatchObject({
    code: 'bad-arguments',
  })
})
