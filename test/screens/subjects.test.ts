import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-reports-'))
  opened = await openWindow()
  await opened.page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'openSample', query: {}, job: 'sample' }),
  )
  await opened.page.reload()
  await opened.page.locator('.key-figure').first().waitFor()
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const SCREENS: Readonly<Record<string, string>> = {
  总览: 'overview',
  合作社: 'cooperatives',
  龙头企业: 'enterprises',
  '“10+2”特色产业': 'industries',
  教育资助: 'education',
}

async function go(screen: string): Promise<void> {
  await goTo(opened, SCREENS[screen] ?? '')
  await opened.page.locator('.key-figure-value').first().waitFor()
}

/** Figures of the cards of the open screen, by title. */
async function cards(): Promise<Record<string, string>> {
  const texts = await opened.page
    .locator('.key-figure')
    .evaluateAll((all) =>
      all.map((card) =>
        ['.key-figure-title', '.key-figure-value'].map((part) => card.querySelector(part)?.textContent ?? ''),
      ),
    )
  return Object.fromEntries(texts)
}

const rows = () => opened.page.locator('.drill-panel .ag-grid-scrolling-container .ag-row')
const total = () => opened.page.locator('.drill-panel .ag-grid-pinned-bottom-rows-container .ag-cell')

test('the overview tells the figures of the founding document', async () => {
  await go('总览')

  await expect.poll(cards).toMatchObject({
    农民专业合作社: '6,935',
    龙头企业: '422',
    '“10+2”特色产业': '12',
    资助覆盖学段: '6',
  })
  await opened.screenshot('overview')
})

test.each([
  ['合作社', { 合作社数: '6,935' }],
  ['龙头企业', { 企业数: '422' }],
  ['“10+2”特色产业', { 特色产业: '12' }],
  ['教育资助', { 覆盖学段: '6' }],
])('the screen “%s” agrees with the overview', async (screen, figures) => {
  await go(screen)

  await expect.poll(cards).toMatchObject(figures)
  await opened.screenshot(`subject-${screen}`)
})

test('a figure is followed from the chart to the county, its rows, and the cell it was sent in', async () => {
  const { page } = opened
  await go('合作社')
  const chart = page.locator('.chart-canvas').first()
  await chart.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.filter-chips .ant-tag').waitFor()
  await expect.poll(async () => (await total().allInnerTexts())[1]).not.toBe('6,935')
  const [county = '', count = ''] = await total().allInnerTexts()
  expect(county).toBe('合计')
  expect((await cards()).合作社数).toBe(count)

  await rows().first().click()
  await expect.poll(() => page.locator('.rows-grid-total').innerText()).toBe(`共 ${count} 行`)
  await rows().first().locator('.ag-cell').nth(2).dblclick()
  await page.locator('.source-cell').waitFor()

  expect(await page.locator('.source-cell').innerText()).toMatch(
    /文件\s+\S+\.(xlsx|xls)[\s\S]+工作表\s+\S+[\s\S]+单元格\s+[A-Z]+\d+/,
  )
  await opened.screenshot('subject-source')
  await page.locator('.source-drawer .ant-drawer-close').click()
})

test('a filter is shown as a chip and can be lifted', async () => {
  const { page } = opened
  await page.locator('.filter-chips .ant-tag-close-icon').click()
  await page.locator('.filter-chips').waitFor({ state: 'detached' })

  expect((await cards()).合作社数).toBe('6,935')
})

test('what is shown is exported to the file that was named, with the same totals and a native chart', async () => {
  const { page } = opened
  const file = join(folder, '教育资助.xlsx')
  await go('教育资助')
  const shown = await total().allInnerTexts()
  await opened.answerSave(file)
  await page.locator('.drill-panel').getByRole('button', { name: '导出' }).click()
  await page.getByText('教育资助.xlsx').waitFor()
  const book = XLSX.read(await readFile(file), { bookFiles: true, cellFormula: true })
  const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}) as XLSX.CellObject[]
  const sums = cells.filter(({ f }) => f?.startsWith('SUM')).map(({ v }) => Number(v))

  expect(shown.map((text) => Number(text.replaceAll(',', '')))).toEqual(expect.arrayContaining([788_853, 120_592.18]))
  expect(sums.map((sum) => Math.round(sum * 100) / 100)).toEqual(expect.arrayContaining([788_853, 120_592.18]))
  expect((book as unknown as { keys: string[] }).keys).toContain('xl/charts/chart1.xml')
})

test('selected cells are copied as Excel takes them', async () => {
  const { page } = opened
  await go('教育资助')
  await rows().first().waitFor()
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.title = event.clipboardData?.getData('text/plain') ?? ''
    })
  })
  const first = await rows().nth(0).locator('.ag-cell').nth(1).boundingBox()
  const last = await rows().nth(1).locator('.ag-cell').nth(2).boundingBox()
  await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + 10, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('Control+c')

  expect(await page.evaluate(() => document.title)).toMatch(/^[\d.]+ \d+ [\d.]+ \d+$/)
  expect(await page.locator('.data-grid-summary').innerText()).toContain('计数 4')
})

test('a chart is copied as a picture, to be pasted elsewhere', async () => {
  const { page } = opened
  await page.locator('.chart-panel .chart-more').first().click()
  await page.getByRole('menuitem', { name: '复制为图片' }).click()

  await page.getByText(/^图片(已|未能)/).waitFor()
  expect(await page.getByText(/^图片(已|未能)/).innerText()).toContain('图片已复制')
})

test('every subject stands in English without a text cut off at the edge of its screen', async () => {
  const { page } = opened
  await page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'keepPreferences', query: { language: 'en', theme: 'dark' } }),
  )
  await page.reload()
  for (const screen of ['总览', '合作社', '龙头企业', '“10+2”特色产业', '教育资助']) {
    await go(screen)
    await opened.screenshot(`subject-${screen}-en-dark`)
    const beyond = await page.locator('.screen-area').evaluate((area) => area.scrollWidth - area.clientWidth)
    expect(beyond, screen).toBe(0)
  }
})
