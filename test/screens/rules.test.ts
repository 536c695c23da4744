import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saved, studentSheet } from '../support/returns.ts'
import { goTo, type OpenedWindow, openNewBook, openWindow } from '../support/window.ts'

let folder = ''
let opened: OpenedWindow

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'five-batches-rules-'))
  opened = await openWindow()
  const { page, answerOpen } = opened
  await openNewBook(opened, join(folder, '账本.fivebatches'))
  await answerOpen([
    saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]])]),
    saved(folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 5, 50, 60]])]),
    saved(folder, 'c.xlsx', [studentSheet('万州区', 2016, [['小学', 900, 80, 1200, 1000]])]),
  ])
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.locator('.confirm-bar .ant-btn-primary').click()
  await page.locator('.rail').getByText('审核关系').waitFor()
  await goTo(opened, 'rules')
})

afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

test('a rule is written with the columns at hand, marked where it is wrong, mended by a click, and read out in words', async () => {
  const { page } = opened
  await newRule()
  await typeRule('lifted_person')
  await page.locator('.cm-tooltip-autocomplete').getByText('lifted_persons').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('s <= poor_studnts')
  await page.locator('.rule-text .cm-lintRange-error').first().waitFor()
  await page.locator('.rule-live').getByRole('button', { name: /改为/ }).first().click()
  await page.locator('.rule-reading').waitFor()

  expect(await page.locator('.rule-text .cm-content').first().innerText()).toBe('lifted_persons <= poor_students')
  expect(await page.locator('.rule-reading p').innerText()).toMatch(/[\u4e00-\u9fff]{2}/)
})

test('what an input method is still composing is not yet told, and what it has chosen is', async () => {
  const { page } = opened
  await newRule()
  const text = page.locator('.rule-text .cm-content').first()
  await text.click()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'zhu', selectionStart: 3, selectionEnd: 3 })
  await page.waitForTimeout(600)
  expect(await page.locator('.rule-live').getByText('写出关系式').count()).toBe(1)
  await input.send('Input.insertText', { text: '住' })

  await expect.poll(() => text.innerText()).toBe('住')
  await expect.poll(() => page.locator('.rule-live').getByText('写出关系式').count()).toBe(0)
})

test('a rule of the program is copied, tried on past periods without a trace, kept, changed, exported, and withdrawn with the way back', async () => {
  const { page, answerSave } = opened
  await find('zzrcbsy', '资助人次不少于资助人数')
  await page.getByRole('button', { name: '复制修改…' }).click()
  await page.locator('.rule-good').waitFor()
  await page.getByRole('button', { name: '在以往各期试运行' }).click()
  await page.getByText('3 处中，1 处不成立，0 处无法判断。').waitFor()
  await page.getByText('没有写入账本').waitFor()
  await page.locator('.rehearsal-grid .ag-row').getByText('万州区').click()
  expect(await page.locator('.check-operands').innerText()).toMatch(/资助人次[\s\S]*1,000[\s\S]*资助人数[\s\S]*1,200/)
  expect(await page.locator('.check-detail .source-cell').innerText()).toMatch(/单元格\s+[A-Z]+\d+/)
  await opened.screenshot('rule-editor')

  await page.getByLabel('中文名称').fill('我的人次')
  await page.locator('.rule-good').waitFor()
  await page.getByLabel('中文名称').press('Control+s')
  const detail = page.locator('.rules-detail')
  await detail.getByText('第 1 版').waitFor()
  await detail.getByRole('button', { name: '修改…' }).first().click()
  await page.locator('.rule-text .cm-content').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' - 1')
  await page.getByText('检查通过，将存为第 2 版').waitFor()
  await page.getByRole('button', { name: '保存到账本' }).click()
  await detail.getByText('第 2 版').waitFor()
  expect(await detail.locator('.rules-difference').innerText()).toContain('times >= persons → times >= persons - 1')

  await answerSave(join(folder, 'mine.json'))
  await detail.getByRole('button', { name: '导出…' }).click()
  await page.getByText('已导出').waitFor()
  expect(JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8'))).toMatchObject({
    code: 'EDU_TABLE.my-times-persons',
    rule: 'times >= persons - 1',
  })
  await detail.getByRole('button', { name: '撤下' }).click()
  await page.locator('.ant-popconfirm').getByRole('button', { name: '撤下' }).last().click()
  await page.getByText('已撤下').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('已恢复').waitFor()
})

test('a rule is turned off with a reason, its findings go, and that is taken back', async () => {
  const { page } = opened
  await find('zzrcbsy', '资助人次不少于资助人数')
  await page.locator('.rules-tags').getByRole('switch').click()
  const turnOff = page.locator('.ant-modal').getByRole('button', { name: '停用' })
  expect(await turnOff.isDisabled()).toBe(true)
  await page.getByLabel('理由').fill('本县按学年统计')
  await turnOff.click()
  await page.getByText('已停用“资助人次不少于资助人数”').waitFor()
  await page.getByText('已停用，没有运行。').waitFor()

  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await page.getByText('已启用“资助人次不少于资助人数”').waitFor()
  await expect.poll(() => page.locator('.rules-tags').getByRole('switch').isChecked()).toBe(true)
})

test('outliers of a return are off until somebody turns them on, and that is taken back', async () => {
  const { page } = opened
  await page.getByRole('tab', { name: '离群值' }).click()
  const line = page.locator('.rules-grid .ag-row').filter({ hasText: '学生资助情况' })
  expect(await line.innerText()).toContain('停用')
  await line.getByText('学生资助情况').click()
  await page.locator('.outlier-form').getByRole('switch').click()
  await page.getByRole('button', { name: '保存设置' }).click()
  await page.getByText('已保存“学生资助情况”的离群值设置').waitFor()
  await expect.poll(() => line.innerText()).toContain('启用')

  await page.locator('.ant-message').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => line.innerText()).toContain('停用')
})

async function find(typed: string, title: string): Promise<void> {
  const { page } = opened
  await page.locator('.rules-search input').fill(typed)
  await page.locator('.rules-grid').getByText(title, { exact: true }).first().click()
  await page.locator('.rules-detail .rules-facts').waitFor()
}

async function newRule(): Promise<void> {
  const { page } = opened
  await page.getByRole('button', { name: '新建审核关系…' }).click()
  await page.getByLabel('报表', { exact: true }).click()
  await page.locator('.ant-select-item-option').getByText('学生资助情况', { exact: true }).click()
}

async function typeRule(rule: string): Promise<void> {
  const { page } = opened
  await page.locator('.rule-text .cm-content').first().click()
  await page.keyboard.type(rule)
}
