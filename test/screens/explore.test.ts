import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import type { PivotQuery, PivotResult, Reply } from '#contract'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-explore-'))
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

const field = (kind: 'dimension' | 'measure', name: string) =>
  opened.page.locator(`.field-list [data-field="${name}"][data-kind=${kind}]`)
const zone = (name: string) => opened.page.locator(`[data-zone="${name}"]`)
const cellsOf = (column: string) => opened.page.locator(`.screen-area .ag-cell[col-id="${column}"]`)
const numbers = async (column: string) =>
  (await cellsOf(column).allInnerTexts()).map((text) => Number(text.replaceAll(',', '').replace('−', '-')))

/** The same figures as the core gives them elsewhere. */
async function asked(query: PivotQuery): Promise<PivotResult> {
  const reply = await opened.page.evaluate(
    (asking) => window.fiveBatches.call({ room: 'figures', verb: 'pivot', query: asking }),
    query,
  )
  return (reply as { readonly ok: true; readonly value: PivotResult } & Reply<PivotResult>).value
}

/** Goes through a menu by the names of its items. */
async function chooseInMenu(...names: readonly string[]): Promise<void> {
  const items = opened.page.locator('.ant-dropdown-menu-submenu-title:visible, .ant-dropdown-menu-item:visible')
  for (const [at, name] of names.entries()) {
    const item = items.filter({ hasText: new RegExp(`^(✓ )?${name}$`) }).last()
    await item.waitFor()
    await (at < names.length - 1 ? item.hover() : item.click())
  }
}

test('the first look at a return shows a table, not an empty page', async () => {
  await goTo(opened, 'pivot')
  await cellsOf('c0').first().waitFor()

  await expect.poll(() => cellsOf('c0').count()).toBeGreaterThan(10)
  await opened.screenshot('pivot-first')
})

test('fields are dragged to rows, columns and values, and subtotals and total are those of the figures', async () => {
  const { page } = opened
  await page.getByRole('button', { name: '清空' }).click()
  await field('dimension', 'region-area').dragTo(zone('rows'))
  await field('dimension', 'region').dragTo(zone('rows'), { targetPosition: { x: 300, y: 16 } })
  await field('measure', 'persons').dragTo(zone('measures'))
  await field('measure', 'coverage').dragTo(zone('measures'), { targetPosition: { x: 300, y: 16 } })
  await page.getByRole('button', { name: '全部折叠' }).click()
  await expect.poll(() => cellsOf('tree').allInnerTexts()).toEqual(['主城都市区', '渝东北', '渝东南', '合计'])
  const { total } = await asked({ form: 'EDU_TABLE', rows: [], measures: ['persons', 'coverage'], periods: ['2017'] })
  const persons = await numbers('c0')

  expect(persons.at(-1)).toBe(total.values.persons)
  expect(persons.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBe(total.values.persons)
  expect((await numbers('c1')).at(-1)).toBeCloseTo(total.values.coverage ?? 0, 1)
  await opened.screenshot('pivot-subtotals')
})

test('a triangle unfolds the counties of an area', async () => {
  await opened.page.locator('.tree-folded').nth(2).click()

  await expect.poll(() => cellsOf('tree').allInnerTexts()).toContain('黔江区')
  await opened.page.getByRole('button', { name: '全部折叠' }).click()
})

test('a measure is shown as its share of the column, which add up to a hundred', async () => {
  await zone('measures').locator('[data-field=persons]').click()
  await chooseInMenu('显示为', '占列合计 %')
  await expect.poll(async () => (await numbers('c0')).at(-1)).toBe(100)
  const shares = await numbers('c0')

  expect(shares.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 0)
})

test('a layout step is taken back and brought back by the keys of Excel', async () => {
  const { page } = opened
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await numbers('c0')).at(-1)).toBeGreaterThan(1000)
  await page.keyboard.press('Control+y')

  await expect.poll(async () => (await numbers('c0')).at(-1)).toBe(100)
})

test('a field is moved and removed by keys alone', async () => {
  const { page } = opened
  const coverage = zone('measures').locator('[data-field=coverage]')
  await coverage.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect
    .poll(() =>
      zone('measures')
        .locator('.field-chip')
        .evaluateAll((all) => all.map((one) => one.dataset.field)),
    )
    .toEqual(['coverage', 'persons'])
  await coverage.focus()
  await page.keyboard.press('Delete')

  await expect.poll(() => zone('measures').locator('.field-chip').count()).toBe(1)
})

test('a view is kept under a name, and opened again as it was', async () => {
  const { page } = opened
  await page.getByRole('button', { name: '保存视图' }).click()
  await page.getByPlaceholder('视图名称').fill('各片区资助占比')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page.getByText('已保存视图“各片区资助占比”').waitFor()
  const kept = await numbers('c0')
  await page.getByRole('button', { name: '清空' }).click()
  await page.getByText('把字段放进来，表格就会出现').waitFor()
  await page.locator('.views-menu-button').click()
  await page.locator('.views-menu-open', { hasText: '各片区资助占比' }).click()

  await expect.poll(() => numbers('c0')).toEqual(kept)
})

test('a view that is removed can be brought back', async () => {
  const { page } = opened
  await page.locator('.views-menu-button').click()
  await page.getByRole('button', { name: '删除 各片区资助占比' }).click()
  await page.locator('.ant-notification').getByRole('button', { name: '撤销' }).click()
  await page.getByText('已恢复视图“各片区资助占比”').waitFor()

  await page.locator('.views-menu-button').click()

  await expect.poll(() => page.locator('.views-menu-open', { hasText: '各片区资助占比' }).count()).toBe(1)
  await page.keyboard.press('Escape')
})

test('what is shown is exported, with the lines that are folded left out and the same figures', async () => {
  const { page } = opened
  await zone('measures').locator('[data-field=persons]').click()
  await chooseInMenu('显示为', '数值')
  await page.getByRole('button', { name: '全部折叠' }).click()
  await expect.poll(async () => (await numbers('c0')).at(-1)).toBeGreaterThan(1000)
  const shown = await numbers('c0')
  const file = join(folder, '片区.xlsx')
  await opened.answerSave(file)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await page.getByText('片区.xlsx').waitFor()
  const book = XLSX.read(await readFile(file))
  const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}) as XLSX.CellObject[]

  expect(cells.filter(({ t }) => t === 'n').map(({ v }) => v)).toEqual(expect.arrayContaining(shown))
  expect(cells.some(({ v }) => v === '黔江区')).toBe(false)
})

test('a figure of the table is followed to its rows and to the cell it was sent in', async () => {
  const { page } = opened
  await page.getByRole('button', { name: '全部展开' }).click()
  const county = page.locator('.screen-area .ag-row', { hasText: '涪陵区' }).first()
  const row = await county.getAttribute('row-index')
  await page.locator(`.screen-area .ag-row[row-index="${row}"] .ag-cell[col-id="c0"]`).dblclick()
  const rows = page.locator('.rows-behind .ag-row')
  await rows.first().waitFor()
  await expect.poll(() => page.locator('.rows-behind .rows-grid-total').innerText()).toMatch(/6 行/)
  await rows.first().locator('.ag-cell[col-id="persons"]').dblclick()

  await expect
    .poll(() => page.locator('.source-cell').innerText())
    .toMatch(/文件\s+\S+涪陵区\S+[\s\S]+单元格\s+[A-Z]+\d+/)
  await opened.screenshot('pivot-source')
  await page.locator('.source-drawer .ant-drawer-close').click()
  await page.locator('.rows-behind .ant-drawer-close').click()
})

test('two years are compared county by county, with the largest difference on top once it is sorted so', async () => {
  const { page } = opened
  await goTo(opened, 'compare')
  await cellsOf('0:difference').first().waitFor()
  await page.locator('.screen-area .ag-header-cell[col-id="0:difference"]').click()
  await expect.poll(() => page.locator('.ag-header-cell[col-id="0:difference"]').innerText()).toContain('▼')
  const years = await Promise.all(['2016', '2017'].map((year) => byCounty(year)))
  const differences = Object.entries(years[1] ?? {}).map(([county, value]) => value - (years[0]?.[county] ?? 0))
  await opened.screenshot('compare')

  await expect
    .poll(async () => (await numbers('0:difference')).slice(0, 8))
    .toEqual(differences.sort((a, b) => b - a).slice(0, 8))
})

/** Students enrolled in a year by county. */
async function byCounty(year: string): Promise<Readonly<Record<string, number>>> {
  const { lines } = await asked({ form: 'EDU_TABLE', rows: ['region'], measures: ['enrolled'], periods: [year] })
  return Object.fromEntries(lines.map(({ keys, values }) => [keys.region ?? '', values.enrolled ?? 0]))
}

test('sides are swapped, and every difference changes its sign', async () => {
  const { page } = opened
  const before = (await numbers('0:difference')).slice(0, 1)
  await page.getByRole('button', { name: '对调 A、B' }).click()

  await expect.poll(async () => (await numbers('0:difference')).at(0)).not.toBe(before[0])
})

test.each(['pivot', 'compare'])(
  'the screen %s stands in English without a text cut off at its edge',
  async (screen) => {
    const { page } = opened
    await page.evaluate(() =>
      window.fiveBatches.call({ room: 'shell', verb: 'keepPreferences', query: { language: 'en', theme: 'dark' } }),
    )
    await page.reload()
    await goTo(opened, screen)
    await page.locator('.screen-area .ag-row').first().waitFor()
    await opened.screenshot(`${screen}-en-dark`)

    expect(await page.locator('.screen-area').evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0)
  },
)
