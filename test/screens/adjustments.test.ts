import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Adjustment, Call, Reply, RowsPage } from '#contract'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

let window: OpenedWindow

beforeAll(async () => {
  window = await openWindow()
  await window.page.locator('.start-choice button.ant-btn-primary').click()
  await window.page.locator('.rail').waitFor({ timeout: 120_000 })
}, 180_000)

afterAll(() => window.close())

async function ask<T>(room: string, verb: string, query: unknown): Promise<T> {
  const call: Call = { room, verb, query }
  const reply = (await window.page.evaluate((asked) => globalThis.window.fiveBatches.call(asked), call)) as Reply<T>
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

const card = (title: string) => window.page.locator('.key-figure', { hasText: title })

test('without adjustments the screen says how to make one', async () => {
  await goTo(window, 'adjustments')

  expect(await window.page.locator('.empty-state').innerText()).toContain('还没有调整')
})

test('a value is adjusted in the drawer of its row, marked in the grid, and undone from the toast', async () => {
  const { page } = window
  await goTo(window, 'education')
  await page.locator('.ant-segmented-item', { hasText: '明细' }).click()
  await expect.poll(() => page.locator('.rows-grid-total').innerText()).toMatch(/228 行/)
  await page.locator('.rows-grid .ag-row .ag-cell[col-id="persons"]', { hasText: /\d/ }).first().dblclick()
  await page.locator('.row-adjustments h3 button').click()
  await page.getByRole('textbox', { name: '调整后' }).fill('14,600.5')
  await page.getByRole('textbox', { name: '理由' }).fill('与名册核对')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  const refused = await page.locator('.ant-modal .ant-alert').innerText()
  await page.getByRole('textbox', { name: '调整后' }).fill('14,600')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page.locator('.rows-grid .grid-adjusted').first().waitFor()
  const shown = await page.locator('.rows-grid .grid-adjusted').first().innerText()
  const listed = await page.locator('.row-adjustments li').first().innerText()
  await page.locator('.ant-notification-notice button', { hasText: '撤销操作' }).click()
  await page.locator('.rows-grid .grid-adjusted').first().waitFor({ state: 'detached' })

  expect([refused, shown]).toEqual(['这一栏只能填整数。', '14,600'])
  expect(listed).toContain('与名册核对')
  await page.keyboard.press('Escape')
})

test('figures follow the layer that is chosen in the top bar, which is marked where it is not the adjusted one', async () => {
  const { page } = window
  const { rows } = await ask<RowsPage>('figures', 'rows', {
    form: 'EDU_TABLE',
    periods: ['2017'],
    offset: 0,
    limit: 1,
  })
  const [row] = rows
  const sent = Number(row?.values.persons)
  const place = { submission: row?.submission, row: row?.row, block: row?.block }
  await ask<Adjustment>('adjustments', 'adjust', { ...place, column: 'persons', value: sent + 1000, reason: '核对' })
  await goTo(window, 'overview')
  await goTo(window, 'education')
  await page.locator('.layer-select', { hasText: '调整后（1）' }).waitFor()
  const figure = async () =>
    Number((await card('资助人数').locator('.key-figure-value').innerText()).replace(/\D/g, ''))
  const adjusted = await figure()
  await page.locator('.layer-select').click()
  await page.locator('.ant-select-item-option', { hasText: '报送原值' }).click()
  await page.locator('.frame[data-layer="source"]').waitFor()
  await expect.poll(figure).toBe(adjusted - 1000)
  await page.locator('.layer-select').click()
  await page.locator('.ant-select-item-option', { hasText: '调整后' }).click()
  await expect.poll(figure).toBe(adjusted)
})

test('the list tells what was sent and what counts, and withdraws with a reason', async () => {
  const { page } = window
  await goTo(window, 'adjustments')
  const cell = (column: string) => page.locator(`.adjustments-grid .ag-row [col-id="${column}"]`).first()
  const difference = await cell('difference').innerText()
  await cell('column').click()
  await page.locator('.row-adjustments li button', { hasText: '撤销…' }).first().click()
  await page.getByRole('textbox', { name: '撤销理由' }).fill('核对有误')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page
    .locator('.adjustments .empty-state, .adjustments-count', { hasText: /没有符合条件|0 处调整有效/ })
    .first()
    .waitFor()

  expect(difference).toBe('+1,000')
  expect(await page.locator('.layer-select').innerText()).toBe('调整后')
})
