import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportPreview, Reply } from '#contract'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'
import { readBack } from '../support/written-workbook.ts'

let folder = ''
let opened: OpenedWindow

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-returns-'))
  opened = await openWindow()
  await opened.answerSave(join(folder, '账本.fivebatches'))
  await ask('shell', 'newBook', { passphrase: '云阳 开州 巫山' })
  await bring('第一次', { 云阳县: 90, 开州区: 80 })
  await bring('第二次', { 云阳县: 92 })
  await opened.page.reload()
  await goTo(opened, 'returns')
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

async function ask<T>(room: string, verb: string, query: unknown): Promise<T> {
  const call = { room, verb, query, job: 'job' }
  const reply = (await opened.page.evaluate((call) => window.fiveBatches.call(call), call)) as Reply<T>
  if (!reply.ok) throw new Error(`${reply.problem.code}: ${reply.problem.message}`)
  return reply.value
}

/** Imports a folder with a return of student aid of each county, of so many persons. */
async function bring(name: string, persons: Readonly<Record<string, number>>): Promise<void> {
  const returns = join(folder, name)
  await mkdir(returns)
  for (const [county, count] of Object.entries(persons))
    saved(returns, `${county}_2017.xlsx`, [studentSheet(county, 2017, [['小学', 100, 3.5, count, 95]])])
  await opened.answerOpen([returns])
  const files = await ask<{ token: string }[]>('shell', 'chooseReturns', { kind: 'folder' })
  const { preview } = await ask<ImportPreview>('intake', 'preview', { files: files.map(({ token }) => token) })
  await ask('intake', 'keep', { preview })
}

const tab = (at: number) => opened.page.locator('.returns-tabs .ant-tabs-tab').nth(at).click()
const line = (grid: string, text: string) =>
  opened.page.locator(`${grid} .ag-grid-scrolling-container .ag-row`).filter({ hasText: text }).first()

test('a deadline that is set makes the returns late, and the others overdue', async () => {
  const { page } = opened
  await page.getByRole('button', { name: '截止日期…' }).click()
  await page.getByLabel('学生资助情况').fill('2018年1月10日')
  await page.getByRole('button', { name: /保\s*存/ }).click()

  await page
    .getByText(/迟报 [\d,]+ 天/)
    .first()
    .waitFor()
  await page
    .getByText(/逾期 [\d,]+ 天/)
    .first()
    .waitFor()
  expect(await page.locator('.returns-tools .ant-segmented').innerText()).toContain('迟报 2')
  await opened.screenshot('returns-matrix')
})

test('the version sent again is compared with the one before it, cell by cell', async () => {
  const { page } = opened
  await tab(1)
  await line('.submissions-grid', '待审核').locator('.ag-cell').nth(2).click()
  await page.getByRole('button', { name: '比较版本' }).click()
  await page.locator('.compare-grid .ag-row').first().waitFor()

  expect(await page.locator('.compare-grid .ag-grid-scrolling-container .ag-row').innerText()).toMatch(
    /云阳县\s+小学\s+资助人数\s+90\s+92\s+\+2\s+\+2\.2%\s+D4\s+D4/,
  )
  await opened.screenshot('returns-compare')
  await page.getByRole('button', { name: '返回清单' }).click()
})

test('a return is sent back with its reason, stands in the overdue list, and the sending back is taken back', async () => {
  const { page } = opened
  await line('.submissions-grid', '待审核').locator('.ag-cell').nth(2).click()
  await page.getByRole('button', { name: '退回…' }).click()
  await page.locator('.ant-modal textarea').fill('资助人次少于资助人数')
  await page.locator('.ant-modal-footer .ant-btn-dangerous').click()
  await page.getByText('退回原因：资助人次少于资助人数').waitFor()
  await opened.screenshot('returns-sent-back')

  await tab(0)
  const file = join(folder, '催报.xlsx')
  await opened.answerSave(file)
  await page.getByRole('button', { name: '导出催报名单' }).click()
  await page.getByText('催报.xlsx').waitFor()
  const rows = readBack(await readFile(file)).rows(3)
  expect(rows.length).toBe(37)
  expect(rows.find((row) => row[0] === '云阳县')?.slice(5)).toEqual(['已退回，待重报', '资助人次少于资助人数'])

  await tab(1)
  await line('.submissions-grid', '已退回').locator('.ag-cell').nth(2).click()
  await page.getByRole('button', { name: '取消退回' }).click()
  await page.getByText('已取消退回').waitFor()
})

test('one submission is undone and brought back', async () => {
  const { page } = opened
  await line('.submissions-grid', '开州区').locator('.ag-cell').nth(2).click()
  await page.locator('.submission-actions .ant-btn-dangerous').click()
  await page.locator('.ant-popconfirm .ant-btn-primary').click()
  await page.getByText('已撤销一份报送').waitFor()
  await page
    .locator('.ant-notification')
    .getByRole('button', { name: /恢\s*复/ })
    .click()

  await page.getByText('已恢复一份报送').waitFor()
  await expect
    .poll(async () =>
      (await ask<{ state: string }[]>('intake', 'submissions', { region: '500154' })).map((s) => s.state),
    )
    .toEqual(['current'])
})
