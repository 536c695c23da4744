import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { openBook } from '../../../src/main/core/book/open-book.ts'
import type { CoreContext } from '../../../src/main/core/create-core.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { RESOURCES } from '../figures/books.ts'

/** Works on a copy of a book that is used again, open for writing; it is gone afterwards. */
export function copyOf<Result>(path: string, work: (context: CoreContext) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'five-batches-bench-rules-'))
  try {
    cpSync(dirname(path), folder, { recursive: true })
    const book = openBook(join(folder, basename(path)), '', 'write')
    try {
      return work(openCore(book, RESOURCES, () => new Date().toISOString()))
    } finally {
      book.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
