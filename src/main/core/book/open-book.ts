import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { CoreError } from '../base/core-error.ts'
import { takeBookLock } from './book-lock.ts'
import { createKeyRing, keyRingPaths, openKeyRing } from './key-ring.ts'
import { migrate, newestVersion } from './migrate.ts'
import {
  type BookPerson,
  claimSlot,
  NAMELESS,
  ONLY_PERSON,
  personNumbered,
  personOfSlot,
  signIn,
  tidyRing,
} from './signed-in.ts'

export type Sqlite = Database.Database

/** An open book: an encrypted SQLite file, its key, and the right to write it or not. */
export interface Book {
  readonly db: Sqlite
  readonly path: string
  readonly key: Buffer
  readonly mode: 'write' | 'read'
  /** Who has opened it. */
  readonly person: BookPerson
  close(): void
}

/** Set at every open and read back: what is asked for silently and not given would be found too late. */
const PRAGMAS: ReadonlyArray<readonly [name: string, value: string, readBack: string | number]> = [
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cache_size', '-65536', -65536],
]

/**
 * Makes a new, empty, encrypted book and opens it for writing; who makes it has every role.
 *
 * @throws CoreError `book-exists`
 */
export function createBook(path: string, passphrase: string, name = NAMELESS): Book {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CoreError('book-exists', { book: path })
    throw new CoreError('file-unwritable', { file: path })
  }
  try {
    const { key, slot } = createKeyRing(path, passphrase, name)
    return connect(path, key, 'write', (db) => {
      db.prepare('UPDATE person SET name = ? WHERE slot IS NULL').run(name)
      const person = personOfSlot(db, slot)
      claimSlot(db, person, slot)
      return person
    })
  } catch (error) {
    removeBook(path)
    throw error
  }
}

/**
 * Opens a book with the passphrase of a person, which tells who it is.
 *
 * @param name whose passphrase it is, needed only where several people have the same
 * @throws CoreError `book-missing`, `passphrase-wrong`, `person-unknown`, `book-in-use`, `book-damaged`, `book-too-new`
 */
export function openBook(path: string, passphrase: string, mode: Book['mode'], name?: string): Book {
  if (!existsSync(path)) throw new CoreError('book-missing', { book: path })
  const { key, slot } = openKeyRing(path, passphrase, name)
  return connect(path, key, mode, (db) => {
    const person = personOfSlot(db, slot)
    if (mode === 'write') {
      claimSlot(db, person, slot)
      tidyRing(db, path)
    }
    return person
  })
}

/** A second, read-only connection to a book that is open for writing, for the same person. */
export function openForReading(path: string, key: Buffer, person = ONLY_PERSON.person): Book {
  return connect(path, key, 'read', (db) => personNumbered(db, person))
}

/** One more connection to a book, with the key and for the person of the one that is open. @throws CoreError `book-in-use` */
export function openBeside({ path, key, person }: Book, mode: Book['mode']): Book {
  return connect(path, key, mode, (db) => personNumbered(db, person.person))
}

/** An empty book in memory alone, gone when it is closed: for what needs forms and regions but no book. */
export function memoryBook(): Book {
  const db = new Database(':memory:')
  migrate(db)
  signIn(db, ONLY_PERSON)
  return {
    db,
    path: ':memory:',
    key: Buffer.alloc(0),
    mode: 'write',
    person: ONLY_PERSON,
    close: () => void db.close(),
  }
}

/** Whether a book has all that this program reads; one opened for reading is as it was left. */
export function isUpToDate({ db }: Book): boolean {
  return Number(db.pragma('user_version', { simple: true })) === newestVersion
}

/** Deletes a book and everything beside it. */
export function removeBook(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}.lock`, ...keyRingPaths(path)])
    rmSync(file, { force: true })
}

function connect(path: string, key: Buffer, mode: Book['mode'], whoOf: (db: Sqlite) => BookPerson): Book {
  const giveBack = mode === 'write' ? takeBookLock(path) : () => {}
  let db: Sqlite | null = null
  let person = ONLY_PERSON
  try {
    db = new Database(path, { readonly: mode === 'read', fileMustExist: true, timeout: 5000 })
    db.pragma(`cipher='aegis'`)
    db.pragma(`key='raw:${key.toString('hex')}'`)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    for (const [name, value, readBack] of PRAGMAS) setPragma(db, name, value, readBack)
    if (mode === 'write') {
      setPragma(db, 'journal_mode', 'WAL', 'wal')
      migrate(db)
    } else if (Number(db.pragma('user_version', { simple: true })) > newestVersion) {
      throw new CoreError('book-too-new', { book: path })
    }
    person = whoOf(db)
    signIn(db, person)
  } catch (error) {
    db?.close()
    giveBack()
    throw damageOf(error, path)
  }
  const open = db
  return {
    db,
    path,
    key,
    mode,
    person,
    close() {
      open.close()
      giveBack()
    },
  }
}

function setPragma(db: Sqlite, name: string, value: string, readBack: string | number): void {
  db.pragma(`${name} = ${value}`)
  const found = db.pragma(name, { simple: true })
  if (found !== readBack) throw new Error(`pragma ${name} is ${String(found)}, not ${readBack}`)
}

/** The right key does not open it: the file itself is no longer what was written. */
function damageOf(error: unknown, book: string): unknown {
  const code = error instanceof Database.SqliteError ? error.code : ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') ? new CoreError('book-damaged', { book }) : error
}
