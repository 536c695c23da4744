import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Book } from '../core/book/open-book.ts'
import { createBook, isUpToDate, openBook } from '../core/book/open-book.ts'
import type { CoreContext } from '../core/create-core.ts'
import { openCore } from '../core/open-core.ts'

export const RESOURCES = fileURLToPath(new URL('../../../resources', import.meta.url))

/** Opens a book, lets `use` work with it and closes it whatever happens. @throws CoreError */
export async function withBook<T>(
  path: string,
  mode: Book['mode'] | 'create',
  use: (context: CoreContext) => T | Promise<T>,
): Promise<T> {
  const passphrase = await readPassphrase(mode === 'create')
  const book = mode === 'create' ? createBook(path, passphrase) : openUpgraded(path, passphrase, mode)
  try {
    const context = openCore(book, RESOURCES, clock)
    try {
      return await use(context)
    } finally {
      context.exports.close()
    }
  } finally {
    book.close()
  }
}

/** A book that an older program wrote has no place yet for what is read now: it is opened for writing once before. */
function openUpgraded(path: string, passphrase: string, mode: Book['mode']): Book {
  const book = openBook(path, passphrase, mode)
  if (mode === 'write' || isUpToDate(book)) return book
  book.close()
  const upgraded = openBook(path, passphrase, 'write')
  try {
    openCore(upgraded, RESOURCES, clock)
  } finally {
    upgraded.close()
  }
  return openBook(path, passphrase, mode)
}

function clock(): string {
  return new Date().toISOString()
}

async function readPassphrase(isNew: boolean): Promise<string> {
  const given = process.env.FIVE_BATCHES_PASSPHRASE
  if (given !== undefined) return given
  if (process.stdin.isTTY && process.stderr.isTTY) return ask('Passphrase: ')
  if (isNew) process.stderr.write('The book has no passphrase: FIVE_BATCHES_PASSPHRASE is not set.\n')
  return ''
}

/** Asks without showing what is typed. */
function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
