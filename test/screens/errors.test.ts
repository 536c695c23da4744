import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'
import { readBack } from '../support/written-workbook.ts'

let folder = ''
let opened: OpenedWindow

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-errors-'))
  opened = await openWindow()
  const { page } = opened
  await openNewBook(opened, join(folder, '账本.fivebatches'))
  const returns = join(folder, '报来')
  await mkdir(returns)
  saved(returns, '云阳县2017.xlsx', [studentSheet('云阳县', 2017, [['小学', 12, '约三', 12, 12]])])
  saved(returns, '巫上县2017.xlsx', [studentSheet('巫上县', 2017, [['小学', 12, 3.5, 12, 12]])])
  await opened.answerOpen([returns])
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  await page.locator('.import-preview').waitFor()
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** Presses the button and gives the cells that the written list names. */
async function written(name: string): Promise<unknown[]> {
  const file = join(folder, name)
  await opened.answerSave(file)
  await opened.page.getByRole('button', { name: '差错回单…' }).click()
  await opened.page.getByText(`已写入“${name}”`).waitFor()
  const rows = readBack(await readFile(file)).rows(0, '差错清单')
  return rows.slice(rows.findIndex((row) => row[1] === '序号') + 1).map((row) => row[3])
}

test('a sheet that is held is sent back from its preview', async () => {
  await opened.page.getByText('巫上县2017').first().click()
  await opened.screenshot('errors-preview')

  expect(await written('巫上县.xlsx')).toEqual(['A2'])
})

test('after the import the kept and the held sheet are sent back from its result', async () => {
  const { page } = opened
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.import-done').waitFor()
  await page.locator('.import-done-grid .ag-row').filter({ hasText: '巫上县2017' }).first().click()
  await opened.screenshot('errors-done')

  expect(await written('巫上县再.xlsx')).toEqual(['A2'])
  await page.locator('.import-done-grid .ag-row').filter({ hasText: '云阳县2017' }).first().click()
  expect(await written('云阳县.xlsx')).toEqual(['C4'])
})

test('a submission of the list is sent back', async () => {
  const { page } = opened
  await goTo(opened, 'returns')
  await page.locator('.returns-tabs .ant-tabs-tab').nth(1).click()
  await page
    .locator('.submissions-grid .ag-row')
    .filter({ hasText: '云阳县' })
    .first()
    .locator('.ag-cell')
    .nth(2)
    .click()
  await opened.screenshot('errors-returns')

  expect(await written('云阳县再.xlsx')).toEqual(['C4'])
})

test('what the county wrote on an error stands beside its finding once the file is back', async () => {
  const { page } = opened
  const workbook = XLSX.read(await readFile(join(folder, '云阳县再.xlsx')), { cellStyles: true })
  XLSX.utils.sheet_add_aoa(workbook.Sheets.差错清单 ?? {}, [['原始凭证上就是这样']], { origin: 'J7' })
  await writeFile(join(folder, '回单.xlsx'), XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }))
  await goTo(opened, 'import')
  await page.getByRole('button', { name: '继续导入' }).click()
  await opened.answerOpen([join(folder, '回单.xlsx')])
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.locator('.import-preview').waitFor()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.import-done').waitFor()

  await goTo(opened, 'returns')
  await page.locator('.returns-tabs .ant-tabs-tab').nth(1).click()
  const row = page.locator('.submissions-grid .ag-row').filter({ hasText: '云阳县' }).first()
  await row.locator('.ag-cell').nth(2).click()
  await page.locator('.submission-bar').getByRole('button', { name: '审核结果' }).click()
  await page.locator('.finding-line').filter({ hasText: 'C4' }).locator('.finding-explained').click()
  await page.locator('.finding-explanations').getByText('原始凭证上就是这样').waitFor()
  await opened.screenshot('errors-explained')

  expect(await page.locator('.finding-explanations footer').textContent()).toMatch(/ 随第 2 次导入报来$/)
})
