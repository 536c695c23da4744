import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call, Reply } from '#contract'
import { type OpenedWindow, openWindow } from '../support/window.ts'

let opened: OpenedWindow
let server: Server
let address: string

/** What reached the server on this machine: requests, and connections without one. */
const seen: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('reached')
  })
  server.on('upgrade', (request, socket) => {
    seen.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  opened = await openWindow()
})

afterAll(async () => {
  await opened?.close()
  server.close()
})

function call(message: unknown): Promise<Reply<unknown>> {
  return opened.page.evaluate((message) => window.fiveBatches.call(message as Call), message)
}

async function codeOf(message: unknown): Promise<string> {
  const reply = await call(message)
  return reply.ok ? 'answered' : reply.problem.code
}

describe('the page', () => {
  test('is made isolated and sandboxed, without Node and without embedded pages', async () => {
    expect(await opened.webPreferences()).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  test('sees nothing of Node or Electron, only the bridge with its three functions', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
    const found = await opened.page.evaluate((names) => names.filter((name) => name in window), names)
    const bridge = await opened.page.evaluate(() => Object.keys(window.fiveBatches).sort())

    expect({ found, bridge }).toEqual({ found: [], bridge: ['call', 'drop', 'onEvent'] })
  })

  test('runs no text as a program', async () => {
    // The driver may evaluate while its own call runs, so the page tries it a moment later, by itself.
    const refused = await opened.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(`ran: ${new Function('return 1')()}`)
            } catch (error) {
              resolve((error as Error).name)
            }
          }, 50)
        }),
    )
    const inline = await opened.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.head.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.inlineScriptRan = true')
      image.src = 'nothing.png'
      document.body.append(image)
      return new Promise((resolve) => setTimeout(() => resolve('inlineScriptRan' in window), 300))
    })

    expect({ refused, inline }).toEqual({ refused: 'EvalError', inline: false })
  })

  test('is sent with a policy that allows its own files only and no text as a program', async () => {
    const policy = await opened.page.evaluate(async () => {
      const response = await fetch(window.location.href)
      return response.headers.get('content-security-policy')?.split('; ')
    })

    expect(policy).toEqual(expect.arrayContaining(["default-src 'self'", "script-src 'self'", "connect-src 'self'"]))
  })

  test('cannot leave for another address', async () => {
    const before = opened.page.url()
    await opened.page.evaluate((address) => window.location.assign(`http://${address}/leave`), address)
    await opened.page.waitForTimeout(300)

    expect({ url: opened.page.url(), bridge: await codeOf({ room: 'shell', verb: 'start', query: {} }) }).toEqual({
      url: before,
      bridge: 'answered',
    })
  })

  test('cannot open a second window', async () => {
    await opened.page.evaluate((address) => {
      window.open(`http://${address}/second`)
      window.open('about:blank')
    }, address)
    await opened.page.waitForTimeout(300)

    expect(opened.page.context().pages()).toHaveLength(1)
  })

  test('is denied what the machine could give: place, notices, camera, clipboard', async () => {
    const states = await opened.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      )
      return found.map((permission) => permission.state)
    })
    const camera = await opened.page.evaluate(() =>
      (navigator.mediaDevices?.getUserMedia({ video: true }) ?? Promise.reject(new Error('none'))).then(
        () => 'granted',
        () => 'denied',
      ),
    )

    expect({ states: [...new Set(states)], camera }).toEqual({ states: ['denied'], camera: 'denied' })
  })
})

describe('the network', () => {
  test('is there for this test: the same server answers outside the window', async () => {
    expect(await (await fetch(`http://${address}/control`)).text()).toBe('reached')
    expect(seen.splice(0)).toEqual(['GET /control'])
  })

  test('is out of reach of the page', async () => {
    await tryEverything()

    expect(seen).toEqual([])
  })

  test('is out of reach even where the content policy is lifted, because the program blocks each request itself', async () => {
    const session = await opened.page.context().newCDPSession(opened.page)
    await session.send('Page.setBypassCSP', { enabled: true })
    await opened.page.reload()
    const failures = new Map<string, string | undefined>()
    opened.page.on('requestfailed', (request) => {
      failures.set(new URL(request.url()).pathname, request.failure()?.errorText.replace('.Inspector', ''))
    })

    await tryEverything()
    await session.send('Page.setBypassCSP', { enabled: false })
    await opened.page.reload()

    expect(seen).toEqual([])
    const paths = ['/fetch', '/image', '/script', '/style', '/beacon']
    expect(paths.map((path) => failures.get(path))).toEqual(paths.map(() => 'net::ERR_BLOCKED_BY_CLIENT'))
  })
})

/** Tries each way a page has of reaching a server, and waits until each has failed or had its time. */
async function tryEverything(): Promise<void> {
  await opened.page.evaluate(async (address) => {
    const ended: Promise<unknown>[] = []
    const attempt = (start: (done: () => void) => void) => {
      ended.push(Promise.race([new Promise<void>(start), new Promise((late) => setTimeout(late, 1500))]))
    }
    const element = (name: string, attributes: Record<string, string>) =>
      attempt((done) => {
        const made = document.createElement(name)
        made.addEventListener('load', done)
        made.addEventListener('error', done)
        for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
        document.head.append(made)
      })
    attempt((done) => fetch(`http://${address}/fetch`).then(done, done))
    attempt((done) => fetch(`http://${address}/post`, { method: 'POST', mode: 'no-cors', body: 'x' }).then(done, done))
    attempt((done) => {
      const socket = new WebSocket(`ws://${address}/socket`)
      socket.addEventListener('error', done)
      socket.addEventListener('close', done)
    })
    attempt((done) => {
      const source = new EventSource(`http://${address}/source`)
      source.addEventListener('error', () => {
        source.close()
        done()
      })
    })
    navigator.sendBeacon(`http://${address}/beacon`, 'x')
    element('img', { src: `http://${address}/image` })
    element('script', { src: `http://${address}/script` })
    element('link', { rel: 'stylesheet', href: `http://${address}/style` })
    element('link', { rel: 'prefetch', href: `http://${address}/prefetch` })
    element('link', { rel: 'preconnect', href: `http://${address}` })
    element('iframe', { src: `http://${address}/frame` })
    await Promise.all(ended)
  }, address)
}

describe('a call over the bridge', () => {
  test.each([
    ['a room that is not in the contract', { room: 'files', verb: 'read', query: {} }],
    ['a verb that is not in the contract', { room: 'shell', verb: 'readFile', query: {} }],
    ['a core verb that is not in the contract', { room: 'book', verb: 'open', query: { path: '/etc/passwd' } }],
    ['the name of an inherited property', { room: 'shell', verb: 'constructor', query: {} }],
    ['an inherited room', { room: '__proto__', verb: 'toString', query: {} }],
    ['a field too many', { room: 'shell', verb: 'start', query: {}, path: '/etc/passwd' }],
    ['a query with a field too many', { room: 'shell', verb: 'chooseReturns', query: { kind: 'files', path: '/' } }],
    ['a query of the wrong type', { room: 'shell', verb: 'keepPreferences', query: { theme: 'pink' } }],
    ['no object at all', 'shell.start'],
    ['nothing', null],
  ])('is refused with %s', async (_, message) => {
    expect(await codeOf(message)).toBe('bad-arguments')
  })

  test.each([
    ['files to import', { room: 'intake', verb: 'preview', query: { files: ['/etc/passwd'] } }],
    ['a file to write', { room: 'reports', verb: 'rows', query: { query: { form: 'X' }, to: '/tmp/report.xlsx' } }],
    ['a book to open', { room: 'shell', verb: 'openBook', query: { token: '/tmp/a.fivebatches', passphrase: '' } }],
  ])('names %s by tokens, and a path in their place is refused', async (_, message) => {
    expect(await codeOf(message)).toBe('file-unknown')
  })

  test('takes no file that a script made for one that a person dropped', async () => {
    const reply = await opened.page.evaluate(() => window.fiveBatches.drop([new File(['x'], 'made-up.xlsx')]))

    expect(reply).toEqual({ ok: true, value: [] })
  })
})
