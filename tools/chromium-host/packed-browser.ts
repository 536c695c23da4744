import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { inflate } from '@sparticuz/chromium'

export interface PackedBrowser {
  readonly path: string
  /** Environment of the browser's process only. */
  readonly environment: Readonly<Record<string, string>>
}

const MODULES = join(import.meta.dirname, '../../node_modules')

const PACKAGE = join(MODULES, '@sparticuz/chromium')

/** Whether the browser that comes as a package runs on this kind of machine. */
export const isPackedBrowserUsable = process.platform === 'linux' && process.arch === 'x64'

/** Unpacks the headless browser that comes as a package, once for each version, and the libraries this machine lacks. */
export async function unpackBrowser(): Promise<PackedBrowser> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const cache = join(MODULES, '.cache')
  const place = join(cache, `chromium-${version}`)
  mkdirSync(cache, { recursive: true })
  if (!existsSync(place)) await unpackTo(place)

  const path = join(place, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: await writeFontsFile(place) }
  const libraries = lacksLibraries(path) ? { LD_LIBRARY_PATH: join(place, 'al2023', 'lib') } : {}
  return { path, environment: { ...fonts, ...libraries } }
}

/** Unpacks beside the place and renames as a whole, so that a killed run never leaves half a browser to be taken as good. */
async function unpackTo(place: string): Promise<void> {
  const beside = mkdtempSync(`${place}-`)
  try {
    await unpackFile(join(PACKAGE, 'bin', 'chromium.br'), join(beside, 'chromium'))
    for (const name of ['swiftshader', 'fonts', 'al2023']) await unpackFolder(name, beside)
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(place)) throw error // otherwise another run was faster, and its browser is as good
  }
}

async function unpackFile(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }))
}

/** Has the package unpack into our folder: it always writes to the temporary one. */
async function unpackFolder(name: string, into: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = into
  try {
    await inflate(join(PACKAGE, 'bin', `${name}.tar.br`))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Asks the loader which libraries (libnss3, libnspr4, libexpat …) it can't find. */
function lacksLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true // without ldd nothing can be said, and the packed libraries do no harm
  }
}

/** Writes a font list for a machine that has none, naming the packed font by where it lies. */
async function writeFontsFile(place: string): Promise<string> {
  const folder = join(place, 'fonts')
  const list = `<fontconfig><dir>${folder}</dir><cachedir>${join(place, 'fonts-cache')}</cachedir></fontconfig>`
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${list}\n`,
  )
  return folder
}
