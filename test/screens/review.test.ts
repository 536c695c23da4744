import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Reply, ReviewDesk, ReviewLine, ReviewQueue } from '#contract'
import { deskBook } from '../support/desk-book.ts'
import { studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openWindow } from '../support/window.ts'

const PASSPHRASE = '云阳 开州 巫山'

/** Students in hardship, 10,000 yuan, students aided, grants of the primary schools of a county. */
const primary = (county: string, year: number, ...figures: readonly number[]) =>
  studentSheet(county, year, [['小学', ...figures]])

let folder = ''
let opened: OpenedWindow

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-review-'))
  const path = await deskBook(folder, PASSPHRASE, [
    ['云阳2015.xlsx', primary('云阳县', 2015, 300, 5, 100, 105)],
    ['云阳2016.xlsx', primary('云阳县', 2016, 300, 5, 150, 155)],
    ['云阳2017.xlsx', primary('云阳县', 2017, 290, 5, 220, 225)],
    ['云阳2017重报.xlsx', primary('云阳县', 2017, 300, 5, 220, 225)],
    ['开州2017.xlsx', primary('开州区', 2017, 300, 5, 120, 90)],
    ['巫山2017.xlsx', primary('巫山县', 2017, 300, 5, 120, 130)],
  ])
  opened = await openWindow()
  await opened.answerOpen([path])
  await ask('shell', 'openBook', { passphrase: PASSPHRASE })
  await opened.page.reload()
  await vi.waitFor(async () => expect(await unchecked()).toBe(0), { timeout: 60_000, interval: 300 })
  await explainLastYear()
  await goTo(opened, 'review')
  await opened.page.locator('.review-queue .ag-row').first().waitFor()
}, 200_000)

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

async function ask<T>(room: string, verb: string, query: unknown): Promise<T> {
  const call = { room, verb, query, job: 'review' }
  const reply = (await opened.page.evaluate((asked) => window.fiveBatches.call(asked), call)) as Reply<T>
  if (!reply.ok) throw new Error(`${reply.problem.code}: ${reply.problem.message}`)
  return reply.value
}

const queue = (query: object = {}) => ask<ReviewQueue>('review', 'queue', query)

async function unchecked(): Promise<number> {
  const { states } = await queue()
  return states.draft + states['re-sent']
}

async function lineOf(region: string, period = '2017'): Promise<ReviewLine> {
  const [line] = (await queue({ regions: [region], periods: [period] })).lines
  if (line === undefined) throw new Error(`nothing of ${region} in ${period}`)
  return line
}

/** What the core says of a county's submission now. */
async function deskOf(region: string, period?: string): Promise<ReviewDesk> {
  const { submission } = await lineOf(region, period)
  return ask('review', 'desk', { submission: submission.submission })
}

/** The growth of 2016 was explained, so that the same growth of 2017 can take it over. */
async function explainLastYear(): Promise<void> {
  const { submission, items } = await deskOf('500235', '2016')
  const item = items.find(({ severity }) => severity === 'warning')?.item
  await ask('review', 'explain', { submission: submission.submission, item, text: '两所寄宿制学校开办' })
}

async function open(county: string): Promise<void> {
  const { page } = opened
  if ((await page.locator('.desk').count()) > 0) await page.locator('.desk-head button').first().click()
  await page.locator('.review-queue .ag-row', { hasText: county }).first().locator('.ag-cell').first().click()
  await page.locator('.desk .side-grid .ag-row').first().waitFor()
}

const press = (key: string) => opened.page.keyboard.press(key)
const tab = (name: string) => opened.page.locator('.desk-findings-bar .ant-segmented-item', { hasText: name })
const chosenCell = () => opened.page.locator('.side-grid .side-chosen').innerText()
const dialog = () => opened.page.locator('.ant-modal:visible')

test('the queue tells where each submission stands, who entered it, and what is open on it', async () => {
  const { page } = opened
  expect(await page.locator('.review-chips').innerText()).toMatch(/全部 3[\s\S]*待审核 3[\s\S]*已验收 0/)
  const told = (await lineOf('500154')).counts
  const row = await page.locator('.review-queue .ag-row', { hasText: '开州区' }).allInnerTexts()
  expect(row.join('\n').split(/\s+/)).toEqual(
    expect.arrayContaining(['待审核', '李录入', String(told.errors), String(told.cannotTell)]),
  )
  expect(told.errors).toBeGreaterThan(0)
  await opened.screenshot('review-queue')
})

test('a finding shows the values compared and what was expected, and a key leads to its cell beside last year', async () => {
  const { page } = opened
  await open('开州区')
  await tab('强制性').click()
  await press('F8')
  await page.locator('.desk-detail', { hasText: '资助人次' }).waitFor()

  expect(await page.locator('.desk-detail-body').innerText()).toMatch(/120[\s\S]*90[\s\S]*应不小于[\s\S]*120[\s\S]*−30/)
  await expect.poll(chosenCell).toBe('90')
  await opened.screenshot('review-error')
})

test('acceptance is refused while an error is open, and the dialog says why and what to do', async () => {
  await press('a')
  await dialog().getByText('还有强制性错误').waitFor()
  expect(await dialog().innerText()).toMatch(/退回区县重报，或写明理由作调整/)
  expect(await dialog().locator('.ant-btn-primary').isDisabled()).toBe(true)
  await opened.screenshot('review-accept-refused')
  await press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('sending back begins with the errors as its reason, leads to the next submission, and is taken back by Ctrl+Z', async () => {
  const { page } = opened
  await press('s')
  const reason = await dialog().locator('textarea').inputValue()
  expect(reason).toMatch(/^请更正以下问题后重报：\n1\. E4 .*90/)
  await dialog().locator('.ant-btn-dangerous').click()
  await page.getByText('已退回：开州区').waitFor()
  expect((await deskOf('500154')).steps.at(-1)).toMatchObject({ state: 'sent-back', by: '王审核', reason })
  await expect.poll(() => page.locator('.desk-head h2').innerText()).not.toContain('开州区')

  await press('Control+z')
  await expect.poll(async () => (await deskOf('500154')).state).not.toBe('sent-back')
})

test('rows stand beside the version before and last year, with what changed marked', async () => {
  const { page } = opened
  await open('云阳县')
  const sides = page.locator('.side-grid .ag-cell.side-name')
  await expect.poll(() => sides.allInnerTexts()).toEqual(['本版', '上一版', '2016年'])
  expect(await page.locator('.side-grid .side-changed.ag-cell').allInnerTexts()).toEqual(['300'])
  expect(await page.locator('.side-grid .ag-cell.side-differs').allInnerTexts()).toContain('290')
  await opened.screenshot('review-sides')
})

test('last year’s explanation is taken over with one key, and marked as copied', async () => {
  const { page } = opened
  await tab('核实性').click()
  await page.locator('.desk-item', { hasText: '与上年' }).click()
  await page.locator('.desk-offer', { hasText: '两所寄宿制学校开办' }).waitFor()
  await opened.screenshot('review-offer')
  await press('t')
  await page.locator('.desk-item-explained', { hasText: '沿用' }).waitFor()

  const explained = (await deskOf('500235')).items.filter(({ explanation }) => explanation !== null)
  expect(explained.map(({ explanation }) => [explanation?.text, explanation?.copiedFrom])).toEqual([
    ['两所寄宿制学校开办', '2016'],
  ])
})

test('an explanation is written from the keyboard, and Ctrl+Z takes it back', async () => {
  const { page } = opened
  await page.locator('.desk-item', { hasText: '与上年' }).click()
  await press('Control+z')
  await expect
    .poll(async () => (await deskOf('500235')).items.every(({ explanation }) => explanation === null))
    .toBe(true)

  await press('e')
  await page.locator('.desk-explain textarea').fill('招生规模扩大，已与教委核对')
  await page.locator('.desk-explain textarea').press('Control+Enter')
  await page.locator('.desk-item-explained').waitFor()
  const texts = (await deskOf('500235')).items.flatMap(({ explanation }) => explanation?.text ?? [])
  expect(texts).toEqual(['招生规模扩大，已与教委核对'])
})

test('a comment on a cell is written, answered and settled, and settling is taken back', async () => {
  const { page } = opened
  await page.locator('.side-grid .side-now.ag-cell', { hasText: '225' }).click()
  await press('c')
  await page.locator('.cell-popover textarea').fill('人次请与名册核对')
  await page.locator('.cell-popover textarea').press('Control+Enter')
  await page.locator('.side-grid .side-comment.ag-cell', { hasText: '225' }).waitFor()
  await opened.screenshot('review-comment')

  await tab('批注').click()
  await page.locator('.desk-comment input').fill('已核对，无误')
  await page.locator('.desk-comment input').press('Enter')
  await page.locator('.desk-comment-answer', { hasText: '已核对，无误' }).waitFor()
  await page.locator('.desk-comment').getByRole('button', { name: '了结' }).click()
  await expect.poll(async () => (await deskOf('500235')).notes[0]?.settled?.by).toBe('王审核')
  await page.locator('.desk-head h2').click()
  await press('Control+z')
  await expect.poll(async () => (await deskOf('500235')).notes[0]?.settled ?? null).toBeNull()
})

test('a cell of the desk leads to its source, and to an adjustment that is marked at it', async () => {
  const { page } = opened
  await page.locator('.side-grid .side-now.ag-cell', { hasText: '225' }).click()
  await press('c')
  await page.locator('.cell-popover-title button').click()
  await page.locator('.source-drawer').getByText('云阳2017重报.xlsx').waitFor()
  await page.locator('.source-drawer .row-adjustments h3 button').click()
  await dialog().locator('input[type=text], input:not([type])').last().fill('230')
  await dialog().locator('textarea').fill('电话核实')
  await opened.screenshot('review-adjust')
  await dialog().locator('.ant-btn-primary').click()
  await page.locator('.side-grid .side-adjusted.ag-cell', { hasText: '230' }).waitFor()
  await page.locator('.source-drawer .ant-drawer-close').click()
})

test('what is complete is accepted with what can’t be told recorded, locked, and reopened with a reason', async () => {
  const { page } = opened
  await open('巫山县')
  await press('a')
  await dialog()
    .getByText(/无法判断 \d+ 处/)
    .waitFor()
  await opened.screenshot('review-accept')
  await dialog().locator('.ant-btn-primary').click()
  await page.getByText('已验收并锁定：巫山县').waitFor()
  await expect.poll(async () => (await deskOf('500237')).state).toBe('accepted')

  await open('巫山县')
  await page.locator('.desk-acts').getByRole('button', { name: '解锁' }).click()
  await dialog().locator('textarea').fill('县里更正了金额')
  await dialog().locator('.ant-btn-primary').click()
  await expect.poll(async () => (await deskOf('500237')).steps.at(-1)?.reason).toBe('县里更正了金额')
})

test('Esc leads back to the queue, and a state chosen there lists only its submissions', async () => {
  const { page } = opened
  await page.locator('.desk-head h2').click()
  await press('Escape')
  await page.locator('.review-chip-in-review').click()
  await expect.poll(() => page.locator('.review-queue .ag-cell.review-state-in-review').count()).toBe(1)
  await page.locator('.review-chip-accepted').click()
  await page.getByText('没有符合条件的报送').waitFor()
  await opened.screenshot('review-none')
})
