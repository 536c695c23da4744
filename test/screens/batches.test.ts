import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PivotQuery, PivotResult, Reply } from '#contract'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow

beforeAll(async () => {
  opened = await openWindow()
  await opened.page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'openSample', query: {}, job: 'sample' }),
  )
  await opened.page.reload()
  await opened.page.locator('.key-figure').first().waitFor()
}, 400_000)

afterAll(() => opened.close())

async function go(screen: string): Promise<void> {
  await goTo(opened, screen)
  await opened.page.locator('.key-figure-value').first().waitFor()
}

/** What the core says of the same question, to be held against what a screen shows. */
async function total(form: string, measures: readonly string[], more: Partial<PivotQuery> = {}) {
  const query = { form, rows: [], measures, periods: ['2017'], ...more }
  const reply = (await opened.page.evaluate(
    (asked) => window.fiveBatches.call({ room: 'figures', verb: 'pivot', query: asked }),
    query,
  )) as Reply<PivotResult>
  if (!reply.ok) throw new Error(reply.problem.code)
  return measures.map((name) => reply.value.total.values[name] ?? null)
}

async function card(title: string): Promise<number> {
  const cards = opened.page.locator('.key-figure')
  const one = cards.filter({ has: opened.page.locator('.key-figure-title', { hasText: new RegExp(`^${title}$`) }) })
  return Number((await one.locator('.key-figure-value').innerText()).replaceAll(',', ''))
}

const panel = (at: number) => opened.page.locator('.chart-panel').nth(at)

async function chooseTab(at: number, name: string): Promise<void> {
  await panel(at).locator('.ant-segmented-item', { hasText: name }).click()
}

async function chooseView(name: string): Promise<void> {
  await opened.page
    .locator('.drill-panel .ant-segmented-item')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .click()
}

/** The chart of a panel as it is told to those who can't see it. */
const told = (at: number) => panel(at).locator('.chart-canvas').getAttribute('aria-label')

const footOf = (at: number) => panel(at).locator('.chart-note').innerText()

const foot = async () =>
  (await opened.page.locator('.drill-panel .ag-grid-pinned-bottom-rows-container .ag-cell').allInnerTexts()).map(
    (text) => text.replaceAll(',', ''),
  )

test.each([
  [
    'villages',
    'VILLAGE',
    '2017',
    { 贫困村数: 'count', 贫困户数: 'poor_households', 集体经济收入: 'collective_income' },
  ],
  ['relocation', 'RELOCATION', '2017-12', { 计划搬迁人数: 'planned_people', 入住人数: 'moved_people' }],
  ['ecology', 'ECOLOGY', '2017', { 选聘人数: 'posts', 覆盖贫困户: 'poor_households' }],
  ['social', 'SOCIAL', '2017', { 农村低保人数: 'dibao_people', 兜底保障人数: 'backstop_people' }],
])('the key figures of %s are the totals of its return', async (screen, form, period, figures) => {
  await go(screen)
  const sums = await total(form, Object.values(figures), { periods: [period] })

  for (const [at, title] of Object.keys(figures).entries()) await expect.poll(() => card(title)).toBe(sums[at])
  await opened.screenshot(`batches-${screen}`)
})

test('there are 201 poor villages, and one is followed from its county to the cell it was sent in', async () => {
  await go('villages')
  expect(await card('贫困村数')).toBe(201)

  await opened.page.locator('.drill-panel .ag-grid-scrolling-container .ag-row').first().click()
  const row = opened.page.locator('.rows-grid .ag-grid-scrolling-container .ag-row').first()
  await row.locator('.ag-cell').nth(2).dblclick()

  await opened.page.locator('.source-cell').waitFor()
  expect(await opened.page.locator('.source-cell').innerText()).toMatch(/文件\s+\S+\.xlsx?[\s\S]+单元格\s+[A-Z]+\d+/)
  await opened.page.locator('.source-drawer .ant-drawer-close').click()
})

test('under the year relocation shows the last month filed, says so, and its funnel holds the totals of that month', async () => {
  await go('relocation')
  const [planned, working] = await total('RELOCATION', ['planned_households', 'households_with_work'], {
    periods: ['2017-12'],
  })

  expect(await opened.page.locator('.subject-scope').innerText()).toMatch(/2017年12月[\s\S]+2017年内最后报送的一期/)
  await expect.poll(() => told(0)).toContain(`计划搬迁户数 ${planned?.toLocaleString('zh-CN')} 户`)
  expect(await told(0)).toContain(`有就业户数 ${working?.toLocaleString('zh-CN')} 户`)
})

test('floor area is held against the limit of the standards, with those above it named or none', async () => {
  await go('relocation')
  await chooseTab(0, '人均面积')

  await expect.poll(() => footOf(0)).toMatch(/高于人均住房面积上限（25\.00 ㎡）的/)
})

test('what is chosen on a screen is still chosen when one comes back to it', async () => {
  await go('relocation')
  await chooseTab(1, '安置方式')
  await go('ecology')
  await go('relocation')

  expect(await panel(1).locator('.ant-segmented-item-selected').innerText()).toBe('安置方式')
})

test('guards add up to what is stated in every county, and that is said', async () => {
  await go('ecology')
  const [posts, ...parts] = await total('ECOLOGY', ['posts', 'new_posts', 'renewed_posts', 'filled_posts'])

  expect(parts.reduce((sum, part) => Number(sum) + Number(part), 0)).toBe(posts)
  await expect.poll(() => footOf(0)).toContain('均等于选聘人数')
})

test('of dibao standard and poverty line the higher one of the year is said to hold', async () => {
  await go('social')

  await expect.poll(() => footOf(0)).toBe('2017: 农村低保标准 4,200、国家扶贫标准 2,952、就高：农村低保标准')
  expect(await told(0)).toContain('2016 农村低保标准 3,600 元/人·年')
})

test('poor households flow through levels and industries into counties without one being lost', async () => {
  await go('enterprises')
  const [led] = await total('LEAD_ROSTER', ['poor_households'], { filters: { level: ['national', 'municipal'] } })

  await expect.poll(() => told(1)).toContain(`${led?.toLocaleString('zh-CN')} 户`)
  expect(await card('带动贫困户')).toBe(led)
})

test('the roster agrees with the table in students, grants and amounts, and shows nobody’s ID number', async () => {
  await go('education')
  await chooseView('名册对照')
  const [grants, amount] = await total('EDU_ROSTER', ['count', 'amount'])
  await expect.poll(async () => (await foot()).length).toBeGreaterThan(8)
  const [, , ...figures] = await foot()

  expect([figures[3], figures[4], figures[5]].map(Number)).toEqual([grants, grants, 0])
  expect(Number(figures[6])).toBeCloseTo(Number(amount) / 10_000, 2)
  expect([figures[2], figures[8]].map(Number)).toEqual([0, 0])
  await opened.screenshot('batches-roster-against-table')

  await chooseView('名册')
  const masked = opened.page.locator('.rows-grid .ag-cell', { hasText: /^\d{6}\*{8}/ })
  await masked.first().waitFor()
  expect(await opened.page.locator('.rows-grid').innerText()).not.toMatch(/\d{17}[\dX]/)
})

test('the gaps of education are all students in hardship who got no aid', async () => {
  await go('education')
  await chooseView('缺口')
  const [persons, poor] = await total('EDU_TABLE', ['persons', 'poor_students'])
  await expect.poll(async () => Number((await foot())[4])).toBeGreaterThan(0)

  expect(Number((await foot())[4])).toBeGreaterThanOrEqual(Number(poor) - Number(persons))
})

test('the overview tells what each part of production reaches, and that it does not add up', async () => {
  await go('overview')
  await chooseTab(1, '带动贫困户')
  const [industries] = await total('INDUSTRY', ['poor_households'])

  await expect.poll(() => footOf(1)).toContain('不能相加')
  expect(industries).toBeGreaterThan(0)
  expect(await told(1)).toContain('“10+2”特色产业')
})

test('every batch stands in English without a text cut off at the edge of its screen', async () => {
  const { page } = opened
  await page.evaluate(() =>
    window.fiveBatches.call({ room: 'shell', verb: 'keepPreferences', query: { language: 'en', theme: 'dark' } }),
  )
  await page.reload()
  for (const screen of ['villages', 'relocation', 'ecology', 'education', 'social', 'enterprises']) {
    await go(screen)
    await opened.screenshot(`batches-${screen}-en-dark`)
    const beyond = await page.locator('.screen-area').evaluate((area) => area.scrollWidth - area.clientWidth)
    expect(beyond, screen).toBe(0)
  }
})
