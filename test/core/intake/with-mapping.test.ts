import { expect, test } from 'vitest'
import type { SheetHints } from '#contract'
import type { GridSheet } from '../../../src/main/core/workbook/grid.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

/** A sheet whose headings are nobody's: name, members, capital. */
const FOREIGN: GridSheet = {
  name: '台账',
  rows: [
    ['云阳县2017年社员台账'],
    ['社', '几户', '本钱（元）', '备考'],
    ['甲合作社', 12, 30000, '无'],
    ['乙合作社', 8, 20000, null],
  ],
}

const BY_HAND: SheetHints = {
  form: 'COOP_ROSTER',
  headerRows: [2, 2],
  mapping: { name: 'A', members: 'B', capital: 'C' },
}

function bring(book: TestBook, sheets: readonly GridSheet[], chosen: Readonly<Record<string, SheetHints>>) {
  return book.bring([saved(book.folder, 'a.xlsx', sheets)], { hints: { sheets: chosen } })
}

test('a sheet whose headings nobody knows is kept as a person mapped it, units read from its headings', async () => {
  const book = newBook()
  const { files } = await bring(book, [FOREIGN], { '0:0': BY_HAND })
  const { rows } = book.figures.rows({ form: 'COOP_ROSTER', offset: 0, limit: 9 })

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', headerRows: [2, 2], bodyRows: [3, 4], region: '500235' })
  expect(rows.map(({ values: { name, members, capital } }) => [name, members, capital])).toEqual([
    ['甲合作社', 12, 3],
    ['乙合作社', 8, 2],
  ])
})

test('what was chosen for one sheet leaves the other sheets as they are', async () => {
  const book = newBook()
  const other = enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 1, 2]])
  const { files } = await bring(book, [other, FOREIGN], { '0:1': BY_HAND })

  expect(files[0]?.sheets.map(({ form, status }) => [form, status])).toEqual([
    ['LEAD_ROSTER', 'kept'],
    ['COOP_ROSTER', 'kept'],
  ])
})

test('a sheet column given to another column of the form feeds that one alone, and one taken away feeds none', async () => {
  const book = newBook()
  const sheet = enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 120, 30]])
  const mapping = { total_assets: 'F', employees: null }
  const { files } = await bring(book, [sheet], { '0:0': { form: 'LEAD_ROSTER', mapping } })
  const [result] = files[0]?.sheets ?? []

  expect(result?.mapping.map(({ column, sheetColumn }) => `${column} ${sheetColumn}`)).toEqual([
    'region B',
    'name C',
    'level D',
    'industry E',
    'total_assets F',
  ])
  expect(result?.problems.map(({ code, cell }) => [code, cell])).toEqual([['column-ignored', 'G3']])
})

test('a required column that a person took away holds the sheet', async () => {
  const book = newBook()
  const sheet = enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 120, 30]])
  const { files } = await bring(book, [sheet], { '0:0': { form: 'LEAD_ROSTER', mapping: { name: null } } })

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'held' })
  expect(files[0]?.sheets[0]?.problems.map(({ code }) => code)).toContain('column-missing')
})

test('one of two columns that mean the same is settled by naming it', async () => {
  const book = newBook()
  const sheet = studentSheet('云阳县', 2017, [['小学', 10, 1, 9, 9]])
  const twice = { ...sheet, rows: sheet.rows.map((row, at) => (at === 2 ? [...row, '资助人数'] : [...row, 8])) }
  const before = await book.bring([saved(book.folder, 'a.xlsx', [twice])], { mode: 'preview' })
  const { files } = await bring(book, [twice], { '0:0': { form: 'EDU_TABLE', mapping: { persons: 'F' } } })
  const { rows } = book.figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 9 })

  expect(before.files[0]?.sheets[0]?.status).toBe('held')
  expect(files[0]?.sheets[0]?.status).toBe('kept')
  expect(rows[0]?.values.persons).toBe(8)
})

test('a county name with a slip is taken for the county that a person confirmed, and told as changed', async () => {
  const book = newBook()
  const sheet = enterpriseSheet([[1, '巫上县', '甲', '市级', '茶叶', 1, 1]])
  const { files } = await bring(book, [sheet], { '0:0': { regionNames: { 巫上县: '500237' } } })

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'kept',
    normalised: [{ cell: 'B4', from: '巫上县', to: '巫山县', why: ['region-name'] }],
  })
  expect(book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 1 }).rows[0]?.region).toBe('500237')
})

test('the name of a real county stays its own, whatever was confirmed for it', async () => {
  const book = newBook()
  const sheet = enterpriseSheet([[1, '巫溪县', '甲', '市级', '茶叶', 1, 1]])
  await bring(book, [sheet], { '0:0': { regionNames: { 巫溪县: '500237' } } })

  expect(book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 1 }).rows[0]?.region).toBe('500238')
})

test('what was chosen for other bytes is not used, and the sheet is held', async () => {
  const book = newBook()
  const chosen = { '0:0': { ...BY_HAND, sha256: 'a'.repeat(64) } }
  const { files } = await bring(book, [enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 1, 2]])], chosen)

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'held',
    form: 'LEAD_ROSTER',
    problems: [{ code: 'choices-stale' }],
  })
})

test('a file that is already in is read again where a person chose something for its sheet', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 120, 30]])])
  await book.bring([path])
  const { files } = await book.bring([path], {
    hints: { sheets: { '0:0': { form: 'LEAD_ROSTER', mapping: { total_assets: 'F' } } } },
  })

  expect(files[0]?.sheets[0]?.status).toBe('kept')
  expect(book.intake.submissions({}).map(({ version, state }) => [version, state])).toEqual([
    [2, 'current'],
    [1, 'superseded'],
  ])
})

test.each([
  [{ form: 'NOBODY' }, 'form-unknown'],
  [{ region: '509999' }, 'region-unknown'],
  [{ regionNames: { 某县: '509999' } }, 'region-unknown'],
  [{ form: 'COOP_ROSTER', headerRows: [2, 2], mapping: { nothing: 'A' } }, 'column-unknown'],
  [{ form: 'COOP_ROSTER', headerRows: [2, 2], mapping: { name: 'A', town: 'A' } }, 'bad-arguments'],
  [{ mapping: { name: 'A' } }, 'bad-arguments'],
] satisfies [SheetHints, string][])('a choice that the book cannot follow is refused: %j', async (chosen, code) => {
  await expect(bring(newBook(), [FOREIGN], { '0:0': chosen })).rejects.toMatchObject({ code })
})
