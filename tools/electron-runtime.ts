import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = join(import.meta.dirname, '../node_modules/electron')

const CACHE = join(import.meta.dirname, '../node_modules/.cache')

const DAY = 24 * 60 * 60 * 1000

/** How long nothing may arrive before the network counts as absent. */
const MOST_SILENCE = 8_000

const MOST_TIME = 5 * 60 * 1000

/** Path of Electron's program where its package holds it, else `null`. */
export function findElectron(): string | null {
  const named = join(PACKAGE, 'path.txt')
  if (!existsSync(named)) return null
  const path = join(PACKAGE, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(path) ? path : null
}

/**
 * Fetches Electron as its package does, and gives up as soon as nothing arrives.
 *
 * A failure is remembered for a day, so that a machine without a network loses no time at each start.
 *
 * @returns the path of the program, or `null` where it can't be had
 */
export async function fetchElectron(): Promise<string | null> {
  const failure = join(CACHE, 'electron-not-fetched')
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < DAY) return null

  console.log('Fetching Electron …')
  const arriving = join(CACHE, 'electron-arriving')
  mkdirSync(arriving, { recursive: true })
  await install(arriving)
  rmSync(arriving, { recursive: true, force: true })

  const found = findElectron()
  if (found === null) writeFileSync(failure, '')
  return found
}

/** Runs the package's own installation, which writes what arrives to a folder we watch. */
function install(arriving: string): Promise<void> {
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: arriving, TMP: arriving, TEMP: arriving },
  })
  const start = Date.now()
  let arrived = 0
  let last = start
  const watch = setInterval(() => {
    const now = sizeOf(arriving) + sizeOf(join(PACKAGE, 'dist'))
    if (now > arrived) last = Date.now()
    arrived = now
    if (Date.now() - last > MOST_SILENCE || Date.now() - start > MOST_TIME) child.kill('SIGKILL')
  }, 500)
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch)
      resolve()
    })
    child.on('error', () => resolve())
  })
}

function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
