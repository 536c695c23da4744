import { basename } from 'node:path'
import { app } from 'electron'
import type { ChosenFile, Preferences, Reply, ShellRoom } from '#contract'
import type { CoreHost } from '../worker/core-host.ts'
import type { Books } from './books.ts'
import type { Dialogs } from './dialogs.ts'
import { systemLanguage } from './language.ts'
import type { PreferencesFile } from './preferences.ts'
import { done } from './replies.ts'
import type { Tokens } from './tokens.ts'

/** The verbs of the shell's room as they run: with a reply, and the job that a long one belongs to. */
export type ShellVerbs = {
  readonly [Verb in keyof ShellRoom]: (
    query: Parameters<ShellRoom[Verb]>[0],
    job: string | undefined,
  ) => Promise<Reply<ReturnType<ShellRoom[Verb]>>>
}

export interface ShellVerbsOptions {
  readonly core: CoreHost
  readonly books: Books
  readonly dialogs: Dialogs
  readonly preferences: PreferencesFile
  readonly tokens: Tokens
  readonly onPreferences: (preferences: Preferences) => void
}

/** Binds every verb of the shell's room. */
export function createShellVerbs({
  core,
  books,
  dialogs,
  preferences,
  tokens,
  onPreferences,
}: ShellVerbsOptions): ShellVerbs {
  return {
    start: async () =>
      done({
        book: await books.state(),
        recent: books.recent(),
        systemLanguage: systemLanguage(),
        preferences: preferences.read(),
        version: app.getVersion(),
      }),
    newBook: (query) => books.create(query.passphrase, query.name),
    openBook: (query) => books.open(query.token, query.passphrase, query.name),
    chooseBook: async () => done(await books.choose()),
    openSample: (_, job) => books.openSample(job ?? 'sample'),
    closeBook: async () => {
      await books.close()
      return done(null)
    },
    chooseReturns: async (query) => done((await dialogs.returns(query.kind)).map((path) => chosen(path, tokens))),
    chooseReportFile: async (query) => {
      const path = await dialogs.reportFile(query.name)
      return done(path === null ? null : chosen(path, tokens))
    },
    choosePictureFile: async (query) => {
      const path = await dialogs.pictureFile(query.name, query.format)
      return done(path === null ? null : chosen(path, tokens))
    },
    chooseFormFile: async (query) => {
      const path = await dialogs.formFile(query.name)
      return done(path === null ? null : chosen(path, tokens))
    },
    keepPreferences: async (query) => {
      const kept = preferences.keep(query)
      onPreferences(kept)
      return done(kept)
    },
    cancel: async (query) => {
      core.cancel(query.job)
      return done(null)
    },
  }
}

/** A file as the window may know it: by a token and its name. */
export function chosen(path: string, tokens: Tokens): ChosenFile {
  return { token: tokens.give(path), name: basename(path) }
}
