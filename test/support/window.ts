import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bridge } from '#contract'
import { openElectron } from './window-electron.ts'
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

/** The program as it runs, with the hands of the person at it. */
export interface OpenedWindow {
  readonly page: Page
  readonly userData: string
  /** Answers the next dialog that asks for files or a folder; without an answer it is cancelled. */
  answerOpen(paths: readonly string[]): Promise<void>
  /** Answers the next dialog that asks where to save. */
  answerSave(path: string): Promise<void>
  /** The preferences the window was really made with. */
  webPreferences(): Promise<Readonly<Record<string, unknown>>>
  /** Keeps a picture as test-results/screens/<name>.png. */
  screenshot(name: string): Promise<void>
  close(): Promise<void>
}

/** What each of the two runtimes gives; the rest is the same for both. */
export type Runtime = Omit<OpenedWindow, 'screenshot' | 'userData'>

export const SMALL_SCREEN: WindowSize = { width: 1366, height: 768 }

export const LARGE_SCREEN: WindowSize = { width: 1920, height: 1080 }

export const ROOT = join(import.meta.dirname, '../..')

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

/** Has the program open its window in a size, as if it had been closed so. */
async function keepSize(userData: string, { width, height }: WindowSize): Promise<void> {
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'window.json'), JSON.stringify({ x: 0, y: 0, width, height, maximized: false }))
}
