import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']

const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/**
 * Builds the program where a source is newer than what was built from it.
 *
 * @throws Error where the build fails
 */
export function buildIfStale(): void {
  if (!isStale()) return
  console.log('Building …')
  const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}${built.stderr}`)
}

/** Whether anything the program is built from changed after it was built. */
function isStale(): boolean {
  const built = BUILT.map((path) => join(ROOT, path))
  if (!built.every((path) => existsSync(path))) return true
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return SOURCES.some((path) => newestIn(join(ROOT, path)) > oldest)
}

/** When a file, or anything in a folder, was changed last; a file that was taken away changes its folder. */
function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stats.mtimeMs)
}

if (import.meta.main) {
  try {
    buildIfStale()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
