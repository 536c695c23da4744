import { afterEach, expect, test, vi } from 'vitest'
import { IntakeLog } from '../../../src/main/core/intake/intake-log.ts'
import { newBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

afterEach(() => vi.restoreAllMocks())

const ROWS = [
  ['小学', 100, 5, 90, 95],
  [null, null, null, null, null],
  ['初中', 200, 6, 180, 185],
  ['大学', 1, 1, 1, 1],
  ['合计', 300, 11, 270, 280],
  ['说明：本表为示例数据'],
]

test('what stands only beside the columns of the form is a note, not lost', async () => {
  const rows = [
    ['小学', 100, 5, 90, 95],
    [null, null, null, null, null, '请核对'],
  ]
  const book = newBook()
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])

  expect(files[0]?.sheets[0]?.lines).toMatchObject({ seen: 5, kept: 1, headings: 3, notes: 1 })
})

test('every line of a sheet is kept, a total, a heading or a note, or refused; blank ones are none', async () => {
  const book = newBook()
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, ROWS)])])

  expect(files[0]?.sheets[0]?.lines).toEqual({
    seen: 8,
    kept: 3,
    totals: 1,
    headings: 3,
    notes: 1,
    elsewhere: 0,
    refused: 0,
  })
})

test('a file of which a line is not accounted for is left out as a whole, and the others are kept', async () => {
  const book = newBook()
  const first = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, ROWS)])
  const second = saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, ROWS)])
  vi.spyOn(IntakeLog.prototype, 'count').mockImplementationOnce(() => {})
  const { files, rows } = await book.bring([first, second])

  expect(files[0]).toMatchObject({ sheets: [], problems: [{ code: 'rows-lost', details: { count: 1 } }] })
  expect(files[1]?.sheets[0]?.status).toBe('kept')
  expect([rows, book.intake.submissions({}).map(({ region }) => region)]).toEqual([3, ['500102']])
})

test('a line that came in and that no table has seen is lost', async () => {
  const book = newBook()
  vi.spyOn(IntakeLog.prototype, 'see').mockImplementationOnce(() => {})
  vi.spyOn(IntakeLog.prototype, 'count').mockImplementationOnce(() => {})
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, ROWS)])], {
    mode: 'preview',
  })

  expect(files[0]).toMatchObject({ sheets: [], problems: [{ code: 'rows-lost', details: { count: 1 } }] })
})
