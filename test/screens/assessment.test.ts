import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow

beforeAll(async () => {
  opened = await openWindow()
  await opened.page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'openSample', query: {}, job: 'sample' }),
  )
  await opened.page.reload()
  await opened.page.locator('.key-figure').first().waitFor()
})

afterAll(() => opened.close())

/** A change is kept, told, and every figure asked for again. */
const SOON = { timeout: 10_000 }

const firstRows = () => opened.page.locator('.subject-grid .ag-row[row-index="0"]')

test('the three counties of 2017 pass, and each figure of an assessment leads to its cell', async () => {
  await goTo(opened, 'exit')
  await firstRows().last().waitFor()
  await firstRows().last().locator('.ag-cell').nth(1).click()
  await opened.page.locator('.evidence-cells button').first().click()

  await expect.poll(() => opened.page.locator('.source-address').first().textContent(), SOON).toMatch(/^[A-Z]+\d+$/)
  await opened.screenshot('exit-evidence')
})

test('a threshold changed where it stands changes the verdicts, and taken back they are as before', async () => {
  const { page } = opened
  await page.reload()
  await goTo(opened, 'exit')
  await page.locator('.key-figure-value').first().waitFor()
  const failed = () => page.locator('.key-figure', { hasText: '未达标' }).locator('.key-figure-value').textContent()
  await expect.poll(failed).toBe('0')
  await page.locator('.threshold-strip button').nth(1).click()
  await page.getByLabel('取值').fill('1')
  await page.getByLabel('来源').fill('试算文件')
  await page.getByLabel('修改人').fill('张三')
  await page.getByLabel('理由', { exact: true }).fill('试算')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await expect.poll(failed, SOON).toBe('1')
  await page.getByRole('button', { name: '标准与门槛' }).click()
  await page.getByRole('button', { name: '恢复原值' }).click()
  await page.getByLabel('理由', { exact: true }).fill('恢复')
  await page.getByRole('dialog').last().getByRole('button', { name: '恢复原值' }).click()

  await expect.poll(failed, SOON).toBe('0')
})

test('full coverage of 2017 leaves no gap, beside the two lines', async () => {
  await opened.page.reload()
  await goTo(opened, 'integration')
  await opened.page.locator('.key-figure-value').first().waitFor()
  const figures = () => opened.page.locator('.key-figure-value').allTextContents()

  await expect.poll(figures).toEqual(['4,200', '2,952', '4,200', '100.0', '0', '38', '0'])
  await opened.screenshot('integration')
})
