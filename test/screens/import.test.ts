import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved, studentSheet } from '../support/returns.ts'
import { type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-returns-'))
  opened = await openWindow()
  await openNewBook(opened, join(folder, '账本.fivebatches'))
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('nothing is in the book until a person confirms, and one key takes the whole import back', async () => {
  const { page } = opened
  const returns = await returnsOf('云阳县', '开州区')

  await preview(opened, returns)
  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 2 张表、2 行').waitFor()
  expect(await imports(page)).toEqual([])

  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.getByText('第 1 次导入完成').waitFor()
  await opened.screenshot('import-done')
  expect(await imports(page)).toMatchObject([{ submissions: 2, undone: false }])

  await page.keyboard.press('Control+z')
  await page.getByText('这次导入已撤销').waitFor()
  expect(await imports(page)).toMatchObject([{ submissions: 2, undone: true }])
})

test('a file dropped on the window is previewed like a chosen one', async () => {
  const { page } = opened
  const path = saved(folder, '忠县.xlsx', [studentSheet('忠县', 2017, [['小学', 10, 1, 9, 9]])])
  await page.evaluate(() => {
    const picker = document.body.appendChild(document.createElement('input'))
    picker.type = 'file'
    picker.id = 'picked-for-drop'
  })
  await page.locator('#picked-for-drop').setInputFiles(path)
  await page.evaluate(() => {
    const [file] = (document.getElementById('picked-for-drop') as HTMLInputElement).files ?? []
    const dataTransfer = new DataTransfer()
    if (file !== undefined) dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })

  await page.locator('.confirm-bar .ant-btn-primary').getByText('入账 1 张表、1 行').waitFor()
  expect(await imports(page)).toEqual([])
})

test('a sheet that is unticked is not kept', async () => {
  const { page } = opened
  await preview(opened, await returnsOf('云阳县', '开州区'))

  await page.locator('.sheet-row').filter({ hasText: '开州区' }).getByRole('checkbox').click()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.getByText('第 1 次导入完成').waitFor()

  expect(await imports(page)).toMatchObject([{ submissions: 1, rows: 1 }])
})

test('a file that is no workbook is refused in plain words and the others are still kept', async () => {
  const { page } = opened
  const returns = await returnsOf('云阳县')
  await writeFile(join(returns, '坏文件.xlsx'), 'no workbook at all'.repeat(20))

  await preview(opened, returns)
  await page.locator('.sheet-row').filter({ hasText: '坏文件.xlsx' }).click()
  await page.getByText('不是 Excel 工作簿').waitFor()
  await opened.screenshot('import-refused')

  expect(await page.locator('.confirm-bar .ant-btn-primary').textContent()).toContain('入账 1 张表')
})

async function returnsOf(...counties: readonly string[]): Promise<string> {
  const returns = join(folder, '报来')
  await mkdir(returns)
  for (const county of counties) {
    saved(returns, `${county}_学生资助情况_2017.xlsx`, [studentSheet(county, 2017, [['小学', 12, 3.5, 12, 12]])])
  }
  return returns
}

async function preview({ page, answerOpen }: OpenedWindow, returns: string): Promise<void> {
  await answerOpen([returns])
  await page.getByRole('button', { name: '选择文件夹…' }).click()
  await page.locator('.import-preview').waitFor()
}

/** What the book itself says of its imports. */
function imports(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const reply = await window.fiveBatches.call({ room: 'intake', verb: 'imports', query: {} })
    return reply.ok ? reply.value : reply.problem
  })
}
