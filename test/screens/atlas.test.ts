import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'
import { ROOT } from '../support/window-runtime.ts'

let opened: OpenedWindow
let folder: string
let userData: string
let isOpen = true

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-pictures-'))
  userData = await mkdtemp(join(tmpdir(), 'five-batches-atlas-'))
  opened = await openWindow({ userData })
  await opened.page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'openSample', query: {}, job: 'sample' }),
  )
  await opened.page.reload()
  await opened.page.locator('.key-figure').first().waitFor()
  await goTo(opened, 'atlas')
  await chart().waitFor()
})

afterAll(async () => {
  if (isOpen) await opened.close()
  await rm(folder, { recursive: true, force: true })
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

const chart = () => opened.page.locator('.atlas-main .chart-canvas')

/** Chooses from the menu of the main chart. */
async function choose(name: string): Promise<void> {
  await opened.page.locator('.atlas-main .chart-more').click()
  await opened.page.getByRole('menuitem', { name }).click()
}

/** Values of the counties as the table beside the chart tells them. */
async function tabled(): Promise<Record<string, string>> {
  await choose('文字说明与数据')
  const rows = await opened.page
    .locator('.chart-table tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? '')))
  await opened.page.keyboard.press('Escape')
  await opened.page.locator('.chart-table').waitFor({ state: 'detached' })
  return Object.fromEntries(rows)
}

test('the map tells all 38 counties of 2017 with their values', async () => {
  expect(await chart().getAttribute('aria-label')).toContain('38 个有数值，0 个没有')
  const values = await tabled()

  expect(Object.keys(values)).toHaveLength(38)
  expect(Object.keys(values)).toContain('开州')
  await opened.screenshot('atlas-map')
})

test('a county reached by the arrow keys opens its card, and from there the rows it is made of', async () => {
  const { page } = opened
  await chart().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const card = page.locator('.county-card')
  await card.waitFor()
  const [first] = Object.entries(await tabled())
  expect(await card.innerText()).toContain(`${first?.[1]}%`)
  expect(await card.innerText()).toContain('1 / 38')

  await card.getByRole('button', { name: '查看数据行' }).click()
  await page.locator('.atlas-rows .ag-row').first().waitFor()
  await expect.poll(() => page.locator('.atlas-rows').innerText()).toContain('共 6 行')
  await opened.screenshot('atlas-rows')
  await page.locator('.atlas-rows .ant-drawer-close').click()
  await page.locator('.filter-chips .ant-tag-close-icon').click()
  await card.waitFor({ state: 'detached' })
})

test('the map is saved as a PNG of twice its size and as an SVG with the names of the counties', async () => {
  const { page } = opened
  const box = await chart().boundingBox()
  await opened.answerSave(join(folder, '图.png'))
  await choose('保存为 PNG…')
  await page.getByText('图片已保存为“图.png”').waitFor()
  await opened.answerSave(join(folder, '图.svg'))
  await choose('保存为 SVG…')
  await page.getByText('图片已保存为“图.svg”').waitFor()
  const png = await readFile(join(folder, '图.png'))
  const svg = await readFile(join(folder, '图.svg'), 'utf8')
  const told = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      faults: read.querySelectorAll('parsererror').length,
      texts: [...read.querySelectorAll('text')].map((one) => one.textContent),
    }
  }, svg)

  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect(png.readUInt32BE(16)).toBe(2 * Math.round(box?.width ?? 0))
  expect(png.readUInt32BE(20)).toBeGreaterThan(2 * Math.round(box?.height ?? 0))
  expect(told.faults).toBe(0)
  expect(told.texts).toEqual(expect.arrayContaining(['资助覆盖率分区县', '开州', '云阳', '渝中', '秀山']))
  expect(told.texts.join()).toMatch(/单位：% · 2017年[\s\S]*来源：/)
})

test('the chart fills the window when it is enlarged, and Esc brings the screen back', async () => {
  const { page } = opened
  await page.locator('.atlas-main .chart-enlarge').click()
  const large = page.locator('.enlarged-chart .chart-canvas')
  await large.waitFor()
  await expect.poll(async () => (await large.boundingBox())?.width ?? 0).toBeGreaterThan(1200)

  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })
})

test('every view of an indicator is drawn, and one map stands for each year', async () => {
  const { page } = opened
  for (const view of ['历年地图', '趋势', '矩阵', '散点', '箱线图']) {
    await page.locator('.atlas-head').getByText(view, { exact: true }).click()
    await expect.poll(() => chart().getAttribute('aria-label')).not.toContain('没有数据')
    await opened.screenshot(`atlas-${view}`)
  }
  await page.locator('.atlas-head').getByText('历年地图', { exact: true }).click()

  expect(await chart().getAttribute('aria-label')).toMatch(/2015年至2017年/)
  await page.locator('.atlas-head').getByText('地图', { exact: true }).click()
})

test('patterns over the colours are switched on where light and dark are, and remembered', async () => {
  const { page } = opened
  const read = () =>
    page.evaluate(() => window.fiveBatches.call({ room: 'shell', verb: 'start', query: {} })) as Promise<{
      readonly value: { readonly preferences: { readonly remembered: Record<string, string> } }
    }>
  await page.getByRole('button', { name: '外观' }).click()
  await page.getByRole('menuitem', { name: '图表加图案填充' }).click()

  await expect.poll(async () => (await read()).value.preferences.remembered.patterns).toBe('on')
})

test('a county has on the map the value that the terminal tells', async () => {
  const shown = await tabled()
  await opened.close()
  isOpen = false
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'src/main/cli.ts',
      'indicator',
      join(userData, 'sample.fivebatches'),
      'education-coverage',
      '--by',
      'region',
      '--period',
      '2017',
      '--json',
    ],
    { cwd: ROOT, env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '' } },
  )
  const { lines } = JSON.parse(stdout) as { lines: readonly { keys: { region: string }; value: number }[] }
  const kaizhou = lines.find(({ keys }) => keys.region === '500154')

  expect(lines).toHaveLength(38)
  expect(shown.开州).toBe(kaizhou?.value.toFixed(1))
})
