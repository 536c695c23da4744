import { EventEmitter } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PreventableEvent } from './event.ts'
import { answerHarness } from './harness.ts'
import { closeBrowser, launchBrowser, profileFolder } from './launch-browser.ts'
import { carryRequests } from './requests.ts'
import { readScreen } from './surroundings.ts'
import { commandLine } from './switches.ts'

const MOST_CLOSING_MILLISECONDS = 5_000

const root = findRoot(dirname(process.argv[1] ?? process.cwd()))

const { version, productName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  productName: string
}

const paths = new Map([
  ['home', homedir()],
  ['temp', tmpdir()],
  ['documents', join(homedir(), 'Documents')],
  ['downloads', join(homedir(), 'Downloads')],
  ['userData', join(applicationData(), productName)],
])

/** `app`: the life of the program. */
class App extends EventEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  #ready: Promise<void> | null = null

  /** The browser starts at the first call, so that switches and folders can be set before. */
  whenReady(): Promise<void> {
    this.#ready ??= this.#start()
    return this.#ready
  }

  async #start(): Promise<void> {
    const launched = await launchBrowser(profileFolder(this.getPath('userData')))
    await carryRequests(launched)
    await readScreen(launched.page)
    await answerHarness(launched, () => this.quit())
  }

  getAppPath(): string {
    return root
  }

  getVersion(): string {
    return version
  }

  getPath(name: string): string {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`the stand-in knows no folder ${name}`)
    return path
  }

  setPath(name: string, path: string): void {
    paths.set(name, path)
  }

  getLocale(): string {
    return commandLine.getSwitchValue('lang') || Intl.DateTimeFormat().resolvedOptions().locale
  }

  setAppUserModelId(): void {}

  /** The browser's renderer is sandboxed wherever the machine allows it. */
  enableSandbox(): void {}

  /** One program for each folder: a lock file with the number of its process. */
  requestSingleInstanceLock(): boolean {
    const path = join(this.getPath('userData'), 'stand-in.lock')
    if (existsSync(path) && isRunning(Number(readFileSync(path, 'utf8')))) {
      process.stderr.write(`The program is running already. If it isn't, remove ${path}\n`)
      return false
    }
    const file = openSync(path, 'w')
    writeSync(file, String(process.pid))
    closeSync(file)
    process.once('exit', () => rmSync(path, { force: true }))
    return true
  }

  quit(): void {
    const before = new PreventableEvent()
    this.emit('before-quit', before)
    const will = new PreventableEvent()
    if (!before.defaultPrevented) this.emit('will-quit', will)
    if (!before.defaultPrevented && !will.defaultPrevented) this.exit(0)
  }

  exit(code: number): void {
    setTimeout(() => process.exit(code), MOST_CLOSING_MILLISECONDS)
    closeBrowser().finally(() => process.exit(code))
  }
}

export const app = new App()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder))
}

function applicationData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // no such process: what is left is the lock of a program that was killed
  }
}
