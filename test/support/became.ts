import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ImportResult } from '#contract'
import { newBook, type TestBook } from './book.ts'

/** A file by its name and bytes. */
export type HostileFile = readonly [name: string, bytes: Uint8Array]

const LONGEST_MS = 10_000
const MOST_GROWTH_BYTES = 300 * 1024 * 1024

/**
 * Imports each file by itself and tells what became of it: `kept 2`, or the code of its refusal.
 *
 * Along the way it holds the promises made of every file, however hostile: 10 seconds, 300 MB in the program's own
 * process, one clear refusal, and nothing written with it.
 */
export async function became(files: Iterable<HostileFile>): Promise<Record<string, string>> {
  const book = newBook()
  const ends: Record<string, string> = {}
  await book.bring([saved(book, ['warm-up.csv', Buffer.from('1\n')])])
  for (const file of files) {
    const before = contentOf(book)
    const { result, ms, growth } = await measured(() => book.bring([saved(book, file)]))
    const end = endOf(result)
    ends[file[0]] = end
    expect(ms, `${file[0]}: milliseconds`).toBeLessThan(LONGEST_MS)
    expect(growth, `${file[0]}: memory of the program`).toBeLessThan(MOST_GROWTH_BYTES)
    if (!end.startsWith('kept')) expect(contentOf(book), `${file[0]}: nothing written`).toBe(before)
  }
  return ends
}

/** What became of the one file of an import; a file with several refusals, or none, is a fault of the program. */
export function endOf({ files }: ImportResult): string {
  const [file] = files
  if (file === undefined || files.length > 1) throw new Error(`${files.length} results for one file`)
  const kept = file.sheets.filter(({ status }) => status === 'kept')
  if (kept.length > 0) return `kept ${kept.reduce((sum, { rows }) => sum + rows, 0)}`
  const reasons = [...file.problems, ...file.sheets.flatMap(({ problems }) => problems.slice(0, 1))]
  if (reasons.length === 0) throw new Error('neither kept nor refused')
  return [...new Set(reasons.map(({ code }) => code))].join(' ')
}

/** Everything the book holds, as one hash. */
export function contentOf({ context }: TestBook): string {
  const { db } = context.book
  const hash = createHash('sha256')
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  for (const { name } of tables.all()) {
    hash.update(name)
    for (const row of db.prepare(`SELECT * FROM "${name}"`).raw().iterate()) hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}

async function measured<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; growth: number }> {
  const rest = process.memoryUsage.rss()
  let most = rest
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 10)
  const started = performance.now()
  try {
    const result = await work()
    return { result, ms: performance.now() - started, growth: most - rest }
  } finally {
    clearInterval(timer)
  }
}

function saved({ folder }: TestBook, [name, bytes]: HostileFile): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
