import { expect, test } from 'vitest'
import { newBook, readingOf, type TestBook } from '../../support/book.ts'
import { villageForm } from '../../support/own-form.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { rosterBook } from '../../support/roster.ts'

const REASON = '与名册核对'

async function bookOfOne(): Promise<TestBook> {
  const book = newBook()
  const rows = [
    ['小学', 100, 5.5, 90, 95],
    ['初中', 80, 4.25, 70, 75],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  return book
}

test('an adjusted cell is marked in both layers with what was sent, what it is now and why', async () => {
  const book = await bookOfOne()
  book.adjustments.adjust({ submission: 1, row: 4, column: 'persons', value: 92, reason: REASON })
  const told = (layer: 'source' | 'adjusted') =>
    readingOf(book, layer)
      .figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 10 })
      .rows.map(({ values, adjusted }) => [values.persons, adjusted.persons?.new, adjusted.persons?.reason])

  expect([told('adjusted'), told('source')]).toEqual([
    [
      [92, 92, REASON],
      [70, undefined, undefined],
    ],
    [
      [90, 92, REASON],
      [70, undefined, undefined],
    ],
  ])
})

test('a list sorted before an adjustment is made anew after it', async () => {
  const book = await bookOfOne()
  const { figures, context } = readingOf(book)
  const sorted = () => {
    context.layer.refresh()
    const sort = [{ column: 'persons', descending: true }]
    return figures.rows({ form: 'EDU_TABLE', sort, offset: 0, limit: 10 }).rows.map(({ row }) => row)
  }
  const before = sorted()
  book.adjustments.adjust({ submission: 1, row: 5, column: 'persons', value: 99, reason: REASON })

  expect([before, sorted()]).toEqual([
    [4, 5],
    [5, 4],
  ])
})

test('columns held for tables are read anew after an adjustment', () => {
  const book = rosterBook({ rows: 30, counties: ['500101'] })
  const { figures, context } = readingOf(book)
  const paid = () => {
    context.layer.refresh()
    const query = { form: 'EDU_ROSTER', rows: ['grade'], measures: [{ name: 'amount' }] } as const
    return figures.pivotTable(query).cells.at(-1)?.[0]?.value ?? 0
  }
  const before = paid()
  const [row] = book.figures.rows({ form: 'EDU_ROSTER', offset: 0, limit: 1 }).rows
  const sent = Number(row?.values.amount ?? 0)
  const place = { submission: row?.submission ?? 0, row: row?.row ?? 0 }
  book.adjustments.adjust({ ...place, column: 'amount', value: sent + 1000, reason: REASON })

  expect(paid() - before).toBeCloseTo(1000, 2)
})

test('a value is followed home to what was sent, with what it was adjusted to beside it', async () => {
  const book = await bookOfOne()
  book.adjustments.adjust({ submission: 1, row: 4, column: 'persons', value: 92, reason: REASON })
  const trace = readingOf(book).figures.trace({ submission: 1, row: 4, column: 'persons' })

  expect(trace).toMatchObject({ sent: '90', kept: 90, adjustment: { old: 90, new: 92, reason: REASON } })
})

test('two versions are compared as they were sent', async () => {
  const book = await bookOfOne()
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5.5, 91, 95]])])])
  book.adjustments.adjust({ submission: 2, row: 4, column: 'persons', value: 99, reason: REASON })
  const { cells } = readingOf(book).intake.diff({ before: 1, after: 2, columns: ['persons'], kinds: ['changed'] })

  expect(cells.map(({ before, after }) => [before?.value, after?.value])).toEqual([[90, 91]])
})

test('a form that gains a column keeps its adjustments, in rows and in facts', async () => {
  const book = newBook()
  book.forms.add({ form: villageForm() })
  const sheet = {
    name: 'Sheet1',
    rows: [
      ['2017年村级饮水安全情况表'],
      ['区县', '村名', '水源', '受益人口', '投资（万元）'],
      ['万州区', '柳村', '山泉', 120, 3.5],
    ],
  }
  await book.bring([saved(book.folder, 'a.xlsx', [sheet])])
  book.adjustments.adjust({ submission: 1, row: 3, column: 'people', value: 130, reason: REASON })
  const aided = {
    name: 'aided',
    zh: '受助人口',
    en: 'People aided',
    type: 'integer',
    role: 'measure',
    unit: 'person',
  } as const
  book.forms.add({ form: villageForm({ columns: [...villageForm().columns, aided] }) })
  book.adjustments.adjust({ submission: 1, row: 3, column: 'aided', value: 2, reason: REASON })
  const { figures } = readingOf(book)
  const { total } = figures.pivot({ form: 'VILLAGE_WATER', rows: [], measures: ['people', 'aided'] })

  expect([total.values, figures.row({ form: 'VILLAGE_WATER', submission: 1, row: 3 }).values]).toMatchObject([
    { people: 130, aided: 2 },
    { people: 130, aided: 2, cost: 3.5 },
  ])
})

test('a personal value is adjusted as it is, and told masked wherever it is listed', () => {
  const book = rosterBook({ rows: 3, counties: ['500101'] })
  const [row] = book.figures.rows({ form: 'EDU_ROSTER', offset: 0, limit: 1 }).rows
  const place = { submission: row?.submission ?? 0, row: row?.row ?? 0 }
  const made = book.adjustments.adjust({ ...place, column: 'phone', value: '13812345678', reason: REASON })
  const { figures, context } = readingOf(book)
  const shown = figures.row({ form: 'EDU_ROSTER', ...place })
  const kept = context.book.db.prepare('SELECT phone FROM row_edu_roster WHERE row_no = ?').pluck().get(place.row)
  const audit = String(context.book.db.prepare("SELECT details FROM audit WHERE verb = 'adjust'").pluck().get())

  expect([made.new, shown.values.phone, shown.adjusted.phone?.new, kept, audit.includes('13812345678')]).toEqual([
    '138****5678',
    '138****5678',
    '138****5678',
    '13812345678',
    false,
  ])
})
