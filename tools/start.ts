import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { findBrowser } from './chromium-host/find-browser.ts'
import { fetchElectron, findElectron } from './electron-runtime.ts'

const ROOT = join(import.meta.dirname, '..')

const ALTERNATIVES = `Without a window there is also:
  npm run cli           the same program from a terminal
  npm run test:screens  drives the window without a screen and keeps pictures in test-results/screens
  npm test              checks everything`

/** A program that can show the window, and how it is called. */
interface Runtime {
  readonly name: string
  readonly path: string
  readonly given: readonly string[]
}

/** Whether a window can be shown at all. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((display) => display !== undefined && display !== '')
}

/** Electron where it is or can be had, else the stand-in in an installed browser, else `null`. */
async function findRuntime(): Promise<Runtime | null> {
  const electron = findElectron() ?? (await fetchElectron())
  // Electron run by root can't make its sandbox; this is so in containers only.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (electron !== null) return { name: 'Electron', path: electron, given: [...asRoot, ROOT] }

  const browser = findBrowser()
  if (browser === null) return null
  const given = ['--import', join(ROOT, 'tools/chromium-host/register.ts'), join(ROOT, 'out/main/index.js')]
  return { name: `the stand-in for Electron, in ${browser}`, path: process.execPath, given }
}

/** Runs the program until it is closed. @returns its exit code */
function run({ path, given }: Runtime): Promise<number> {
  process.on('SIGINT', () => undefined) // Ctrl+C reaches the program as well, which closes its book first
  const child = spawn(path, [...given, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error('There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can be shown.')
    console.error(`Run this on a desktop, or over ssh -X.\n${ALTERNATIVES}`)
    return 1
  }
  const runtime = await findRuntime()
  if (runtime === null) {
    console.error(
      'Nothing on this machine can show the window: Electron could not be fetched, and no browser was found.',
    )
    console.error('Install one of: Chromium, Google Chrome, Microsoft Edge (or name it in CHROMIUM_PATH),')
    console.error('or run "npx install-electron" where there is a network, and copy node_modules/electron here.')
    console.error(ALTERNATIVES)
    return 1
  }
  buildIfStale()
  console.log(`Opening the window with ${runtime.name}.`)
  return run(runtime)
}

try {
  process.exitCode = await start()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
