import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { toBrowser, toProgram } from './address.ts'
import { PreventableEvent } from './event.ts'
import { answerInvoke } from './ipc-main.ts'
import type { Launched } from './launch-browser.ts'
import { accelerators, pressAccelerator } from './menu.ts'
import { type Bounds, linkPage, type PageMessage, tellPage, withPaths } from './page-link.ts'
import { applyPermissions } from './permissions.ts'

export interface WebPreferences {
  readonly preload: string
  readonly contextIsolation: boolean
  readonly sandbox: boolean
  readonly nodeIntegration: boolean
}

/** `webContents`: the page of the window. */
export class WebContents extends EventEmitter {
  isLoading = false
  readonly mainFrame: { readonly url: string }
  readonly #launched: Launched
  readonly #preferences: WebPreferences
  readonly #onBounds: (bounds: Bounds) => void
  #linked = false

  constructor(launched: Launched, preferences: WebPreferences, onBounds: (bounds: Bounds) => void) {
    super()
    this.#launched = launched
    this.#preferences = preferences
    this.#onBounds = onBounds
    const { page } = launched
    this.mainFrame = {
      get url() {
        return toProgram(page.url())
      },
    }
    page.on('domcontentloaded', () => this.setAccelerators(accelerators()))
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }))
  }

  async loadURL(address: string): Promise<void> {
    await applyPermissions(this.#launched, address)
    if (!this.#linked) await linkPage(this.#launched, this.#preferences.preload, (...given) => this.#answer(...given))
    this.#linked = true
    this.isLoading = true
    await this.#launched.page.goto(toBrowser(address))
    this.isLoading = false
    this.emit('did-finish-load')
  }

  reload(): void {
    void this.loadURL(this.mainFrame.url)
  }

  send(channel: string, ...given: readonly unknown[]): void {
    this.#tell('hear', channel, given)
  }

  setAccelerators(keys: readonly string[]): void {
    this.#tell('setAccelerators', keys)
  }

  getLastWebPreferences(): object {
    return this.#preferences
  }

  mayNavigate(url: string): boolean {
    const event = new PreventableEvent(url)
    this.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  /** A second page that the browser opened is closed at once where the program denies it. */
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#launched.context.on('page', (page: Page) => {
      if (handler({ url: toProgram(page.url()) }).action === 'deny') void page.close()
    })
  }

  setWebRTCIPHandlingPolicy(): void {}

  async #answer(message: PageMessage, isMainFrame: boolean): Promise<unknown> {
    if (message.kind === 'accelerator') return pressAccelerator(message.keys)
    if (message.kind === 'bounds') return this.#onBounds(message.bounds)
    const given = await Promise.all(message.given.map((value) => withPaths(this.#launched, value)))
    return answerInvoke(
      message.channel,
      { sender: this, senderFrame: isMainFrame ? this.mainFrame : { url: '' } },
      given,
    )
  }

  #tell(name: string, ...given: readonly unknown[]): void {
    tellPage(this.#launched, name, ...given).catch(() => undefined) // the page is being loaded or is gone, as in Electron
  }
}
