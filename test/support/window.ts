import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from '#contract'
import { openElectron } from './window-electron.ts'
import { ROOT, type Runtime } from './window-runtime.ts'
import { openStandIn } from './window-stand-in.ts'

declare global {
  interface Window {
    readonly fiveBatches: Bridge
  }
}

export interface OpenWindowOptions {
  /** Folder of the program's own files; left out: a new one, removed at the end. */
  readonly userData?: string
  /** Language of the system, as in `zh-CN`. */
  readonly language?: string
  readonly size?: WindowSize
}

export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** The program as it runs, with a folder of its own. */
export interface OpenedWindow extends Runtime {
  readonly userData: string
  /** Keeps a picture as test-results/screens/<name>.png. */
  screenshot(name: string): Promise<void>
}

export const SMALL_SCREEN: WindowSize = { width: 1366, height: 768 }

export const LARGE_SCREEN: WindowSize = { width: 1920, height: 1080 }

/** Whether Electron's own runtime is on this machine. */
export const hasElectron = existsSync(join(ROOT, 'node_modules/electron/path.txt'))

/** Starts the built program in Electron where its runtime is there, else in the stand-in, and waits for its page. */
export async function openWindow(options: OpenWindowOptions = {}): Promise<OpenedWindow> {
  const { language = 'zh-CN', size = SMALL_SCREEN } = options
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'five-batches-')))
  await keepSize(userData, size)
  const runtime = await (hasElectron ? openElectron : openStandIn)({ userData, language })
  await runtime.page.waitForLoadState('load')

  return {
    ...runtime,
    userData,
    async screenshot(name) {
      const folder = join(ROOT, 'test-results/screens')
      await mkdir(folder, { recursive: true })
      await runtime.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
    },
    async close() {
      await runtime.close()
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Makes a new book at a path and waits for the place where files are chosen, in a Chinese window. */
export async function openNewBook({ page, answerSave }: OpenedWindow, path: string): Promise<void> {
  await page.getByRole('button', { name: '新建账本…' }).click()
  await page.getByLabel('您的姓名').fill('李强')
  for (const at of [0, 1]) await page.locator('input[type=password]').nth(at).fill('云阳 开州 巫山')
  await answerSave(path)
  await page.getByRole('button', { name: '选择保存位置…' }).click()
  await page.locator('.import-drop').waitFor()
}

/** Goes to a screen by its name in the program, as `cooperatives`. */
export async function goTo({ page }: Pick<OpenedWindow, 'page'>, screen: string): Promise<void> {
  await page.locator(`.rail [role=menuitem][data-menu-id$="-${screen}"]`).click()
  await page.locator(`.screen-area[data-screen="${screen}"]`).waitFor()
}

/** Has the program open its window in a size, as if it had been closed so. */
async function keepSize(userData: string, { width, height }: WindowSize): Promise<void> {
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'window.json'), JSON.stringify({ x: 0, y: 0, width, height, maximized: false }))
}
