import type { Page } from 'playwright-core'

/** What the rest of the stand-in needs of the program's window. */
export interface PlayedWindow {
  readonly page: Page
  readonly contents: {
    /** Whether the program itself is loading the page now. */
    readonly isLoading: boolean
    /** Asks the program's listeners whether the page may leave for an address. */
    mayNavigate(url: string): boolean
    getLastWebPreferences(): object
    setAccelerators(accelerators: readonly string[]): void
  }
}

let one: PlayedWindow | null = null

/** The one window of the program, or `null` before it is made. */
export function theWindow(): PlayedWindow | null {
  return one
}

/** Makes a window the one. @throws Error at the second: the stand-in plays one window */
export function setTheWindow(window: PlayedWindow): void {
  if (one !== null) throw new Error('the stand-in plays one window')
  one = window
}
