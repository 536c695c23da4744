import type { Page } from 'playwright-core'
import { browser } from './launch-browser.ts'

let workArea = { x: 0, y: 0, width: 1920, height: 1080 }

/** `screen`: the screen the browser is on. */
export const screen = {
  getPrimaryDisplay: () => ({ workArea, workAreaSize: { width: workArea.width, height: workArea.height } }),
  getAllDisplays: () => [screen.getPrimaryDisplay()],
}

/** Asks the browser how large its screen is. */
export async function readScreen(page: Page): Promise<void> {
  workArea = await page.evaluate(() => ({
    x: 0,
    y: 0,
    width: window.screen.availWidth,
    height: window.screen.availHeight,
  }))
}

/** `nativeTheme`: dark or light, as the page's styles ask for it. */
export const nativeTheme = {
  set themeSource(theme: 'light' | 'dark' | 'system') {
    const colorScheme = theme === 'system' ? null : theme
    void browser().page.emulateMedia({ colorScheme })
  },
}
