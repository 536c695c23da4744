import { writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { CoreContext } from '../../src/main/core/create-core.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { importFiles } from '../../src/main/worker/import-files.ts'
import { createRandom, picked } from '../make-sample/figures/random.ts'
import { HashingParser } from './hashing-parser.ts'
import { type Mutation, mutated } from './mutations.ts'

export interface GoodFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FuzzOptions {
  /** Book that the copies are previewed against; nothing is written to it. */
  readonly context: CoreContext
  /** Folder the copies are written to. */
  readonly folder: string
  readonly files: readonly GoodFile[]
  readonly copies: number
  readonly seed: number
  readonly onCopy?: (done: number) => void
}

export interface FuzzReport {
  readonly copies: number
  /** Copies that took longer than 10 s. */
  readonly hangs: readonly string[]
  /** Copies with a broken checksum that were read as something else than was sent. */
  readonly silent: readonly string[]
  readonly byMutation: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly slowestMs: number
}

const HANG_MS = 10_000

/**
 * Imports damaged copies of good returns and counts what became of them: refused with a code, read as sent, or
 * read as something else.
 *
 * .xls has no checksum, so that a difference there can't be seen; it is counted and is no fault.
 */
export async function fuzzImport(options: FuzzOptions): Promise<FuzzReport> {
  const { files, copies, seed, onCopy } = options
  const parser = new HashingParser(forkParser)
  const sent = new Map<GoodFile, string>()
  const counts = new Map<string, Map<string, number>>()
  const hangs: string[] = []
  const silent: string[] = []
  let slowestMs = 0
  try {
    for (const file of files) sent.set(file, (await read(options, parser, file.name, file.bytes)).cells)
    for (let copy = 0; copy < copies; copy++) {
      const random = createRandom(`fuzz ${seed} ${copy}`)
      const file = picked(random, files)
      const hasChecksum = extname(file.name) === '.xlsx'
      const mutation: Mutation = picked(
        random,
        hasChecksum ? ['flipped', 'flipped', 'rewritten', 'cut'] : ['flipped', 'cut'],
      )
      const bytes = mutated(file.bytes, mutation, random)
      const { ms, code, cells } = await read(options, parser, file.name, bytes)
      const end = code ?? (cells === sent.get(file) ? 'read as sent' : 'read otherwise')
      const label = `copy ${copy} of ${file.name}, ${mutation}: ${end}`
      slowestMs = Math.max(slowestMs, ms)
      if (ms > HANG_MS || code === 'parser-timeout') hangs.push(label)
      if (end === 'read otherwise' && hasChecksum && mutation !== 'rewritten') silent.push(label)
      count(counts, `${extname(file.name)} ${mutation}`, end)
      onCopy?.(copy + 1)
    }
  } finally {
    parser.stop()
  }
  const byMutation = Object.fromEntries([...counts].map(([name, ends]) => [name, Object.fromEntries(ends)]))
  return { copies, hangs, silent, byMutation, slowestMs: Math.round(slowestMs) }
}

interface Read {
  readonly ms: number
  /** Why the file as a whole was refused. */
  readonly code: string | null
  readonly cells: string
}

async function read(
  { context, folder }: FuzzOptions,
  parser: HashingParser,
  name: string,
  bytes: Uint8Array,
): Promise<Read> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const started = performance.now()
  const { files } = await importFiles({
    context,
    parser,
    paths: [path],
    hints: {},
    mode: 'preview',
    cancelled: () => false,
    progress: () => {},
  })
  return { ms: performance.now() - started, code: files[0]?.problems[0]?.code ?? null, cells: parser.digest() }
}

function count(counts: Map<string, Map<string, number>>, name: string, end: string): void {
  const ends = counts.get(name) ?? new Map<string, number>()
  counts.set(name, ends.set(end, (ends.get(end) ?? 0) + 1))
}
