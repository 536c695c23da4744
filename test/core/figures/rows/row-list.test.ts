import { expect, test } from 'vitest'
import type { FormRow, RowsQuery } from '#contract'
import { createRowVerbs } from '../../../../src/main/core/create-core.ts'
import { allRows, rosterBook, rowsBySql } from '../../../support/roster.ts'

const places = (rows: readonly { submission?: unknown; row?: unknown }[]) =>
  rows.map(({ submission, row }) => `${submission}:${row}`)
const sqlPlaces = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ submission_id, row_no }) => `${submission_id}:${row_no}`)
const columnOf = (rows: readonly FormRow[], name: string) => rows.map(({ values }) => values[name] ?? null)

test('all windows together are the rows as a plain sort has them, absent amounts last both ways', () => {
  const book = rosterBook()
  const end = 'r.submission_id, r.row_no'

  expect(places(allRows(book, {}))).toEqual(sqlPlaces(rowsBySql(book, `ORDER BY ${end}`)))
  for (const [descending, way] of [
    [false, 'ASC'],
    [true, 'DESC'],
  ] as const)
    expect(places(allRows(book, { sort: [{ column: 'amount', descending }] }))).toEqual(
      sqlPlaces(rowsBySql(book, `ORDER BY amount ${way} NULLS LAST, ${end}`)),
    )
})

test('several sort keys hold one after the other, each in its own direction', () => {
  const book = rosterBook()
  const sort = [
    { column: 'left_behind', descending: true },
    { column: 'paid_on', descending: false },
    { column: 'amount', descending: true },
  ]

  expect(places(allRows(book, { sort }))).toEqual(
    sqlPlaces(
      rowsBySql(
        book,
        `ORDER BY CASE left_behind WHEN 'yes' THEN 1 ELSE 0 END, paid_on, amount DESC NULLS LAST, submission_id, row_no`,
      ),
    ),
  )
})

test('texts stand in the order of their pinyin, codes in that of their list', () => {
  const book = rosterBook()
  const schools = columnOf(allRows(book, { sort: [{ column: 'school', descending: false }] }), 'school')
  const stages = columnOf(allRows(book, { sort: [{ column: 'stage', descending: false }] }), 'stage')

  expect(schools).toEqual(schools.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare as never))
  expect([...new Set(stages)]).toEqual(['preschool', 'primary', 'junior', 'senior', 'vocational', 'higher'])
})

test('a return of the municipality shows the rows of one county alone', () => {
  const book = rosterBook({ together: true })
  const regions = ['500154']

  expect(places(allRows(book, { regions }))).toEqual(
    sqlPlaces(
      rowsBySql(book, `JOIN region g USING (region_id) WHERE g.code = '500154' ORDER BY submission_id, row_no`),
    ),
  )
})

test('a list is dropped when other submissions count', () => {
  const book = rosterBook()
  const query: Omit<RowsQuery, 'form'> = { sort: [{ column: 'amount', descending: false }] }
  const before = allRows(book, query).length
  book.figures.rowPlace({ form: 'EDU_ROSTER', ...query, region: '500154' })
  book.intake.undo({ submission: 2 })

  expect([before, allRows(book, query).length]).toEqual([3000, 2000])
})

test('the list is made once for all windows, and by two questions together', () => {
  const book = rosterBook({ rows: 40_000, counties: ['500101'] })
  const rows = createRowVerbs(book.context)
  const query = { form: 'EDU_ROSTER', sort: [{ column: 'amount', descending: false }], limit: 1 }
  const [one, other] = [rows.rows({ ...query, offset: 0 }), rows.rows({ ...query, offset: 39_999 })]
  let steps = 0
  let ended = 0
  while (ended < 2) {
    ended = 0
    for (const making of [one, other]) if (making.next().done === true) ended++
    steps++
  }
  const alone = createRowVerbs(book.context).rows({ ...query, offset: 0 })
  let stepsAlone = 1
  while (alone.next().done !== true) stepsAlone++

  expect(steps).toBeLessThan(stepsAlone)
})

test('what nobody waits for any more is not gone on with', () => {
  const book = rosterBook({ rows: 40_000, counties: ['500101'] })
  const rows = createRowVerbs(book.context)
  const query = { form: 'EDU_ROSTER', search: '小学', limit: 1, offset: 0 }
  const making = rows.rows(query)
  const first = making.next()
  making.return(undefined as never)

  expect(rows.rows(query).next()).toEqual(first)
})

test('a county is gone to by its first row', () => {
  const book = rosterBook()
  const sort = [{ column: 'amount', descending: true }]
  const rows = allRows(book, { sort })
  const place = (region: string) => book.figures.rowPlace({ form: 'EDU_ROSTER', sort, region })

  expect([place('500154'), place('500101'), place('500237')]).toEqual([
    rows.findIndex(({ region }) => region === '500154'),
    rows.findIndex(({ region }) => region === '500101'),
    null,
  ])
})
