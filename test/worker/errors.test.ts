import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ErrorsResult } from '#contract'
import { errorRooms } from '../../src/main/worker/error-rooms.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import { Previews } from '../../src/main/worker/previews.ts'
import { newBook, type TestBook } from '../support/book.ts'
import { bytes, listed, mended } from '../support/error-file.ts'
import { onlyRules } from '../support/own-rule.ts'
import { changedParts } from '../support/parts.ts'
import { enterpriseSheet, saved, studentSheet } from '../support/returns.ts'
import { runRules } from '../support/review.ts'
import { readBack } from '../support/written-workbook.ts'

const parser = new ParserClient(forkParser)
afterAll(() => parser.stop())

const GOOD = [1, '万州区', '甲茶业有限公司', '市级', '茶叶', 120.5, 30]
const BAD = [2, '万州区', '乙果业有限公司', '市级', '龙眼', '约一百', 12]

function rooms(book: TestBook, previews = new Previews()) {
  return errorRooms(book.context, { parser, isCancelled: () => false, tell: () => {} }, previews)
}

function sendOut(book: TestBook, submission: number, name = '差错.xlsx'): Promise<ErrorsResult> {
  return rooms(book).errors({ submission, language: 'zh-CN', to: join(book.folder, name) })
}

/** A book in which no rules run: what is told is what the sheet tells. */
function bookOfSheets(): TestBook {
  const book = newBook()
  onlyRules(book)
  return book
}

async function faulty(book: TestBook): Promise<number> {
  const { files } = await book.bring([saved(book.folder, '2017.xlsx', [enterpriseSheet([GOOD, BAD])])])
  runRules(book)
  return files[0]?.sheets[0]?.submission ?? 0
}

test('a county gets its own file back: bad cells filled and with a note, and a list of them with links', async () => {
  const book = bookOfSheets()
  const result = await sendOut(book, await faulty(book))
  const workbook = readBack(bytes(book, '差错.xlsx'))

  expect(result).toEqual({ file: '差错.xlsx', rows: 2, inPlace: true })
  expect(listed(book)).toEqual([
    ['监测表', 'E5', '不在选项内', '强制性', '龙眼', null, null],
    ['监测表', 'F5', '类型不符', '强制性', '约一百', null, null],
  ])
  expect(workbook.cell('F5')?.c?.[0]?.t).toBe(
    '【类型不符】“销售收入”不能填“约一百”，本数未计入。请按表头要求的内容填写。',
  )
  expect((workbook.cell('F5')?.s as { fgColor?: unknown })?.fgColor).toMatchObject({ rgb: 'FFFF00' })
  expect(workbook.cell('D8', '差错清单')?.l?.Target).toBe("#'监测表'!F5")
  expect(changedParts(bytes(book, '2017.xlsx'), bytes(book, '差错.xlsx'))).not.toContain('xl/sharedStrings.xml')
})

test('explanations that come back are read against their findings, and hold for the same finding of the new version', async () => {
  const book = bookOfSheets()
  const first = await faulty(book)
  await sendOut(book, first)
  const back = mended(book, '回单.xlsx', { 监测表: { F5: 98 }, 差错清单: { J7: '产业目录待增补', J8: '已改正' } })
  const { files, rows } = await book.bring([back])
  const [data, list] = files[0]?.sheets ?? []
  const explained = (submission: number) =>
    book.intake.explanations({ submission }).map(({ code, cell, text }) => [code, cell, text])

  expect([data?.status, data?.submission, rows]).toEqual(['kept', 2, 2])
  expect(book.intake.submissions({}).map(({ version, state, errors }) => [version, state, errors])).toEqual([
    [2, 'current', 1],
    [1, 'superseded', 2],
  ])
  expect(list?.problems).toMatchObject([{ code: 'error-list', severity: 'note', details: { count: 2, fitting: 2 } }])
  expect(explained(first)).toEqual([
    ['wrong-type', 'F5', '已改正'],
    ['unknown-code', 'E5', '产业目录待增补'],
  ])
  expect(explained(2)).toEqual([['unknown-code', 'E5', '产业目录待增补']])
  expect(book.review.desk({ submission: 2 }).items.find(({ cell }) => cell === 'E5')?.explanation).toMatchObject({
    explanation: 0,
    text: '产业目录待增补',
    by: '重庆市',
  })
})

test('a preview of a returned file tells which explanations fit, and keeps none', async () => {
  const book = bookOfSheets()
  const first = await faulty(book)
  await sendOut(book, first)
  const back = mended(book, '回单.xlsx', { 差错清单: { J7: '产业目录待增补' } })
  const { files } = await book.bring([back], { mode: 'preview' })

  expect(files[0]?.sheets[1]?.problems).toMatchObject([{ code: 'error-list', details: { count: 1, fitting: 1 } }])
  expect(book.intake.explanations({ submission: first })).toEqual([])
})

test('an explanation whose cell, rule or value was changed in the list fits nothing, and that is told', async () => {
  const book = bookOfSheets()
  const first = await faulty(book)
  await sendOut(book, first)
  const back = mended(book, '回单.xlsx', { 差错清单: { D7: 'E4', J7: '甲', G8: '约二百', J8: '乙' } })
  const { files } = await book.bring([back])

  expect(files[0]?.sheets[1]?.problems).toMatchObject([
    { code: 'error-list', details: { count: 2, fitting: 0 } },
    { code: 'explanation-unmatched', severity: 'warning', cell: 'J7', details: { found: 'E4', text: '甲' } },
    { code: 'explanation-unmatched', severity: 'warning', cell: 'J8', details: { found: 'F5', text: '乙' } },
  ])
  expect(book.intake.explanations({ submission: first })).toEqual([])
})

test('undoing the import takes its explanations back, and bringing it back brings them too', async () => {
  const book = bookOfSheets()
  const first = await faulty(book)
  await sendOut(book, first)
  await book.bring([mended(book, '回单.xlsx', { 差错清单: { J7: '产业目录待增补' } })])
  const texts = () => book.intake.explanations({ submission: first }).map(({ text }) => text)
  const before = texts()
  book.intake.undoImport({})
  const undone = texts()
  book.intake.redoImport({})

  expect([before, undone, texts()]).toEqual([['产业目录待增补'], [], ['产业目录待增补']])
})

test('a list whose sheet is held is still read, as an import of its own that can be undone', async () => {
  const book = bookOfSheets()
  const first = await faulty(book)
  await sendOut(book, first)
  const back = mended(book, '回单.xlsx', { 监测表: { B5: '万洲区' }, 差错清单: { J7: '产业目录待增补' } })
  const { files, rows } = await book.bring([back])

  expect([files[0]?.sheets[0]?.status, rows]).toEqual(['held', 0])
  expect(book.intake.explanations({ submission: first })).toHaveLength(1)
  expect(book.intake.undoImport({})).toMatchObject({ submissions: 0, rows: 0, undone: true })
  expect(book.intake.explanations({ submission: first })).toEqual([])
})

test('sent out once more, the list shows what the county has explained and replaces the list that came back', async () => {
  const book = bookOfSheets()
  await sendOut(book, await faulty(book))
  await book.bring([mended(book, '回单.xlsx', { 监测表: { F5: 98 }, 差错清单: { J7: '产业目录待增补' } })])
  await sendOut(book, 2, '再次.xlsx')

  expect(readBack(bytes(book, '再次.xlsx')).sheets).toEqual(['监测表', '差错清单'])
  expect(listed(book, '再次.xlsx')).toEqual([['监测表', 'E5', '不在选项内', '强制性', '龙眼', null, '产业目录待增补']])
})

test('an .xls is written anew as .xlsx with the values as sent, and says so', async () => {
  const book = bookOfSheets()
  const sheet = enterpriseSheet([GOOD, BAD], { merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 6 }] })
  const { files } = await book.bring([saved(book.folder, '2017.xls', [sheet])])
  runRules(book)
  const result = await sendOut(book, files[0]?.sheets[0]?.submission ?? 0)
  const workbook = readBack(bytes(book, '差错.xlsx'))
  const back = await book.bring([mended(book, '回单.xlsx', { 监测表: { F5: 98 }, 差错清单: { J8: '已改正' } })])

  expect(result).toMatchObject({ inPlace: false, rows: 2 })
  expect(workbook.cell('F5')).toMatchObject({ v: '约一百', s: { fgColor: { rgb: 'FFFF00' } } })
  expect(workbook.sheet('监测表')['!merges']).toHaveLength(1)
  expect(JSON.stringify(workbook.rows(0, '差错清单'))).toContain('注意：原文件不是 .xlsx 工作簿，不能原样改写')
  expect(back.files[0]?.sheets.map(({ status }) => status)).toEqual(['kept', 'refused'])
})

test('of a file of which nothing is in the book the errors can be sent out as well', async () => {
  const book = bookOfSheets()
  const path = saved(book.folder, '2017.xlsx', [enterpriseSheet([GOOD, [2, '巫上县', '乙', '市级', '茶叶', 80, 12]])])
  const { found, hashes, files } = await book.bring([path], { mode: 'preview' })
  const previews = new Previews()
  const preview = previews.add({ found, hashes, files, hints: {} })
  const query = { preview, file: 0, language: 'zh-CN' as const, to: join(book.folder, '差错.xlsx') }
  const result = await rooms(book, previews).fileErrors(query, '')

  expect(files[0]?.sheets[0]?.status).toBe('held')
  expect(result).toEqual({ file: '差错.xlsx', rows: 1, inPlace: true })
  expect(listed(book)).toEqual([['监测表', 'B5', '区县名称不符', '强制性', '巫上县', null, null]])
})

test('sheets of one file come back in one file, in English if wanted, and what went out is in the audit', async () => {
  const book = bookOfSheets()
  const rows = [['小学', 10, '约一', 9, 9]]
  const path = saved(book.folder, '报表.xlsx', [
    studentSheet('万州区', 2017, rows, { name: '一' }),
    studentSheet('涪陵区', 2017, rows, { name: "二'二" }),
  ])
  await book.bring([path])
  await rooms(book).errors({ submission: 1, language: 'en', to: join(book.folder, 'errors.xlsx') })
  const audit = book.context.book.db.prepare('SELECT verb, details FROM audit ORDER BY audit_no DESC').get() as {
    verb: string
    details: string
  }

  expect(listed(book, 'errors.xlsx', 'Error list')).toEqual([
    ['一', 'C4', 'Wrong type', 'Error', '约一', null, null],
    ["二'二", 'C4', 'Wrong type', 'Error', '约一', null, null],
  ])
  expect([audit.verb, JSON.parse(audit.details)]).toMatchObject([
    'export-errors',
    { file: 'errors.xlsx', of: '报表.xlsx', findings: 2 },
  ])
})
