import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Call } from '#contract'
import { openStandIn } from '../../../test/support/window-stand-in.ts'

export interface WindowRun {
  /** From the start of the program to its first page. */
  readonly startSeconds: number
  /** From opening the book to the figures of the overview. */
  readonly bookSeconds: number
  /** What each screen asked of the core when it was opened, in the order of the rail; the first also what the book asked. */
  readonly screens: readonly { readonly screen: string; readonly seconds: number; readonly calls: readonly Call[] }[]
}

/** Opens a book in the real window, in the stand-in without a display, and goes to every screen once. */
export async function runWindow(book: string): Promise<WindowRun> {
  const userData = mkdtempSync(join(tmpdir(), 'five-batches-bench-window-'))
  const calls = join(userData, 'calls.jsonl')
  process.env.CALLS_FILE = calls
  cpSync(dirname(book), userData, { recursive: true })
  const start = performance.now()
  const { page, close } = await openStandIn({
    userData,
    language: 'zh-CN',
    imports: ['tools/bench/figures/record-calls.ts'],
  })
  try {
    await page.getByRole('button', { name: '打开示例' }).first().waitFor()
    const startSeconds = secondsSince(start)
    const opening = performance.now()
    await page.getByRole('button', { name: '打开示例' }).first().click()
    await page.locator('.key-figure-value').first().waitFor()
    const bookSeconds = secondsSince(opening)

    const screens: WindowRun['screens'][number][] = []
    for (const screen of await screensOf(page)) {
      const before = screens.length === 0 ? 0 : readCalls(calls).length
      const going = performance.now()
      await page.locator(`.rail [role=menuitem][data-menu-id$="-${screen}"]`).click()
      await page.locator(`.screen-area[data-screen="${screen}"]`).waitFor()
      await quiet(calls)
      screens.push({ screen, seconds: secondsSince(going) - QUIET_MS / 1000, calls: readCalls(calls).slice(before) })
    }
    return { startSeconds, bookSeconds, screens }
  } finally {
    await close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

const QUIET_MS = 800

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}

/** Names of all screens, off the rail. */
async function screensOf(page: Page): Promise<string[]> {
  const ids = await page
    .locator('.rail [role=menuitem]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-menu-id') ?? ''))
  return ids.map((id) => id.slice(id.lastIndexOf('-') + 1))
}

/** Waits until the window asks nothing more. */
async function quiet(file: string): Promise<void> {
  let seen = -1
  let since = performance.now()
  while (performance.now() - since < QUIET_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const now = readCalls(file).length
    if (now !== seen) {
      seen = now
      since = performance.now()
    }
  }
}

function readCalls(file: string): Call[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { call: Call }).call)
  } catch {
    return []
  }
}
