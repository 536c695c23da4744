import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { ErrorsResult, Language } from '#contract'
import { errorRooms } from '../../src/main/worker/error-rooms.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import { Previews } from '../../src/main/worker/previews.ts'
import { newBook, type TestBook } from '../support/book.ts'
import { bytes, listed, mended, messages } from '../support/error-file.ts'
import { formSheet } from '../support/form-sheet.ts'
import { onlyRules, ownRule } from '../support/own-rule.ts'
import { changedParts } from '../support/parts.ts'
import { enterpriseSheet, saved, studentSheet } from '../support/returns.ts'
import { bookToReview, enter, refusal, runRules } from '../support/review.ts'
import { readBack } from '../support/written-workbook.ts'

const parser = new ParserClient(forkParser)
afterAll(() => parser.stop())

/** 小学 covers more pupils than are poor (a warning), 初中 has fewer times than persons (an error). */
const DOUBTFUL: readonly (readonly (string | number)[])[] = [
  ['小学', 100, 5, 120, 130],
  ['初中', 100, 5, 95, 90],
]

function sendOut(book: TestBook, submission: number, name = '差错.xlsx', language: Language = 'zh-CN') {
  const rooms = errorRooms(book.context, { parser, isCancelled: () => false, tell: () => {} }, new Previews())
  return rooms.errors({ submission, language, to: join(book.folder, name) }) satisfies Promise<ErrorsResult>
}

/** What is written on the items of a submission, by cell. */
function explained(book: TestBook, submission: number): unknown[][] {
  return book.review.desk({ submission }).items.map(({ cell, explanation }) => [cell, explanation?.text ?? null])
}

/** Brings a returned file and lets the rules run; what is told of its list. */
async function comeBack(book: TestBook, path: string) {
  const { files } = await book.bring([path])
  runRules(book)
  return files[0]?.sheets.at(-1)?.problems.map(({ code, details }) => ({ code, details }))
}

test('what the rules find is marked in the county’s own file and listed with value, limit, message and room to explain', async () => {
  const book = await bookToReview(DOUBTFUL)
  const result = await sendOut(book, 1)
  const workbook = readBack(bytes(book, '差错.xlsx'))

  expect(result).toEqual({ file: '差错.xlsx', rows: 2, inPlace: true })
  expect(listed(book)).toEqual([
    ['Sheet1', 'D4', '资助覆盖率不超过 100%', '核实性', '120', '≤ 100 人', null],
    ['Sheet1', 'E5', '资助人次不少于资助人数', '强制性', '90', '≥ 95 人次', null],
  ])
  expect(workbook.cell('E5')?.c?.[0]?.t).toContain(String(messages(book)[1]))
  expect(workbook.cell('E5')).toMatchObject({ v: 90, s: { fgColor: { rgb: 'FFFF00' } } })
  expect(workbook.cell('D4')?.s).not.toEqual(workbook.cell('E5')?.s)
  expect(changedParts(bytes(book, 'a.xlsx'), bytes(book, '差错.xlsx'))).not.toContain('xl/sharedStrings.xml')
})

test('in English the list tells rules, limits and messages in English', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1, 'errors.xlsx', 'en')

  expect(listed(book, 'errors.xlsx', 'Error list').map(([, cell, , severity]) => [cell, severity])).toEqual([
    ['D4', 'Warning'],
    ['E5', 'Error'],
  ])
  expect(JSON.stringify(messages(book, 'errors.xlsx', 'Error list'))).not.toMatch(/人次|学生/)
})

test('what the sheet and a rule both tell is marked and listed once, as the rule’s', async () => {
  const book = newBook()
  const households = { region: '万州区', dibao_households: 100, dibao_people: 300 }
  await enter(
    book,
    'a.xlsx',
    formSheet('SOCIAL', '2017', [{ ...households, dibao_poor_households: 120, dibao_poor_people: 200 }]),
  )
  const { rows } = await sendOut(book, 1)
  const [item] = book.review.desk({ submission: 1 }).items

  expect(rows).toBe(1)
  expect(listed(book)).toMatchObject([
    [expect.any(String), 'D4', expect.any(String), '强制性', '120', '≤ 100 户', null],
  ])
  expect(messages(book)).toEqual([item?.of === 'rule' ? item.finding.message.zh : null])
})

test('what a rule finds of a sum stands in the list alone, and marks no cell', async () => {
  const book = newBook()
  onlyRules(
    book,
    ownRule({
      rule: 'sum(times) >= sum(persons)',
      message: { zh: '人次合计少于人数合计。', en: 'Fewer times than persons.' },
    }),
  )
  await enter(book, 'a.xlsx', studentSheet('万州区', 2017, [['小学', 100, 5, 95, 90]]))
  await sendOut(book, 1)
  const workbook = readBack(bytes(book, '差错.xlsx'))

  expect(listed(book)).toEqual([['Sheet1', null, '人次不少于人数', '强制性', '90', '≥ 95', null]])
  expect(Object.entries(workbook.sheet('Sheet1')).filter(([, cell]) => (cell as { c?: unknown }).c)).toEqual([])
})

test('a row whose cell the return does not have is named in the message', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', enterpriseSheet([[1, '万州区', '甲茶业有限公司', '市级', '茶叶', 120.5, 30]]))
  await sendOut(book, 1)
  const without = listed(book).findIndex(([, cell, rule]) => cell === null && rule === '统一社会信用代码已填')

  expect(messages(book)[without]).toMatch(/^甲茶业有限公司.*：/)
})

test('the value listed is what the county sent, also where the office has adjusted it since', async () => {
  const book = await bookToReview([['小学', 100, 5, 120, '1,10']])
  book.adjustments.adjust({ submission: 1, row: 4, column: 'times', value: 110, reason: '电话核实' })
  runRules(book)
  await sendOut(book, 1)

  expect(listed(book).filter(([, cell]) => cell === 'E4')).toEqual([
    ['Sheet1', 'E4', '类型不符', '强制性', '1,10', null, null],
    ['Sheet1', 'E4', '资助人次不少于资助人数', '强制性', '1,10', '≥ 120 人次', null],
  ])
})

test('a list made before the rules have run says so', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, DOUBTFUL)])])
  await sendOut(book, 1)

  expect(JSON.stringify(readBack(bytes(book, '差错.xlsx')).rows(0, '差错清单'))).toContain('还没有对最新数据审核完')
})

test('of a return that was sent back the list says that no rule looks at it', async () => {
  const book = await bookToReview(DOUBTFUL)
  book.review.sendBack({ submission: 1, reason: '请更正' })
  runRules(book)
  const { rows } = await sendOut(book, 1)

  expect(rows).toBe(0)
  expect(JSON.stringify(readBack(bytes(book, '差错.xlsx')).rows(0, '差错清单'))).toContain('不按审核关系审核')
})

test('an explanation that comes back on what a rule found stands on the desk, counts, and goes with its import', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  const told = await comeBack(
    book,
    mended(book, '回单.xlsx', { Sheet1: { E5: 96 }, 差错清单: { J7: '含普惠政策受益学生' } }),
  )
  const desk = book.review.desk({ submission: 2 })

  expect(told).toEqual([{ code: 'error-list', details: { count: 1, fitting: 1 } }])
  expect(desk.items.map(({ cell, explanation }) => [cell, explanation])).toEqual([
    ['D4', expect.objectContaining({ explanation: 0, text: '含普惠政策受益学生', by: '万州区' })],
  ])
  expect(desk.counts).toMatchObject({ errors: 0, warnings: 1, explained: 1 })
  expect(book.checks.findings({}).counts).toMatchObject({ warnings: 1, explained: 1 })

  book.intake.undoImport({})
  runRules(book)
  expect(explained(book, 1)).toEqual([
    ['E5', null],
    ['D4', null],
  ])
  book.intake.redoImport({})
  runRules(book)
  expect(explained(book, 2)).toEqual([['D4', '含普惠政策受益学生']])
})

test('an explanation of a return that was sent back is kept, and stands where the new version has the same finding', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  book.review.sendBack({ submission: 1, reason: '请更正' })
  runRules(book)
  const told = await comeBack(book, mended(book, '回单.xlsx', { Sheet1: { E5: 96 }, 差错清单: { J7: '含普惠' } }))

  expect(told).toEqual([
    { code: 'error-list', details: { count: 1, fitting: 0 } },
    { code: 'explanation-waiting', details: { count: 1 } },
  ])
  expect(explained(book, 2)).toEqual([['D4', '含普惠']])
})

test('a list that comes back alone, with the sheet as it was, is an import of its own', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  await comeBack(book, mended(book, '回单.xlsx', { Sheet1: { A2: '填报单位：万洲区' }, 差错清单: { J7: '含普惠' } }))
  const imports = () => book.intake.imports({}).map(({ submissions, undone }) => [submissions, undone])

  expect(explained(book, 1)).toEqual([
    ['E5', null],
    ['D4', '含普惠'],
  ])
  expect(imports()).toContainEqual([0, false])
  book.intake.undoImport({})
  expect(explained(book, 1).flat()).not.toContain('含普惠')
})

test('a preview keeps no explanation', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  const { files } = await book.bring([mended(book, '回单.xlsx', { 差错清单: { J7: '含普惠' } })], { mode: 'preview' })

  expect(files[0]?.sheets.at(-1)?.problems).toMatchObject([{ code: 'error-list', details: { count: 1, fitting: 1 } }])
  expect(explained(book, 1).flat()).not.toContain('含普惠')
})

test('lines that were sorted without their keys, or whose value was changed, fit nothing, and that is told', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  const told = await comeBack(
    book,
    mended(book, '回单.xlsx', { Sheet1: { E5: 96 }, 差错清单: { D7: 'E5', J7: '甲', G8: '91', J8: '乙' } }),
  )

  expect(told).toMatchObject([
    { code: 'error-list', details: { count: 2, fitting: 0 } },
    { code: 'explanation-unmatched', details: { found: 'E5', text: '甲' } },
    { code: 'explanation-unmatched', details: { found: 'E5', text: '乙' } },
  ])
  expect(explained(book, 2)).toEqual([['D4', null]])
})

test('what is written on the desk goes before what the county sent, which stands again when that is taken back', async () => {
  const book = await bookToReview(DOUBTFUL)
  await sendOut(book, 1)
  await comeBack(book, mended(book, '回单.xlsx', { Sheet1: { E5: 96 }, 差错清单: { J7: '含普惠' } }))
  const [item] = book.review.desk({ submission: 2 }).items
  const written = book.review.explain({ submission: 2, item: item?.item ?? '', text: '已电话核实' })
  const before = explained(book, 2)
  await sendOut(book, 2, '再次.xlsx')
  book.review.withdrawExplanation({ explanation: written.explanation })

  expect([before, explained(book, 2)]).toEqual([[['D4', '已电话核实']], [['D4', '含普惠']]])
  expect(listed(book, '再次.xlsx').map((line) => line.at(-1))).toEqual(['已电话核实'])
})

test('what a return was accepted with stays: no list changes it, and its import is not undone', async () => {
  const book = await bookToReview([['小学', 100, 5, 120, 130]])
  await sendOut(book, 1)
  await comeBack(book, mended(book, '回单.xlsx', { Sheet1: { A2: '填报单位：万洲区' }, 差错清单: { J7: '含普惠' } }))
  book.review.accept({ submission: 1 })
  const told = await comeBack(
    book,
    mended(book, '又一.xlsx', { Sheet1: { A2: '填报单位：万洲区' }, 差错清单: { J7: '另一个说明' } }),
  )

  expect(told).toMatchObject([{ code: 'error-list' }, { code: 'explanation-locked', details: { text: '另一个说明' } }])
  expect(refusal(() => book.intake.undoImport({}))).toMatchObject({ code: 'submission-accepted' })
  expect(explained(book, 1)).toEqual([['D4', '含普惠']])
})
