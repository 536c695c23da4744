import { join } from 'node:path'
import { createBook } from '../../src/main/core/book/open-book.ts'
import { signIn } from '../../src/main/core/book/signed-in.ts'
import { createCore } from '../../src/main/core/create-core.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import type { GridSheet } from '../../src/main/core/workbook/grid.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { importFiles } from '../../src/main/worker/import-files.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import { RESOURCES } from './book.ts'
import { saved } from './returns.ts'

/** Makes a book on disk with returns that 李录入 entered, one import a sheet, and closes it for others to open. */
export async function deskBook(
  folder: string,
  passphrase: string,
  sheets: readonly (readonly [name: string, sheet: GridSheet])[],
): Promise<string> {
  const path = join(folder, '审核.fivebatches')
  const parser = new ParserClient(forkParser)
  const book = createBook(path, passphrase, '王审核')
  let seconds = 0
  const context = openCore(book, RESOURCES, () => new Date(Date.UTC(2018, 0, 15, 9, 0, seconds++)).toISOString())
  try {
    const { people } = createCore(context)
    signIn(book.db, people.add({ name: '李录入', roles: ['enter'], passphrase: 'li' }))
    for (const [name, sheet] of sheets)
      await importFiles({
        context,
        parser,
        paths: [saved(folder, name, [sheet])],
        hints: {},
        mode: 'keep',
        cancelled: () => false,
        progress: () => {},
      })
  } finally {
    await parser.stop()
    book.close()
  }
  return path
}
