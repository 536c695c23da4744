import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '../../src/main/core/book/audit.ts'
import { createBook, openBook } from '../../src/main/core/book/open-book.ts'
import { createCore } from '../../src/main/core/create-core.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { RESOURCES } from '../support/book.ts'
import { goTo, LARGE_SCREEN, type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow
let folder: string
let path: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-people-'))
  path = join(folder, '人员.fivebatches')
  makeBook(path)
  opened = await openWindow()
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** A book with two people, in which a few things were done. */
function makeBook(at: string): void {
  const book = createBook(at, '云阳 开州 巫山', '李强')
  const core = createCore(openCore(book, RESOURCES, () => '2018-01-15T09:00:00.000Z'))
  core.people.add({ name: '王芳', roles: ['review'], passphrase: '巫山 巫溪 城口' })
  core.intake.setDeadline({ form: 'EDU_TABLE', period: '2017', due: '2018-01-15' })
  for (let number = 1; number <= 30; number++)
    appendAudit(book.db, '2018-01-16T02:00:00.000Z', 'import', { import: number, files: number, rows: 1234 * number })
  book.close()
}

async function open(name: string, passphrase: string): Promise<void> {
  const { page } = opened
  await opened.answerOpen([path])
  await page.getByRole('button', { name: '打开已有账本…' }).click()
  await page.getByLabel('您是').waitFor()
  await page.locator('.ant-modal .ant-select').click()
  await page.locator('.ant-select-item-option').filter({ hasText: name }).click()
  await page.locator('input[type=password]').fill(passphrase)
  await opened.screenshot(`people-open-${name === '王芳' ? 'reviewer' : 'administrator'}`)
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
}

async function close(): Promise<void> {
  const { page } = opened
  await page.locator('.top-bar-person').click()
  await page.getByText('关闭账本，换人打开').click()
  await page.getByRole('button', { name: '打开已有账本…' }).waitFor()
}

test('who opens a book is chosen among those who can, and another’s passphrase is refused', async () => {
  const { page } = opened
  await open('王芳', '云阳 开州 巫山')
  await page.locator('.ant-modal .problem-alert').waitFor()
  await page.locator('input[type=password]').fill('巫山 巫溪 城口')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()

  await expect.poll(() => page.locator('.top-bar-person').innerText(), { timeout: 20_000 }).toBe('王芳')
})

test('what somebody may not do is disabled and says which role it wants', async () => {
  const { page } = opened
  await goTo(opened, 'people')
  const add = page.getByRole('button', { name: '增加人员…' })
  await add.waitFor()
  await opened.screenshot('people-reviewer')

  expect(await add.isDisabled()).toBe(true)
  expect(await add.getAttribute('title')).toBe('需要“管理”角色；您（王芳）的角色：审核')
  expect(await page.getByLabel('李强: 录入').isDisabled()).toBe(true)
})

test('a person is added with a key of their own, given one more role, renamed and removed', async () => {
  const { page } = opened
  await close()
  await open('李强', '云阳 开州 巫山')
  await goTo(opened, 'people')
  await page.getByRole('button', { name: '增加人员…' }).click()
  await page
    .locator('.ant-modal')
    .getByLabel('姓名')
    .or(page.locator('.ant-modal input[maxlength]'))
    .first()
    .fill('张三')
  for (const at of [0, 1]) await page.locator('.ant-modal input[type=password]').nth(at).fill('城口 巫溪 奉节')
  await opened.screenshot('people-add')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  const row = (name: string) => page.locator('.people-table tbody tr').filter({ hasText: name })
  await row('张三').waitFor()
  await page.getByLabel('张三: 审核').click()
  await expect.poll(() => page.getByLabel('张三: 审核').isChecked()).toBe(true)
  await row('张三').getByRole('button', { name: '改名…' }).click()
  await page.locator('.ant-modal input').fill('张三丰')
  await page.keyboard.press('Enter')
  await row('张三丰').getByRole('button', { name: '移除…' }).click()
  await page.locator('.ant-modal-confirm .ant-btn-dangerous').click()

  await expect.poll(() => row('张三丰').innerText()).toContain('已移除')
  await opened.screenshot('people')
})

test('one’s own passphrase is changed by who knows it', async () => {
  const { page } = opened
  await page.getByRole('button', { name: '修改我的口令…' }).click()
  const fields = page.locator('.ant-modal input[type=password]')
  await fields.nth(0).fill('猜的')
  for (const at of [1, 2]) await fields.nth(at).fill('奉节 巫山 石柱')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page.locator('.ant-modal .problem-alert').waitFor()
  await fields.nth(0).fill('云阳 开州 巫山')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page.locator('.ant-modal').waitFor({ state: 'detached' })
  await close()
  await open('李强', '奉节 巫山 石柱')

  await expect.poll(() => page.locator('.top-bar-person').innerText(), { timeout: 20_000 }).toBe('李强')
})

test('the audit tells in sentences who did what, is narrowed, and an entry is shown in full', async () => {
  const { page } = opened
  await goTo(opened, 'audit')
  await page.locator('.audit-grid .ag-row').first().waitFor()
  await opened.screenshot('audit')
  await page.locator('.audit-find input').fill('报送期限')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.audit-foot').innerText()).toContain('共 1 条')
  await page.locator('.audit-grid .ag-row').first().click()
  await page.locator('.audit-told').waitFor()
  await opened.screenshot('audit-entry')

  expect(await page.locator('.audit-told').innerText()).toMatch(/^设定《.+》2017年的报送期限：2018-01-15$/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '清除', exact: true }).click()
})

test('the audit proves to be whole, and by a printed head that nothing was cut off', async () => {
  const { page } = opened
  const head = await page.locator('.audit-head code').innerText()
  await page.getByRole('button', { name: '验证…' }).click()
  await page.getByLabel(/导出文件上的链首/).fill(head.slice(0, 16))
  await page.getByRole('button', { name: '开始验证' }).click()
  await page.locator('.ant-modal .ant-alert-success').waitFor()
  await opened.screenshot('audit-verified')
  expect(await page.locator('.ant-modal .ant-alert-success').innerText()).toContain('没有被截断')
  await page.getByLabel(/导出文件上的链首/).fill('deadbeef')
  await page.getByRole('button', { name: '开始验证' }).click()

  await expect.poll(() => page.locator('.ant-modal .ant-alert-error').innerText()).toContain('没有一条留痕')
  await page.locator('.ant-modal-footer .ant-btn-default').click()
})

test('an entry that was edited behind the program’s back is named and shown', async () => {
  const { page } = opened
  await close()
  const book = openBook(path, '奉节 巫山 石柱', 'write')
  book.db.exec(`UPDATE audit SET details = '{"import":7,"files":7,"rows":1}' WHERE audit_no = 9`)
  book.close()
  await open('李强', '奉节 巫山 石柱')
  await goTo(opened, 'audit')
  await page.getByRole('button', { name: '验证…' }).click()
  await page.getByRole('button', { name: '开始验证' }).click()
  await page.locator('.ant-modal .ant-alert-error').waitFor()
  await opened.screenshot('audit-broken')

  expect(await page.locator('.ant-modal .ant-alert-error').innerText()).toContain('第 9 条被改动过')
  await page.getByRole('button', { name: '查看该处' }).click()
  await expect.poll(() => page.locator('.ant-drawer-title').innerText()).toBe('第 9 条')
})

test('both screens are whole in English and on a large screen', async () => {
  const { page } = opened
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '切换为 English' }).click()
  await opened.screenshot('audit-en')
  await goTo(opened, 'people')
  await opened.screenshot('people-en')
  await page.setViewportSize(LARGE_SCREEN)
  await opened.screenshot('people-en-large')
  await goTo(opened, 'audit')
  await opened.screenshot('audit-en-large')

  expect(await page.locator('.audit').innerText()).not.toMatch(/导入|条/)
})
