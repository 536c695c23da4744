import type { Request as BrowserRequest, Route, WebSocketRoute } from 'playwright-core'
import { toProgram } from './address.ts'
import { PreventableEvent } from './event.ts'
import type { Launched } from './launch-browser.ts'
import { answerScheme, isCancelled, session } from './session.ts'
import { theWindow } from './the-window.ts'

let lastId = 0

/** Lets the program's own handlers decide on every request of the browser, and answer those of its scheme. */
export async function carryRequests({ context, page }: Launched): Promise<void> {
  await context.route('**/*', carry)
  await context.routeWebSocket(/.*/, carrySocket)
  page.on('download', (download) => {
    const event = new PreventableEvent(download.url())
    session.defaultSession.emit('will-download', event)
    if (event.defaultPrevented) void download.cancel()
  })
}

async function carry(route: Route, request: BrowserRequest): Promise<void> {
  const url = toProgram(request.url())
  if (isUnbidden(request) && theWindow()?.contents.mayNavigate(url) !== true) return route.abort('aborted')

  const resourceType = request.isNavigationRequest() ? 'mainFrame' : request.resourceType()
  const details = { id: ++lastId, url, method: request.method(), resourceType }
  if (await isCancelled(details)) return route.abort('blockedbyclient')
  if (url === request.url()) return route.continue()

  const response = await answerScheme(url, request.method())
  if (response === null) return route.abort('failed')
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

/** Whether the page itself, and not the program, asks to leave. */
function isUnbidden(request: BrowserRequest): boolean {
  const window = theWindow()
  if (window === null || !request.isNavigationRequest() || window.contents.isLoading) return false
  return request.frame() === window.page.mainFrame()
}

async function carrySocket(socket: WebSocketRoute): Promise<void> {
  const details = { id: ++lastId, url: socket.url(), method: 'GET', resourceType: 'webSocket' }
  if (await isCancelled(details)) await socket.close({ code: 1001, reason: 'blocked' })
  else socket.connectToServer()
}
