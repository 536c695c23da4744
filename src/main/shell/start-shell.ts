import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, nativeTheme } from 'electron'
import type { Preferences, WindowEvent } from '#contract'
import type { CoreHost } from '../worker/core-host.ts'
import { answerCalls } from './answer-calls.ts'
import { createBooks } from './books.ts'
import { createWindow, showPage } from './create-window.ts'
import { createDialogs } from './dialogs.ts'
import { languageOf } from './language.ts'
import { lockSession } from './lock-down.ts'
import { type Log, openLog } from './log.ts'
import { setMenu } from './menu.ts'
import { openPreferences } from './preferences.ts'
import { createShellVerbs } from './shell-verbs.ts'
import { WINDOW_TITLE } from './texts.ts'
import { createTokens } from './tokens.ts'
import { registerScheme, serveWindowFiles } from './window-files.ts'

/** Starts the core, which tells of its bugs by their stack. */
export type StartCore = (onBug: (stack: string) => void) => CoreHost

/** Starts the program: one instance, one window, one core, which is stopped before the program ends. */
export function startShell(startCore: StartCore): void {
  const folder = ownFolder()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const log = openLog(folder)
  process.on('uncaughtException', (error) => log.error('uncaught', error))
  process.on('unhandledRejection', (error) => log.error('unhandled', error))
  app.setAppUserModelId('five-batches')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND') // no name is looked up, not even ahead of a request
  app.enableSandbox()
  registerScheme()
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() =>
      openShell(
        startCore((stack) => log.error('core', stack)),
        folder,
        log,
      ),
    )
    .catch((error: unknown) => {
      log.error('starting', error)
      dialog.showErrorBox(WINDOW_TITLE, String(error))
      app.exit(1)
    })
}

async function openShell(core: CoreHost, folder: string, log: Log): Promise<void> {
  stopBeforeQuit(core, log)
  lockSession()
  serveWindowFiles(join(import.meta.dirname, '../renderer'))

  const preferences = openPreferences(folder)
  const language = () => languageOf(preferences.read())
  const window = createWindow({ folder, language, log })
  const send = (event: WindowEvent) => {
    if (!window.isDestroyed()) window.webContents.send('event', event)
  }
  const follow = (now: Preferences) => {
    nativeTheme.themeSource = now.theme
    setMenu(languageOf(now), (command) => send({ kind: 'command', command }))
  }

  const tokens = createTokens()
  const dialogs = createDialogs(window, language)
  const books = createBooks({ core, dialogs, preferences, tokens, folder })
  const verbs = createShellVerbs({ core, books, dialogs, preferences, tokens, onPreferences: follow })

  follow(preferences.read())
  core.onEvent(send)
  answerCalls({ window, core, verbs, tokens, log })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await showPage(window)
}

/** The folder of the program's own files, which `--user-data-dir` may move. */
function ownFolder(): string {
  const chosen = app.commandLine.getSwitchValue('user-data-dir')
  if (chosen !== '') app.setPath('userData', resolve(chosen))
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Holds the end of the program back until the core has put its book away. */
function stopBeforeQuit(core: CoreHost, log: Log): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    core
      .stop()
      .catch((error: unknown) => log.error('stopping the core', error))
      .finally(() => {
        stopped = true
        app.quit()
      })
  })
}
