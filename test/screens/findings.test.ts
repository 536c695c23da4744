import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, LARGE_SCREEN, type OpenedWindow, openWindow, SMALL_SCREEN } from '../support/window.ts'

const ROWS = [
  ['学前教育', 100, 5.1, 90, 95],
  ['小学', 200, '约六万', 180, 185],
  ['夜大班', 10, 1, 9, 9],
  ['学前', 10, 1, 9, 9],
  ['合计', 320, 13, 289, 298],
  ['其中：义务教育', 200, 13, 290, 185],
]

let folder = ''
let opened: OpenedWindow | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-returns-'))
})

afterEach(async () => {
  await opened?.close()
  opened = null
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['zh-CN', SMALL_SCREEN],
  ['en', LARGE_SCREEN],
])(
  'the findings of a submission lead to their values and to the cell they are about, in %s',
  async (language, size) => {
    opened = await openWindow({ language, size })
    const { page } = opened
    await importReturn(opened, saved(folder, '万州区.xlsx', [studentSheet('万州区', 2017, ROWS)]))

    await goTo(opened, 'returns')
    await page.locator('.returns-tabs .ant-tabs-tab').nth(1).click()
    await page.locator('.submissions-grid .ag-row').first().click()
    await page
      .locator('.submission-bar')
      .getByRole('button', { name: /审核结果|Findings/ })
      .click()
    await page.locator('.finding-line').first().waitFor()
    expect(await page.locator('.finding-line').count()).toBe(5)

    await page.locator('.finding-line').filter({ hasText: 'D8' }).first().click()
    await page.locator('.finding-values').getByText('288').waitFor()
    await opened.screenshot(`findings-total-${language}`)

    await page.locator('.finding-line').filter({ hasText: 'C5' }).first().click()
    await page.locator('.finding-detail .source-cell').getByText('约六万').waitFor()
    await opened.screenshot(`findings-cell-${language}`)
  },
)

async function importReturn({ page, answerSave, answerOpen }: OpenedWindow, path: string): Promise<void> {
  await page
    .locator('.start-actions, button')
    .filter({ hasText: /新建账本|New book/ })
    .first()
    .click()
  await page.getByLabel(/您的姓名|Your name/).fill('李强')
  for (const at of [0, 1]) await page.locator('input[type=password]').nth(at).fill('云阳 开州 巫山')
  await answerSave(join(folder, '账本.fivebatches'))
  await page.locator('.ant-modal button.ant-btn-primary').click()
  await page.locator('.import-drop').waitFor()
  await answerOpen([path])
  await page.getByRole('button', { name: /选择文件…|Choose files…/ }).click()
  await page.locator('.import-preview').waitFor()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.import-done').waitFor()
}
