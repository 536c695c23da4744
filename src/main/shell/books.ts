import { existsSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import type { BookState, RecentBook, Reply } from '#contract'
import type { CoreHost } from '../worker/core-host.ts'
import { peopleOf } from '../worker/people-of.ts'
import type { Dialogs } from './dialogs.ts'
import type { PreferencesFile } from './preferences.ts'
import { done, refused } from './replies.ts'
import { openSampleBook } from './sample-book.ts'
import type { Tokens } from './tokens.ts'

/** Which book is open, and the ways to open another. */
export interface Books {
  state(): Promise<BookState | null>
  recent(): readonly RecentBook[]
  /** @param name what the one who makes it is called */
  create(passphrase: string, name: string | undefined): Promise<Reply<BookState | null>>
  open(token: string | undefined, passphrase: string, name: string | undefined): Promise<Reply<BookState | null>>
  choose(): Promise<RecentBook | null>
  openSample(job: string): Promise<Reply<BookState>>
  close(): Promise<void>
}

export interface BooksOptions {
  readonly core: CoreHost
  readonly dialogs: Dialogs
  readonly preferences: PreferencesFile
  readonly tokens: Tokens
  /** Where the sample book lives. */
  readonly folder: string
}

interface Asked {
  readonly passphrase: string
  readonly name: string | undefined
  readonly create: boolean
}

/** Starts with no book open; one is closed before another is opened. */
export function createBooks({ core, dialogs, preferences, tokens, folder }: BooksOptions): Books {
  let isOpen = false

  async function close(): Promise<void> {
    if (!isOpen) return
    isOpen = false
    await core.closeBook()
  }

  async function openAt(path: string, asked: Asked): Promise<Reply<BookState>> {
    await close()
    const { name, ...rest } = asked
    const reply = await core.openBook({ path, ...rest, ...(name !== undefined && { name }) })
    isOpen = reply.ok
    if (reply.ok) preferences.addRecent(path)
    return reply
  }

  function named(path: string): RecentBook {
    return {
      token: tokens.give(path),
      title: basename(path, extname(path)),
      folder: dirname(path),
      people: peopleOf(path),
    }
  }

  return {
    async state() {
      if (!isOpen) return null
      const reply = await core.call({ room: 'book', verb: 'state', query: {} })
      return reply.ok ? (reply.value as BookState) : null
    },
    recent: () => preferences.recent().map(named),
    async create(passphrase, name) {
      const path = await dialogs.newBook()
      if (path === null) return done(null)
      // The dialog offers to replace a file; a book is never replaced.
      if (existsSync(path)) return refused('book-exists', 'a file of this name is there', { file: basename(path) })
      return openAt(path, { passphrase, name, create: true })
    },
    async open(token, passphrase, name) {
      const path = token === undefined ? await dialogs.book() : tokens.find(token)
      if (path === null) return token === undefined ? done(null) : refused('file-unknown', 'the token names no book')
      if (!existsSync(path)) return refused('book-missing', 'the book is gone', { file: basename(path) })
      return openAt(path, { passphrase, name, create: false })
    },
    async choose() {
      const path = await dialogs.book()
      return path === null ? null : named(path)
    },
    async openSample(job) {
      await close()
      const reply = await openSampleBook(core, folder, job)
      isOpen = reply.ok
      return reply
    },
    close,
  }
}
