import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { PreventableEvent } from './event.ts'
import { browser } from './launch-browser.ts'
import type { Bounds } from './page-link.ts'
import { isHeadless } from './switches.ts'
import { setTheWindow } from './the-window.ts'
import { WebContents, type WebPreferences } from './web-contents.ts'

interface WindowOptions extends Partial<Bounds> {
  readonly width: number
  readonly height: number
  readonly webPreferences: WebPreferences
}

/** `BrowserWindow`: the browser's one window, without tabs and address. */
export class BrowserWindow extends EventEmitter {
  readonly page: Page
  readonly webContents: WebContents
  #bounds: Bounds
  #isClosed = false

  /** @throws Error where the program asks for a page that is not shut off, which the stand-in can't give */
  constructor({ webPreferences, ...place }: WindowOptions) {
    super()
    const { contextIsolation, sandbox, nodeIntegration } = webPreferences
    if (!contextIsolation || !sandbox || nodeIntegration) throw new Error('the stand-in plays sandboxed pages only')
    const launched = browser()
    this.page = launched.page
    this.#bounds = { x: place.x ?? 0, y: place.y ?? 0, width: place.width, height: place.height }
    this.webContents = new WebContents(launched, webPreferences, (bounds) => {
      if (bounds.width > 0 && bounds.height > 0) this.#bounds = bounds // a hidden window tells no size
    })
    setTheWindow({ page: this.page, contents: this.webContents })
    this.page.on('close', () => this.#gone())
    launched.context.on('close', () => this.#gone())
    void this.#place()
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address)
    this.emit('ready-to-show')
  }

  show(): void {}

  focus(): void {
    void this.page.bringToFront()
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {}

  isMaximized(): boolean {
    return false
  }

  maximize(): void {
    void this.#setBounds({ windowState: 'maximized' })
  }

  getNormalBounds(): Bounds {
    return this.#bounds
  }

  isDestroyed(): boolean {
    return this.#isClosed
  }

  async #place(): Promise<void> {
    const { x, y, width, height } = this.#bounds
    if (isHeadless) await this.page.setViewportSize({ width, height })
    else await this.#setBounds({ left: x, top: y, width, height })
  }

  async #setBounds(bounds: {
    left?: number
    top?: number
    width?: number
    height?: number
    windowState?: 'maximized'
  }) {
    const { line } = browser()
    const { windowId } = await line.send('Browser.getWindowForTarget')
    await line.send('Browser.setWindowBounds', { windowId, bounds })
  }

  #gone(): void {
    if (this.#isClosed) return
    this.emit('close', new PreventableEvent())
    this.#isClosed = true
    this.emit('closed')
    app.emit('window-all-closed')
  }
}
