import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBook } from '../../src/main/core/book/open-book.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { fillRoster } from '../../tools/bench/figures/fill-roster.ts'
import { RESOURCES } from '../support/book.ts'
import { type OpenedWindow, openWindow } from '../support/window.ts'

const ROWS = Number(process.env.GRID_ROWS ?? 30_000)

let opened: OpenedWindow
let folder: string
let sums: { readonly all: number; readonly primary: number; readonly primaryRows: number }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-grid-'))
  const path = join(folder, '名册.fivebatches')
  sums = makeBook(path)
  opened = await openWindow()
  const { page } = opened
  await opened.answerOpen([path])
  await page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'openBook', query: { passphrase: '云阳 开州 巫山' } }),
  )
  await page.reload()
  await page.locator('.rail').getByText('表式').click()
  await page.locator('.forms-item').filter({ hasText: 'EDU_ROSTER' }).click()
  await page.getByText('已入账的行').click()
  await page.locator('.rows-grid .ag-row').first().waitFor()
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** A book with a roster, and what its amounts come to by SQL over whole cents. */
function makeBook(path: string): typeof sums {
  const book = createBook(path, '云阳 开州 巫山')
  const context = openCore(book, RESOURCES, () => '2018-01-15T09:00:00.000Z')
  fillRoster(context, { rows: ROWS, period: '2017' })
  const cents = (where: string) =>
    Number(
      book.db.prepare(`SELECT sum(CAST(round(amount * 100) AS INTEGER)) FROM row_edu_roster ${where}`).pluck().get(),
    )
  const primaryRows = Number(
    book.db.prepare("SELECT count(*) FROM row_edu_roster WHERE stage = 'primary'").pluck().get(),
  )
  const made = { all: cents('') / 100, primary: cents("WHERE stage = 'primary'") / 100, primaryRows }
  book.close()
  return made
}

const shown = (value: number) => value.toLocaleString('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 })
const heading = (title: string) => opened.page.locator('.rows-header').filter({ hasText: title })
const figures = () => opened.page.locator('.data-grid-figures').innerText()

test('a column is selected by its heading and added up over all rows, loaded or not', async () => {
  await opened.screenshot('grid')
  await heading('资助金额').locator('.rows-header-title').click()

  await expect.poll(figures, { timeout: 30_000 }).toContain(`合计 ${shown(sums.all)}`)
  await opened.screenshot('grid-column')
})

test('a filter is chosen among values found by their initials, shown as a chip, and narrows the sum', async () => {
  const { page } = opened
  await heading('学段').hover()
  await heading('学段').locator('.rows-header-filter').click()
  await page.locator('.member-filter-list .ant-checkbox-wrapper').first().waitFor()
  await opened.screenshot('grid-filter')
  await page.getByLabel('查找（汉字、拼音、首字母）').fill('xx')
  await expect.poll(() => page.locator('.member-filter-list .ant-checkbox-wrapper').count()).toBe(1)
  await page.keyboard.press('Enter')

  await expect.poll(() => page.locator('.rows-grid-chips').innerText()).toContain('学段: 小学')
  await expect
    .poll(() => page.locator('.rows-grid-total').innerText(), { timeout: 30_000 })
    .toBe(`共 ${shown(sums.primaryRows)} 行`)
  await heading('资助金额').locator('.rows-header-title').click()
  await expect.poll(figures, { timeout: 30_000 }).toContain(`合计 ${shown(sums.primary)}`)
  await opened.screenshot('grid-filtered')
})

test('keys that sort come in the order they were added, with their numbers in the headings', async () => {
  await heading('年级').hover()
  await heading('年级').locator('.rows-header-sort').click()
  await heading('学校').hover()
  await heading('学校')
    .locator('.rows-header-sort')
    .click({ modifiers: ['Shift'] })

  await expect
    .poll(async () =>
      (await opened.page.locator('.rows-header-sort.in-use').allInnerTexts()).map((text) => text.replace(/\s/g, '')),
    )
    .toEqual(['↑2', '↑1'])
})

test('rows that are not loaded are copied with the others: numbers as numbers, masked ID numbers as text', async () => {
  const { page } = opened
  await page.evaluate(() => {
    document.addEventListener(
      'paste',
      (event) => {
        event.preventDefault()
        const text = event.clipboardData?.getData('text/plain') ?? ''
        const html = event.clipboardData?.getData('text/html') ?? ''
        document.title = JSON.stringify([text.split('\r\n').length, html.split('<tr>').length - 1, html.slice(0, 900)])
      },
      true,
    )
  })
  await page.locator('.ag-grid-scrolling-container .ag-row').first().locator('.ag-cell').nth(1).click()
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Control+c')
  await page.getByText('可粘贴到 Excel 或 WPS').waitFor()
  await page.getByLabel('查找文本和代码名称').focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => page.title()).toContain('<tr>')
  const [lines, rows, html] = JSON.parse(await page.title())

  expect([lines, rows]).toEqual([sums.primaryRows, sums.primaryRows])
  expect(html).toMatch(/<td style='mso-number-format:"\\@"'>500101\*{8}\d{4}<\/td>/)
  expect(html).toMatch(/<td style='mso-number-format:"0\\.00"'>\d+(\.\d+)?<\/td>/)
})

test('a row is gone to by its number, and opened with its source, findings and history', async () => {
  const { page } = opened
  await page.locator('.ag-grid-scrolling-container .ag-row').first().locator('.ag-cell').nth(1).click()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('2000')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.rows-foot-seen').innerText()).toMatch(/^第 (1,99\d|2,000)–/)
  await page.locator('.ag-cell-focus').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.row-story').first().waitFor()
  await page.locator('.source-address').waitFor()
  expect(await page.locator('.row-drawer-steps').innerText()).toContain('第 2,000 行')
  await opened.screenshot('grid-detail')

  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => page.locator('.row-drawer-steps').innerText()).toContain('第 2,001 行')
  await page.keyboard.press('Escape')
})

test('a filter that was lifted shows all rows again', async () => {
  const { page } = opened
  await page.locator('.rows-grid-chips .ant-tag-close-icon').click()

  await expect
    .poll(() => page.locator('.rows-grid-total').innerText(), { timeout: 30_000 })
    .toBe(`共 ${shown(ROWS)} 行`)
})
