import { expect, test } from 'vitest'
import { newBook, readingOf, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

const WANZHOU = { submission: 1, row: 4 }

/** 万州区 with two stages and 涪陵区 with one, 2017. */
async function bookOfTwo(): Promise<TestBook> {
  const book = newBook()
  const rows = [
    ['小学', 100, 5.5, 90, 95],
    ['初中', 80, 4.25, 70, 75],
  ]
  await book.bring([
    saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)]),
    saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 60, 3, 50, 55]])]),
  ])
  return book
}

type Reading = Pick<TestBook, 'figures'>

const persons = (book: Reading) =>
  book.figures
    .pivot({ form: 'EDU_TABLE', rows: ['region'], measures: ['persons'] })
    .lines.map(({ values }) => values.persons)
const byRows = (book: Reading) =>
  book.figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 10 }).rows.map(({ values }) => values.persons)

test('the adjusted layer counts the value set, the source layer goes on counting the one that was sent', async () => {
  const book = await bookOfTwo()
  book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: 92, reason: '与名册核对' })
  const [source, adjusted] = [readingOf(book, 'source'), readingOf(book)]

  expect([persons(source), persons(adjusted), byRows(source), byRows(adjusted)]).toEqual([
    [160, 50],
    [162, 50],
    [90, 70, 50],
    [92, 70, 50],
  ])
})

test('nothing of what was sent changes when it is adjusted', async () => {
  const book = await bookOfTwo()
  const source = () =>
    book.book.checksum({}).tables.filter(({ table }) => !/^(?:adjustment|adjusted_|layered_)/.test(table))
  const before = source()
  book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: 92, reason: '与名册核对' })

  expect(source()).toEqual(before)
})

test('a withdrawn adjustment no longer counts, and counts again once it is restored', async () => {
  const book = await bookOfTwo()
  const adjusted = readingOf(book)
  const told = () => {
    adjusted.context.layer.refresh()
    return persons(adjusted)[0]
  }
  const { adjustment } = book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: 92, reason: '与名册核对' })
  const made = told()
  book.adjustments.withdraw({ adjustment, reason: '名册有误' })
  const withdrawn = told()
  book.adjustments.restore({ adjustment })

  expect([made, withdrawn, told()]).toEqual([162, 160, 162])
})

test('with its last adjustment the layered tables of a form are gone', async () => {
  const book = await bookOfTwo()
  const layered = () =>
    book.context.book.db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%edu_table' ORDER BY 1").pluck().all()
  const before = layered()
  const { adjustment } = book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: 92, reason: '与名册核对' })
  const made = layered()
  book.adjustments.withdraw({ adjustment, reason: '名册有误' })

  expect([made, layered()]).toEqual([
    ['adjusted_edu_table', 'fact_edu_table', 'layered_fact_edu_table', 'layered_row_edu_table', 'row_edu_table'],
    before,
  ])
})

test('an adjustment that sets a value absent takes it out of the sum, and one that sets another stage moves it there', async () => {
  const book = await bookOfTwo()
  book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: null, reason: '查无依据' })
  book.adjustments.adjust({ submission: 1, row: 5, column: 'stage', value: '普通高中', reason: '学段填错' })
  const { lines } = readingOf(book).figures.pivot({
    form: 'EDU_TABLE',
    rows: ['stage'],
    measures: ['persons'],
    regions: ['500101'],
  })

  expect(lines.map(({ keys, values }) => [keys.stage, values.persons])).toEqual([
    ['primary', null],
    ['senior', 70],
  ])
})

test('a newer version of the county comes without the adjustments of the one before, which has them again once it counts again', async () => {
  const book = await bookOfTwo()
  const adjusted = readingOf(book)
  const told = () => {
    adjusted.context.layer.refresh()
    return persons(adjusted)[0]
  }
  book.adjustments.adjust({ ...WANZHOU, column: 'persons', value: 92, reason: '与名册核对' })
  await book.bring([saved(book.folder, 'c.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 93, 95]])])])
  const newer = told()
  const [listed] = book.adjustments.list({})
  book.intake.undo({ submission: 3 })
  const undone = told()
  book.intake.sendBack({ submission: 1, reason: '重报' })
  const sentBack = told()
  book.intake.takeBack({ submission: 1 })

  expect([newer, listed?.counts, undone, sentBack, told()]).toEqual([93, false, 162, 50, 162])
})

test('the facts of the adjusted layer are those its rows come to', async () => {
  const book = await bookOfTwo()
  book.adjustments.adjust({ ...WANZHOU, column: 'amount', value: 6.75, reason: '与拨款文件核对' })
  book.adjustments.adjust({ submission: 2, row: 4, column: 'amount', value: null, reason: '查无依据' })
  const { figures } = readingOf(book)
  const { total } = figures.pivot({ form: 'EDU_TABLE', rows: [], measures: ['amount'] })
  const { rows } = figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 10 })
  const sum = rows.reduce((all, { values }) => all + Number(values.amount ?? 0), 0)

  expect([total.values.amount, sum]).toEqual([11, 11])
})
