import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-checks-'))
  opened = await openWindow()
  await openNewBook(opened, join(folder, '账本.fivebatches'))
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('before anything is filed the findings say so and lead to the import', async () => {
  const { page } = opened
  await goTo(opened, 'findings')
  await page.getByText('还没有报送').waitFor()
  await page.getByRole('button', { name: '去导入' }).click()
  await page.locator('.screen-area[data-screen="import"]').waitFor()
})

test('a return that breaks a rule is counted, found in the matrix, told with its values, and followed to its cell, its review and its rule', async () => {
  const { page, answerSave } = opened
  await importReturns([
    ['万州区', [['小学', 2000, 40, 1200, 1000]]],
    ['涪陵区', [['小学', 200, 2, 50, 60]]],
  ])
  await checked()
  expect(await page.locator('.finding-card').first().innerText()).toMatch(/强制性\s+1/)

  await page.getByRole('tab', { name: '按区县和报表' }).click()
  await page.locator('.finding-matrix .ag-row').filter({ hasText: '万州区' }).getByText('✗1').click()
  await page.locator('.finding-grid').getByText('资助人次不少于资助人数').click()
  expect(await page.locator('.check-operands').innerText()).toMatch(/资助人次[\s\S]*1,000[\s\S]*资助人数[\s\S]*1,200/)
  expect(await page.locator('.check-expected').innerText()).toMatch(/应不小于\s*1,200\s*差额\s*−200/)
  expect(await page.locator('.check-detail .source-cell').innerText()).toMatch(/单元格\s+[A-Z]+\d+/)
  await opened.screenshot('findings')

  await answerSave(join(folder, '审核结果.xlsx'))
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await page.getByText('审核结果.xlsx').waitFor()
  await page.getByRole('button', { name: '看这条审核关系' }).click()
  await page.locator('.rules-detail').getByText('EDU_TABLE.times-persons').waitFor()
  await page.getByRole('button', { name: /在“审核结果”中查看全部/ }).click()
  await page.locator('.finding-grid').getByText('万州区').click()
  await page.getByRole('button', { name: '到审核台处理' }).click()
  await page.locator('.screen-area[data-screen="review"]').waitFor()
})

test('where nothing is wrong it says how many rules looked at how many rows, and what cannot be told is no pass', async () => {
  const { page } = opened
  await importReturns([['涪陵区', [['小学', 200, 2, 50, 60]]]])
  await checked()
  await page.getByText('没有发现问题').waitFor()
  const said = await page.locator('.empty-state-hint').innerText()
  expect(said).toMatch(/^\d+ 条审核关系核对了 1 行数据，能判断的都成立；另有 \d+ 处因缺少数据无法判断。$/)

  await page.getByRole('tab', { name: /无法判断/ }).click()
  await page.locator('.finding-grid .ag-row').first().locator('.ag-cell').nth(1).click()
  expect(await page.locator('.check-detail').innerText()).toContain('不算通过')
})

type Rows = Parameters<typeof studentSheet>[2]

async function importReturns(counties: readonly (readonly [county: string, rows: Rows])[]): Promise<void> {
  const { page, answerOpen } = opened
  await answerOpen(
    counties.map(([county, rows], at) => saved(folder, `${at}.xlsx`, [studentSheet(county, 2017, rows)])),
  )
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.import-done').waitFor()
}

/** Goes to the findings and waits until everything is checked; what is not is checked by the button. */
async function checked(): Promise<void> {
  const { page } = opened
  await goTo(opened, 'findings')
  const pending = page.locator('.finding-card-pending')
  await pending.waitFor()
  await expect
    .poll(
      async () => {
        const button = pending.getByRole('button', { name: '立即检查' })
        if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => undefined)
        return pending.innerText()
      },
      { timeout: 30_000 },
    )
    .toMatch(/全部检查过/)
}
