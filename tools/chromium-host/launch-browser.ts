import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { isPackedBrowserUsable, unpackBrowser } from './packed-browser.ts'
import { addedSwitches, commandLine, isHeadless } from './switches.ts'

export interface Launched {
  readonly context: BrowserContext
  readonly page: Page
  /** A direct line to the page, for the little that the driver has no call for. */
  readonly line: CDPSession
}

let launched: Launched | null = null

/** The running browser. @throws Error before the program is ready */
export function browser(): Launched {
  if (launched === null) throw new Error('not before app.whenReady()')
  return launched
}

/** Ends the browser if it runs. */
export async function closeBrowser(): Promise<void> {
  await launched?.context.close()
}

/** Starts the browser with one page and a profile of its own, driven through a pipe: no port is opened. */
export async function launchBrowser(profileFolder: string): Promise<Launched> {
  const { path, environment } = await chooseBrowser()
  const language = commandLine.getSwitchValue('lang')
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: path,
    headless: isHeadless,
    viewport: isHeadless ? { width: 1366, height: 768 } : null,
    // A container has no means for the browser's own sandbox, and neither has root; a person at a screen gets it.
    chromiumSandbox: !isHeadless && process.getuid?.() !== 0,
    serviceWorkers: 'block',
    args: browserArguments(language),
    ignoreDefaultArgs: ['--enable-automation'],
    env: { ...process.env, ...environment },
    ...(language === '' ? {} : { locale: language }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  launched = { context, page, line: await context.newCDPSession(page) }
  return launched
}

async function chooseBrowser(): Promise<{ path: string; environment: Readonly<Record<string, string>> }> {
  const installed = findBrowser()
  if (installed !== null) return { path: installed, environment: {} }
  if (isHeadless && isPackedBrowserUsable) return unpackBrowser()
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in CHROMIUM_PATH.')
}

function browserArguments(language: string): string[] {
  const given = [
    '--app=about:blank',
    '--window-size=1366,768',
    '--disable-background-networking',
    '--no-default-browser-check',
    ...addedSwitches(),
  ]
  if (language !== '') given.push(`--lang=${language}`)
  return given
}

/** Folder of the browser's own files, kept apart from those of the program. */
export function profileFolder(userData: string): string {
  return join(userData, 'browser-profile')
}
