import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook, readingOf, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { readBack } from '../../support/written-workbook.ts'

async function adjustedBook(): Promise<TestBook> {
  const book = newBook()
  await book.bring([
    saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5.5, 90, 95]])]),
    saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 60, 3, 50, 55]])]),
  ])
  book.adjustments.adjust({ submission: 1, row: 4, column: 'persons', value: 92, reason: '与名册核对' })
  book.adjustments.adjust({ submission: 1, row: 4, column: 'amount', value: 6, reason: '与拨款核对' })
  return book
}

/** The lines above the table of a report, as one text. */
function above(book: TestBook, layer: 'source' | 'adjusted', regions?: readonly string[]): string {
  const to = join(book.folder, 'report.xlsx')
  const query = { form: 'EDU_TABLE', ...(regions && { regions }) }
  readingOf(book, layer).reports.rows({ query, title: '学生资助', language: 'zh-CN', to })
  return String(readBack(readFileSync(to)).rows(2)[0]?.[0])
}

test('a report says which layer it is made of and how many adjustments are inside', async () => {
  const book = await adjustedBook()

  expect([above(book, 'adjusted'), above(book, 'adjusted', ['500102']), above(book, 'source')]).toEqual([
    expect.stringContaining('；数据层：调整后（含 2 处调整）；'),
    expect.stringContaining('；数据层：调整后（无调整）；'),
    expect.stringContaining('；数据层：报送原值（未计入 2 处调整）；'),
  ])
})

test('a report of indicators says its layer too, in the language of the report', async () => {
  const book = await adjustedBook()
  const to = join(book.folder, 'indicators.xlsx')
  readingOf(book).reports.indicators({ period: '2017', codes: ['education-coverage'], language: 'en', to })

  expect(readBack(readFileSync(to)).rows(1)[0]?.[0]).toContain('Layer: adjusted (2 adjustments inside)')
})

test('the export of adjustments has a line each, with what was sent, what counts, why and in which state', async () => {
  const book = await adjustedBook()
  book.adjustments.withdraw({ adjustment: 2, reason: '拨款表有误' })
  const to = join(book.folder, 'adjustments.xlsx')
  const { rows } = book.reports.adjustments({ query: { all: true }, language: 'zh-CN', to })
  const lines = readBack(readFileSync(to)).rows(3)

  expect([
    rows,
    lines.map((line) => [line[2], line[4], line[5], line[7], line[8], line[9], line[11], line[14]]),
  ]).toEqual([
    2,
    [
      ['万州区', '小学', '资助金额', 'C4', 5.5, 6, '与拨款核对', '已撤销'],
      ['万州区', '小学', '资助人数', 'D4', 90, 92, '与名册核对', '有效'],
    ],
  ])
})
