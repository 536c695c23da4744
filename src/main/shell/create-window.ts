import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { Language } from '#contract'
import { pageAddress } from './address.ts'
import { lockContents } from './lock-down.ts'
import type { Log } from './log.ts'
import { inLanguage, TEXTS, WINDOW_TITLE } from './texts.ts'
import { LEAST_SIZE, readWindowPlace, rememberWindowPlace } from './window-place.ts'

export interface CreateWindowOptions {
  readonly folder: string
  readonly language: () => Language
  readonly log: Log
}

/** Makes the one window, shut off from Node and from the machine; `pageAddress` is not loaded yet. */
export function createWindow({ folder, language, log }: CreateWindowOptions): BrowserWindow {
  const { maximized, ...place } = readWindowPlace(folder)
  const window = new BrowserWindow({
    ...place,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: WINDOW_TITLE,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  lockContents(window.webContents)
  rememberWindowPlace(window, folder)
  offerReload(window, language, log)
  return window
}

/** Shows the program's page. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageAddress())
}

/** Offers to load the page anew after its process died; the book is in another process and stays as it is. */
function offerReload(window: BrowserWindow, language: () => Language, log: Log): void {
  window.webContents.on('render-process-gone', async (_, details) => {
    if (details.reason === 'clean-exit') return
    log.error(`window ${details.reason}`, new Error('render-process-gone'))
    const choices = [TEXTS.reload, TEXTS.quit].map((label) => inLanguage(label, language()))
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: inLanguage(TEXTS.windowDied, language()),
      buttons: choices,
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}
