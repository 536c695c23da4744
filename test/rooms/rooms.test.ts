import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const planted: string[] = []

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path, { force: true })
})

test('the core may not know the shell', () => {
  expect(violationsOf('src/main/core/base/planted.ts', `import '../../shell/log.ts'`)).toContain('base uses only')
})

test('a screen may not use another screen', () => {
  const code = `export { ImportScreen } from '../import/import-screen.tsx'`
  expect(violationsOf('src/renderer/src/screens/overview/planted.tsx', code)).toContain('a screen never uses another')
})

test('only the book knows the database', () => {
  expect(violationsOf('src/main/core/figures/planted.ts', `import 'better-sqlite3'`)).toContain('figures knows only')
})

test('the window may not know the program behind it', () => {
  const code = `export { createCore } from '../../../main/core/create-core.ts'`
  expect(violationsOf('src/renderer/src/parts/planted.ts', code)).toContain('parts uses only')
})

test('nothing in the program may talk to a network', () => {
  expect(violationsOf('src/main/worker/planted.ts', `import 'node:https'`)).toContain('talks to a network')
})

/** What the room rules say of a file that is planted for a moment; it must be used by somebody, or it is an orphan too. */
function violationsOf(path: string, code: string): string {
  const file = join(ROOT, path)
  planted.push(file)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${code}\n`)
  const options = ['--config', 'test/rooms/rooms.config.cjs', '--output-type', 'err', path]
  try {
    return execFileSync(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...options], {
      cwd: ROOT,
      encoding: 'utf8',
    })
  } catch (error) {
    return String((error as { stdout: string }).stdout)
  }
}
