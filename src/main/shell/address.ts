import { app } from 'electron'

/** Scheme of the window's own files; no other program and no web server answers it. */
export const SCHEME = 'app'

/** Host part of every address of the window. */
export const HOST = 'five-batches'

/** The one page of the program. */
export function pageAddress(): string {
  return developmentServer() ?? `${SCHEME}://${HOST}/index.html`
}

/** Whether a frame at this address is the program's own page. */
export function isOwnPage(address: string): boolean {
  const own = new URL(pageAddress())
  const url = URL.parse(address)
  return url !== null && url.protocol === own.protocol && url.host === own.host && url.pathname === own.pathname
}

/** Whether the window may ask for this address: its own files and what it made itself, never a network. */
export function isOwnRequest(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  if (url.protocol === `${SCHEME}:`) return url.host === HOST
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true
  return isForDevelopment(url)
}

/** Address of the server that reloads the window while the program is being written; `null` in a release. */
function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

function isForDevelopment(url: URL): boolean {
  if (app.isPackaged) return false
  if (url.protocol === 'devtools:') return true
  const server = developmentServer()
  return server !== null && url.host === new URL(server).host
}
