import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder } from '../support/book.ts'

const ROOT = join(import.meta.dirname, '../..')

let folder = ''

beforeEach(() => {
  folder = newFolder()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function cli(...words: string[]): string {
  return spawnSync(process.execPath, ['src/main/cli.ts', ...words], { cwd: ROOT, encoding: 'utf8' }).stdout
}

/** Imports a folder and kills the program with everything it has started once it has told `lines` lines of progress. */
function killedImport(book: string, path: string, lines: number): Promise<'killed' | 'done'> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/main/cli.ts', 'import', book, path], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let told = 0
    child.stderr.on('data', (data: Buffer) => {
      told += data.toString().split('\n').length - 1
      if (told >= lines) child.kill('SIGKILL')
    })
    child.once('exit', (code) => resolve(code === null ? 'killed' : 'done'))
  })
}

test('an import killed at any moment leaves all of it or nothing, and the book opens', {
  timeout: 120_000,
}, async () => {
  const book = join(folder, 'a.fivebatches')
  cli('sample', join(folder, 'returns'), '--year', '2015')
  cli('new', book)
  const counts: number[] = []
  const ends: string[] = []
  for (const lines of [1, 3, 5, 7]) {
    ends.push(await killedImport(book, join(folder, 'returns'), lines))
    counts.push((JSON.parse(cli('submissions', book, '--json')) as unknown[]).length)
  }

  expect(ends).toContain('killed')
  expect(counts.every((count) => count === 0 || count === 116)).toBe(true)
})
