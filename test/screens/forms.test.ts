import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved } from '../support/returns.ts'
import { type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-forms-'))
  opened = await openWindow()
  const { page } = opened
  await openNewBook(opened, join(folder, '账本.fivebatches'))
  await page.locator('.rail').getByText('表式').click()
  await page.locator('.forms-list').waitFor()
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('a form is defined from a workbook, mended with a look elsewhere in between, kept, and exported to a file', async () => {
  const { page, answerOpen, answerSave } = opened
  await answerOpen([water()])
  await page.getByRole('button', { name: '用样表定义…' }).click()
  await page.locator('.draft-columns').waitFor()
  await page.getByLabel('表式代码').fill('water')
  await page.getByLabel('受益人口 英文名称').fill('People served')
  await opened.screenshot('forms-define')
  await page.locator('.rail').getByText('导入').click()
  await page.locator('.import-drop').waitFor()
  await page.locator('.rail').getByText('表式').click()
  await page.getByRole('button', { name: '检查' }).click()
  await page.getByText('检查通过，将作为新表式存入账本。').waitFor()
  await page.getByRole('button', { name: '保存到账本' }).click()
  await page.locator('.forms-item.chosen').getByText('WATER').waitFor()
  await opened.screenshot('forms-kept')

  await answerSave(join(folder, 'water.json'))
  await page.getByRole('button', { name: '导出…' }).click()
  await page.getByText('已导出').waitFor()
  const written = JSON.parse(await readFile(join(folder, 'water.json'), 'utf8'))

  expect(await ownForms(page)).toEqual(['WATER'])
  expect(written.columns.find(({ zh }: { zh: string }) => zh === '受益人口')).toMatchObject({ en: 'People served' })
})

test('a form of the program is a pattern only under a code of its own, and what is wrong is said in words', async () => {
  const { page } = opened
  await page.locator('.forms-item').filter({ hasText: 'INDUSTRY' }).click()
  await page.getByRole('button', { name: '以此为样…' }).click()
  await page.getByText('请填写表式代码').waitFor()
  await page.getByLabel('表式代码').fill('INDUSTRY')
  await page.getByRole('button', { name: '保存到账本' }).click()
  await page.getByText('“INDUSTRY”是程序自带的表式').waitFor()
  await page.getByLabel('表式代码').fill('MINE')
  await page.getByLabel('规模 中文名称').fill('')
  await page.getByRole('button', { name: '检查' }).click()

  await page.locator('.draft-check.bad').getByText('没有中文名称').waitFor()
  await opened.screenshot('forms-issue')
})

function water(): string {
  const rows = ['云阳县', '开州区', '万州区', '巫山县', '巫溪县', '奉节县'].map((county, at) => [
    county,
    at % 2 ? '水井' : '山泉',
    100 + at,
    90.5 + at,
    '张三',
  ])
  return saved(folder, '2017年饮水.xlsx', [
    {
      name: '饮水',
      rows: [['2017年饮水安全情况'], ['区县', '水源', '受益人口', '达标率（%）', '联系人'], ...rows],
    },
  ])
}

/** What the book itself says of the forms people defined in it. */
function ownForms(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const reply = await window.fiveBatches.call({ room: 'forms', verb: 'list', query: {} })
    if (!reply.ok) return reply.problem
    return (reply.value as { code: string; origin: string }[])
      .filter(({ origin }) => origin === 'book')
      .map(({ code }) => code)
  })
}
