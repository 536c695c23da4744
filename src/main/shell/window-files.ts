import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'
import { HOST, SCHEME } from './address.ts'
import { CONTENT_POLICY } from './content-policy.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Makes the program's scheme a secure origin; must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers the program's scheme with the files of one folder, and with nothing outside it. */
export function serveWindowFiles(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const path = request.method === 'GET' ? pathWithin(folder, request.url) : null
    const bytes = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || bytes === null) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(bytes), { headers: headersFor(path) })
  })
}

function pathWithin(folder: string, address: string): string | null {
  const url = URL.parse(address)
  if (url?.host !== HOST) return null
  try {
    const path = join(folder, decodeURIComponent(url.pathname))
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null
  } catch {
    return null // the address holds a malformed escape, so it names no file
  }
}

function headersFor(path: string): Record<string, string> {
  return {
    'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  }
}
