import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-indicators-'))
  opened = await openWindow()
  const { page, answerOpen } = opened
  await openNewBook(opened, join(folder, '账本.fivebatches'))
  await answerOpen([
    saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])]),
    saved(folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 5, 50, 60]])]),
  ])
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.rail').getByText('指标目录').waitFor()
  await goTo(opened, 'indicators')
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('an indicator is found by its initials, tells where it comes from, and leads to the rows and the cell', async () => {
  const { page } = opened
  await find('zzfgl', '资助覆盖率')
  const detail = page.locator('.indicators-detail')
  await expect.poll(() => detail.locator('.indicators-value strong').innerText()).toBe('86.4')
  expect(await detail.locator('.indicator-left-out').innerText()).toContain('未计入 36 个区县')
  await detail.getByRole('button', { name: '看明细' }).first().click()
  await page.locator('.rows-behind .ag-row').first().locator('.ag-cell').nth(3).dblclick()

  await page.locator('.source-cell').waitFor()
  expect(await page.locator('.source-cell').innerText()).toMatch(/单元格\s+[A-Z]+\d+/)
})

test('an indicator of the program is copied, changed with its value in sight, kept, exported and withdrawn', async () => {
  const { page, answerSave } = opened
  await find('zzfgl', '资助覆盖率')
  await page.getByRole('button', { name: '复制修改…' }).click()
  await page.getByLabel('代码', { exact: true }).fill('education-coverage')
  await page.getByText('是程序自带的指标').waitFor()
  await page.getByLabel('代码', { exact: true }).fill('mine')
  await page.getByLabel('中文名称').fill('')
  await page.getByText('请填写中文名称').waitFor()
  await page.getByLabel('中文名称').fill('我的覆盖率')
  await page.getByText('检查通过，将作为新指标存入账本。').waitFor()
  expect(await page.locator('.indicator-live .indicators-value strong').innerText()).toBe('86.4')
  await opened.screenshot('indicator-editor')
  await page.getByLabel('中文名称').press('Control+s')
  const detail = page.locator('.indicators-detail')
  await detail.getByText('本账本').waitFor()

  await answerSave(join(folder, 'mine.json'))
  await detail.getByRole('button', { name: '导出定义…' }).click()
  await page.getByText('已导出').waitFor()
  expect(JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8'))).toMatchObject({
    code: 'mine',
    basis: 'education-coverage',
    title: { zh: '我的覆盖率' },
  })
  await detail.getByRole('button', { name: '撤下' }).click()
  await page.locator('.ant-popconfirm').getByRole('button', { name: '撤下' }).last().click()
  await page.getByText('已撤下').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('已恢复').waitFor()
})

async function find(typed: string, title: string): Promise<void> {
  const { page } = opened
  await page.locator('.indicators-search input').fill(typed)
  await page.locator('.indicators-grid').getByText(title, { exact: true }).click()
  await page.locator('.indicators-detail .indicator-sources').waitFor()
}
