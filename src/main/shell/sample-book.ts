import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BookState, Reply } from '#contract'
import type { CoreHost } from '../worker/core-host.ts'

const NAME = 'sample.fivebatches'

/**
 * Opens the sample book, and makes it where it isn't there yet.
 *
 * A marker stands beside the book while it is being made, so that what an interrupted making left is never opened.
 */
export async function openSampleBook(core: CoreHost, folder: string, job: string): Promise<Reply<BookState>> {
  const path = join(folder, NAME)
  const marker = join(folder, 'sample.unfinished')
  if (existsSync(path) && !existsSync(marker)) return core.openBook({ path, passphrase: '', create: false })

  removeBook(folder)
  writeFileSync(marker, '')
  let reply: Reply<BookState> | null = null
  try {
    reply = await core.makeSample({ path, job })
    return reply
  } finally {
    if (reply?.ok !== true) {
      await core.closeBook()
      removeBook(folder)
    }
    rmSync(marker, { force: true })
  }
}

/** Removes the sample book with every file that belongs to it (journal, lock). */
function removeBook(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(NAME)) rmSync(join(folder, name), { force: true, recursive: true })
  }
}
