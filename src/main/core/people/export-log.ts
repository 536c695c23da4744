import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { appendAudit } from '../book/audit.ts'
import { type Book, openBeside } from '../book/open-book.ts'

/** What the audit says of an export. */
export interface Exported {
  readonly verb: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Where exports are logged: nothing leaves the program without an entry in the audit. */
export interface ExportLog {
  /** Makes sure that an entry can be kept, before a file is written. @throws CoreError `book-in-use` */
  ready(): void
  keep(exported: Exported): void
  close(): void
}

/** The log of a book that is open for writing. */
export function directLog({ db }: Book, clock: () => string): ExportLog {
  return { ready() {}, keep: ({ verb, details }) => appendAudit(db, clock(), verb, details), close() {} }
}

/** The log of a book that is only read here: it is opened for writing beside that, for as long as an export takes. */
export function besideLog(book: Book, clock: () => string): ExportLog {
  let writing: Book | null = null
  const close = () => {
    writing?.close()
    writing = null
  }
  return {
    ready() {
      writing ??= openBeside(book, 'write')
    },
    keep({ verb, details }) {
      this.ready()
      if (writing !== null) appendAudit(writing.db, clock(), verb, details)
      close()
    },
    close,
  }
}

type Verb = (query: never, ...more: never[]) => unknown

/** Verbs that say by themselves, with more than is known here, what they wrote. */
const LOGGED_BY_THEMSELVES: ReadonlySet<string> = new Set(['picture', 'errors', 'fileErrors'])

/** A room of verbs each of which writes a file (`to`) and is logged when it has. */
export function loggedExports<Verbs extends object>(verbs: Verbs, log: ExportLog): Verbs {
  const logged = Object.entries(verbs as Record<string, Verb>).map(([name, verb]) => [
    name,
    LOGGED_BY_THEMSELVES.has(name) ? verb : loggedExport(name, verb, log),
  ])
  return Object.fromEntries(logged) as Verbs
}

/** A verb that writes a file (`to`), logged as `export-NAME` when it has. */
export function loggedExport<V extends Verb>(name: string, verb: V, log: ExportLog): V {
  const keep = (query: unknown, made: unknown) => {
    log.keep({ verb: `export-${kebab(name)}`, details: detailsOf(query, made) })
    return made
  }
  const around = (query: never, ...more: never[]) => {
    log.ready()
    const made = attempt(() => verb(query, ...more), log)
    return made instanceof Promise ? made.then((done) => keep(query, done)) : keep(query, made)
  }
  return around as V
}

/** Nothing to log: the log need not wait. */
function attempt<T>(write: () => T, log: ExportLog): T {
  try {
    return write()
  } catch (error) {
    log.close()
    throw error
  }
}

/** What of a question tells later what was in the file. */
const TOLD = [
  'form',
  'forms',
  'code',
  'codes',
  'period',
  'periods',
  'regions',
  'submission',
  'before',
  'after',
  'title',
  'since',
  'until',
  'language',
] as const

function detailsOf(asked: unknown, made: unknown): Exported['details'] {
  const { query, to, ...own } = asked as Record<string, unknown>
  const all = { ...own, ...(typeof query === 'object' ? query : {}) } as Record<string, unknown>
  const told = TOLD.filter((name) => all[name] !== undefined).map((name) => [name, all[name]])
  const { file, rows } = made as { readonly file: string; readonly rows: number }
  const sha256 = createHash('sha256')
    .update(readFileSync(String(to)))
    .digest('hex')
  return { file, rows, sha256, ...Object.fromEntries(told) }
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
