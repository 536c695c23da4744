import { join } from 'node:path'
import type { Page } from 'playwright-core'

export const ROOT = join(import.meta.dirname, '../..')

/** The program as it runs, in Electron or in the stand-in, with the hands of the person at it. */
export interface Runtime {
  readonly page: Page
  /** Answers the next dialog that asks for files or a folder; without an answer it is cancelled. */
  answerOpen(paths: readonly string[]): Promise<void>
  /** Answers the next dialog that asks where to save. */
  answerSave(path: string): Promise<void>
  /** The preferences the window was really made with. */
  webPreferences(): Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

export interface RuntimeOptions {
  readonly userData: string
  readonly language: string
  /** Modules loaded before the program, by path. */
  readonly imports?: readonly string[]
}
