import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import type { Layer } from '#contract'
import { createBook, openForReading } from '../../src/main/core/book/open-book.ts'
import { type CoreContext, createCore, type SyncRooms } from '../../src/main/core/create-core.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { type ImportJob, type ImportOutcome, importFiles } from '../../src/main/worker/import-files.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'

export const RESOURCES = join(import.meta.dirname, '../../resources')

/** A new book in a folder of its own, and what is done with it in tests; both are gone after the test. */
export interface TestBook extends SyncRooms {
  readonly context: CoreContext
  readonly folder: string
  /** Keeps files (paths, or names in the book's folder) or, with `mode: 'preview'`, only looks at them. */
  bring(paths: readonly string[], more?: Partial<ImportJob>): Promise<ImportOutcome>
}

const parser = new ParserClient(forkParser)
const open: TestBook[] = []
let seconds = 0

/** An hour that moves on by a second each time it is asked for. */
function testClock(): string {
  return new Date(Date.UTC(2018, 0, 15, 9, 0, seconds++)).toISOString()
}

export function newBook(): TestBook {
  const folder = newFolder()
  const context = openCore(createBook(join(folder, 'test.fivebatches'), ''), RESOURCES, testClock)
  const book: TestBook = {
    ...createCore(context),
    context,
    folder,
    bring: (paths, more = {}) =>
      importFiles({
        context,
        parser,
        paths: paths.map((path) => (path.startsWith('/') ? path : join(folder, path))),
        hints: {},
        mode: 'keep',
        cancelled: () => false,
        progress: () => {},
        ...more,
      }),
  }
  open.push(book)
  return book
}

/** What a second connection, which reads alone, answers of a book in one of its layers. */
export function readingOf(book: TestBook, layer: Layer = 'adjusted'): SyncRooms & { readonly context: CoreContext } {
  const { path, key } = book.context.book
  const context = openCore(openForReading(path, key), RESOURCES, testClock, { layer, exports: book.context.exports })
  open.push({ ...createCore(context), context, folder: book.folder, bring: book.bring })
  return { ...createCore(context), context }
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'five-batches-test-'))
}

afterEach(() => {
  for (const { context, folder } of open.splice(0).reverse()) {
    context.book.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

afterAll(() => parser.stop())
