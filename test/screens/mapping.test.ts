import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GridSheet } from '../../src/main/core/workbook/grid.ts'
import { enterpriseSheet, saved } from '../support/returns.ts'
import { type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-mapping-'))
  opened = await openWindow()
  await openNewBook(opened, join(folder, '账本.fivebatches'))
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** A ledger of a county's own making: merged title, headings nobody knows, a hidden row, a total. */
function ledger(county: string): GridSheet {
  return {
    name: '台账',
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 }],
    hiddenRows: [3],
    rows: [
      [`${county}2017年社员台账`],
      ['社', '几户', '本钱（元）', '备考'],
      ['甲合作社', 12, 30000, '无'],
      ['乙合作社', 8, 20000, null],
      ['丙合作社', 5, 10000, null],
      ['合计', 25, 60000, null],
    ],
  }
}

test('a sheet nobody knows is mapped by dragging and by keys, seen as it will be kept, and kept as it was seen', async () => {
  const { page } = opened
  await previewed('云阳.xlsx', ledger('云阳县'))
  await mapByHand(page)

  await page.locator('.mapping-tried').getByText('甲合作社').waitFor()
  expect(await page.locator('th[data-letters=B] .sheet-fed').textContent()).toBe('成员数')
  await page.getByRole('button', { name: '采用并重新预览' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 1 张表、3 行').waitFor()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.getByText('第 1 次导入完成').waitFor()

  expect(await rowsOf(page)).toEqual([
    ['甲合作社', 12, 3],
    ['乙合作社', 8, 2],
    ['丙合作社', 5, 1],
  ])
})

test('steps of a mapping are taken back and brought back, and the book is not touched by it', async () => {
  const { page } = opened
  await previewed('云阳.xlsx', ledger('云阳县'))
  await mapByHand(page)
  const members = page.locator('tr[data-column=members] .form-fed')

  await page.locator('tr[data-column=members]').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => members.textContent()).toBe('未对应')
  await page.keyboard.press('Control+z')
  await expect.poll(() => members.textContent()).toContain('B')
  await page.keyboard.press('Control+y')
  await expect.poll(() => members.textContent()).toBe('未对应')
  expect(await page.locator('.ant-notification').count()).toBe(0)
})

test('a mapping that was kept knows the next county by its headings, until it is withdrawn', async () => {
  const { page } = opened
  await previewed('云阳.xlsx', ledger('云阳县'))
  await mapByHand(page)
  await page.getByText('保留这个对应，下次自动认出').click()
  await page.getByRole('button', { name: '采用并重新预览' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 1 张表').click()
  await page.getByRole('button', { name: '继续导入' }).click()

  const turned = ledger('开州区')
  const rows = turned.rows.map(([a = null, b = null, c = null, d = null], at) => (at === 0 ? [a] : [d, a, c, b]))
  await previewed('开州.xlsx', { ...turned, rows })
  await page.getByRole('tab', { name: '识别依据' }).click()
  await page.getByText('保留的对应（第 1 版）认出 3 栏').waitFor()
  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 1 张表、3 行').waitFor()

  await page.getByRole('button', { name: '调整对应…' }).click()
  await page.getByRole('button', { name: '保留的对应…' }).click()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.locator('.ant-popconfirm .ant-btn-primary').click()
  await page.getByText(/停用$/).first().waitFor()
  await opened.screenshot('kept-mappings')
})

test('a county name with a slip is asked for by naming what it could be and what it is not', async () => {
  const { page } = opened
  await previewed('企业.xlsx', enterpriseSheet([[1, '巫上县', '甲', '市级', '茶叶', 1, 1]]))
  await page.getByRole('tab', { name: /问题/ }).click()
  await page.getByRole('button', { name: '确认区县…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('注意：巫山县与巫溪县是两个不同的区县').waitFor()
  await opened.screenshot('county-answer')
  expect(await dialog.getByRole('button', { name: '确认并重新预览' }).isDisabled()).toBe(true)

  await dialog.locator('strong').getByText('巫山县', { exact: true }).click()
  await dialog.getByRole('button', { name: '确认并重新预览' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 1 张表、1 行').waitFor()
  await page.getByRole('tab', { name: /问题/ }).click()
  await page.getByText('“巫上县”按人工确认当作巫山县').waitFor()
})

async function previewed(name: string, sheet: GridSheet): Promise<void> {
  const { page, answerOpen } = opened
  await answerOpen([saved(folder, name, [sheet])])
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.locator('.import-preview').waitFor()
}

/** Names the form and the header row, drags A to the name, types B for the members, points at C for the capital. */
async function mapByHand(page: Page): Promise<void> {
  await page.getByRole('button', { name: '调整对应…' }).click()
  await page.locator('.mapping-head .ant-select').first().click()
  await page.locator('.ant-select-item').getByText('农民专业合作社名册').click()
  await page.getByLabel('表头行', { exact: true }).fill('2')
  await page.keyboard.press('Enter')
  await page.locator('th[data-letters=A]').dragTo(page.locator('tr[data-column=name]'))
  await page.locator('tr[data-column=members]').click()
  await page.keyboard.type('b')
  await page.keyboard.press('Enter')
  await page.locator('tr[data-column=capital]').click()
  await page.keyboard.press('Enter')
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.locator('tr[data-column=capital] .form-fed').getByText('C').waitFor()
}

/** Name, members and capital of the rows the book holds. */
function rowsOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const query = { form: 'COOP_ROSTER', offset: 0, limit: 10 }
    const reply = await window.fiveBatches.call({ room: 'figures', verb: 'rows', query })
    const { rows } = (reply.ok ? reply.value : { rows: [] }) as { rows: { values: Record<string, unknown> }[] }
    return rows.map(({ values: { name, members, capital } }) => [name, members, capital])
  })
}
