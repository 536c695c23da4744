import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bookChecksum } from '../../src/main/core/book/book-checksum.ts'
import { keyRingPaths } from '../../src/main/core/book/key-ring.ts'
import { openBook } from '../../src/main/core/book/open-book.ts'

/** When a program kills itself: so long after a statement of a kind is about to run for the nth time, or after the start. */
export interface Kill {
  readonly at: 'start' | 'row' | 'file' | 'facts' | 'commit'
  /** So many such statements run unharmed before. */
  readonly after: number
  readonly delayMicroseconds: number
}

export interface CrashPlan {
  readonly book: string
  readonly returns: string
  readonly what: 'import' | 'undo'
  readonly kill: Kill | null
  /** The control: what the program must not do. */
  readonly commitsEachFile: boolean
}

export interface AfterCrash {
  readonly ended: 'killed' | 'done'
  readonly checksum: string
  /** What SQLite itself says of the file, and references that lead nowhere. */
  readonly integrity: string
  readonly strays: number
}

/** Runs a plan over a copy of its book, and tells how the copy is found when it is opened again. */
export async function crashed(plan: CrashPlan, copy: string): Promise<AfterCrash> {
  copyBook(plan.book, copy)
  try {
    const ended = await runPlan({ ...plan, book: copy })
    return { ended, ...foundIn(copy) }
  } finally {
    for (const file of filesOf(copy)) rmSync(file, { force: true })
  }
}

/** Opens a book and looks at it. */
export function foundIn(path: string): Omit<AfterCrash, 'ended'> {
  const book = openBook(path, '', 'write')
  try {
    return {
      checksum: bookChecksum(book.db).checksum,
      integrity: String(book.db.pragma('integrity_check', { simple: true })),
      strays: (book.db.pragma('foreign_key_check') as unknown[]).length,
    }
  } finally {
    book.close()
  }
}

/** Runs a program of its own to its end, or to its death. */
export function runPlan(plan: CrashPlan): Promise<AfterCrash['ended']> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), JSON.stringify(plan)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
    })
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('done')
      else reject(new Error(`the program ended with ${code ?? signal}: ${said}`))
    })
  })
}

export function copyBook(from: string, to: string): void {
  const [sources, targets] = [filesOf(from), filesOf(to)]
  for (const at of [0, 1, 2]) copyFileSync(sources[at] ?? '', targets[at] ?? '')
}

/** The book and its two keys, and what SQLite and the lock leave beside it. */
function filesOf(book: string): readonly string[] {
  return [book, ...keyRingPaths(book), `${book}-wal`, `${book}-shm`, `${book}.lock`]
}
