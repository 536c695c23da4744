import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { formSheet } from '../../support/form-sheet.ts'
import { studentSheet } from '../../support/returns.ts'
import { adjustAsAnother, bookToReview, enter, refusal, runRules } from '../../support/review.ts'

/** More pupils aided than are poor, which may be and wants an explanation. */
const COVERED: readonly (readonly (string | number)[])[] = [['小学', 100, 5, 120, 130]]

const covered = (year: number, county = '万州区') => studentSheet(county, year, COVERED)

const rules = (book: TestBook, submission: number) =>
  book.review.desk({ submission }).items.flatMap((item) => (item.of === 'rule' ? [item.finding.rule] : []))

const households = (region: string, all: number, poor: number) => ({
  region,
  dibao_households: all,
  dibao_people: 300,
  dibao_poor_households: poor,
  dibao_poor_people: 200,
})

const social = (all: number, poor: number) => formSheet('SOCIAL', '2017', [households('万州区', all, poor)])

test('what a rule finds stands on the desk with its cell, gravest first, and stands in the way', async () => {
  const book = await bookToReview([
    ['小学', 100, 5, 120, 130],
    ['初中', 100, 5, 95, 90],
  ])
  const { items, counts, itemCount } = book.review.desk({ submission: 1 })

  expect(items).toMatchObject([
    { of: 'rule', severity: 'error', row: 5, block: 0, cell: 'E5', finding: { rule: 'EDU_TABLE.times-persons' } },
    { of: 'rule', severity: 'warning', row: 4, block: 0, cell: 'D4', finding: { rule: 'EDU_TABLE.coverage' } },
  ])
  expect([counts, itemCount]).toMatchObject([{ errors: 1, warnings: 1, explained: 0 }, 2])
  expect(refusal(() => book.review.accept({ submission: 1 }))).toMatchObject({
    details: { why: 'has-errors, unexplained-warnings', errors: 1, warnings: 1 },
  })
})

test('what can’t be told is counted and recorded, and does not stand in the way', async () => {
  const book = await bookToReview()
  const { counts, doubts } = book.review.desk({ submission: 1 })

  expect(counts).toMatchObject({ errors: 0, warnings: 0 })
  expect(counts.cannotTell).toBe(doubts.reduce((sum, { count }) => sum + count, 0))
  expect(counts.cannotTell).toBeGreaterThan(0)
  expect(book.review.accept({ submission: 1 }).state).toBe('accepted')
})

test('an explanation outlasts a new check, a re-sent return, and a changed value of the same row', async () => {
  const book = await bookToReview(COVERED)
  const [item] = book.review.desk({ submission: 1 }).items
  const written = book.review.explain({ submission: 1, item: item?.item ?? '', text: '含普惠政策受益学生' })
  book.checks.run({})
  await enter(book, 'b.xlsx', studentSheet('万州区', 2017, [['小学', 100, 5, 125, 130]]))

  expect(book.review.desk({ submission: 2 })).toMatchObject({
    items: [{ item: item?.item, explanation: written }],
    counts: { warnings: 1, explained: 1 },
  })
  expect(book.review.accept({ submission: 2 }).state).toBe('accepted')
})

test('last year’s explanation of the same rule and stage is offered to the same county', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', covered(2016))
  await enter(book, 'b.xlsx', covered(2017))
  await enter(book, 'c.xlsx', covered(2017, '涪陵区'))
  const of = (submission: number) =>
    book.review
      .desk({ submission })
      .items.find((item) => item.of === 'rule' && item.finding.rule === 'EDU_TABLE.coverage')
  const first = book.review.explain({ submission: 1, item: of(1)?.item ?? '', text: '含普惠' })

  expect(of(2)?.offer).toEqual({ explanation: first.explanation, text: '含普惠', period: '2016', by: '管理员' })
  expect(of(3)?.offer).toBeNull()
})

test('what the sheet and a rule both tell of a cell stands there once, as the rule’s', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', social(100, 120))

  expect(book.intake.findings({ submission: 1 }).kinds).toMatchObject([{ code: 'part-exceeds', count: 1 }])
  expect(book.review.desk({ submission: 1 })).toMatchObject({
    counts: { errors: 1 },
    itemCount: 1,
    items: [{ of: 'rule', cell: 'D4' }],
  })
  expect(book.review.sideBySide({ submission: 1 }).rows[0]?.items).toMatchObject({
    dibao_poor_households: [book.review.desk({ submission: 1 }).items[0]?.item],
  })
})

test('a rule that is turned off tells nothing, and what the sheet tells comes forward again', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', social(100, 120))
  const [code = ''] = rules(book, 1)
  book.rules.setActive({ code, active: false, reason: '试行' })
  runRules(book)

  expect(book.review.desk({ submission: 1 })).toMatchObject({
    counts: { errors: 1 },
    items: [{ of: 'sheet', finding: { code: 'part-exceeds' } }],
  })
})

test('an adjustment that mends a value lifts what the rule and the sheet found of it', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', social(100, 120))
  adjustAsAnother(book, { submission: 1, row: 4, column: 'dibao_households', value: 130, reason: '电话核实' })

  expect(book.review.desk({ submission: 1 })).toMatchObject({ counts: { errors: 0 }, items: [{ severity: 'note' }] })
  expect(book.review.accept({ submission: 1 }).state).toBe('accepted')
})

test('of a municipal return the findings of those counties are told for which it counts', async () => {
  const book = newBook()
  const both = (poor: number) =>
    formSheet('SOCIAL', '2017', [households('万州区', 100, poor), households('涪陵区', 100, poor)])
  await enter(book, 'a.xlsx', both(120))
  const before = book.review.desk({ submission: 1 }).counts.errors
  await enter(book, 'b.xlsx', social(100, 90))

  expect([before, book.review.desk({ submission: 1 }).counts.errors]).toEqual([2, 1])
})
