import { fileURLToPath } from 'node:url'
import type { Layer } from '#contract'
import type { Book } from '../core/book/open-book.ts'
import { createBook, isUpToDate, openBook } from '../core/book/open-book.ts'
import type { CoreContext } from '../core/create-core.ts'
import { openCore } from '../core/open-core.ts'
import { checkName } from '../core/people/names.ts'
import { readPassphrase } from './ask-passphrase.ts'
import { checkPending } from './check-pending.ts'

export const RESOURCES = fileURLToPath(new URL('../../../resources', import.meta.url))

/** How a book is opened. */
interface Opening {
  /** Where it was asked for before. */
  readonly passphrase?: string
  /** What one opened for reading is read as. */
  readonly layer?: Layer
}

/** Opens a book, lets `use` work with it, checks what it has changed and closes it whatever happens. @throws CoreError */
export async function withBook<T>(
  path: string,
  mode: Book['mode'] | 'create',
  use: (context: CoreContext) => T | Promise<T>,
  { passphrase: known, layer = 'adjusted' }: Opening = {},
): Promise<T> {
  const passphrase = known ?? (await readPassphrase(mode === 'create'))
  const name = personNamed()
  const book =
    mode === 'create'
      ? createBook(path, passphrase, name && checkName(name))
      : openUpgraded(mode, (as) => openBook(path, passphrase, as, name))
  try {
    const context = openCore(book, RESOURCES, clock, { layer })
    try {
      const result = await use(context)
      if (book.mode === 'write') checkPending(context)
      return result
    } finally {
      context.exports.close()
    }
  } finally {
    book.close()
  }
}

/** A book that an older program wrote has no place yet for what is read now: it is opened for writing once before. */
function openUpgraded(mode: Book['mode'], open: (mode: Book['mode']) => Book): Book {
  const book = open(mode)
  if (mode === 'write' || isUpToDate(book)) return book
  book.close()
  const upgraded = open('write')
  try {
    openCore(upgraded, RESOURCES, clock)
  } finally {
    upgraded.close()
  }
  return open(mode)
}

function clock(): string {
  return new Date().toISOString()
}

/** Whose passphrase it is, or the name of who makes the book: `--as NAME` sets it too. */
function personNamed(): string | undefined {
  const name = process.env.FIVE_BATCHES_PERSON
  return name === '' ? undefined : name
}
