import { type Session, session, type WebContents } from 'electron'
import { isOwnPage, isOwnRequest } from './address.ts'

/** Copying a range of the grid is all that the page may do with the machine by itself. */
const GRANTED = 'clipboard-sanitized-write'

/** Cuts the window off from the network and from everything of the machine it has no use for. */
export function lockSession(): void {
  const own = session.defaultSession
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }))
  denyPermissions(own)
  own.setSpellCheckerEnabled(false) // its dictionaries would be fetched
  own.on('will-download', (event) => event.preventDefault()) // a report is written by the core, to a file the person chose
}

function denyPermissions(own: Session): void {
  own.setPermissionRequestHandler((_, permission, answer, details) => {
    answer(permission === GRANTED && isOwnPage(details.requestingUrl))
  })
  own.setPermissionCheckHandler((_, permission) => permission === GRANTED)
  own.setDevicePermissionHandler(() => false)
}

/** Keeps the window on its own page: no navigation, no second window, no embedded page. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
