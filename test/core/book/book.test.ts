import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyRingPaths } from '../../../src/main/core/book/key-ring.ts'
import { migrate, newestVersion } from '../../../src/main/core/book/migrate.ts'
import { createBook, openBook, openForReading, removeBook } from '../../../src/main/core/book/open-book.ts'
import { newFolder } from '../../support/book.ts'

let folder = ''
let path = ''

beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'a.fivebatches')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a book opens with its passphrase and with no other', () => {
  createBook(path, '开门 open').close()
  openBook(path, '开门 open', 'write').close()

  expect(() => openBook(path, 'open', 'write')).toThrow(expect.objectContaining({ code: 'passphrase-wrong' }))
})

test('a passphrase is as slow to guess as a person will bear, an empty one guards nothing and is not waited for', () => {
  const costOf = (passphrase: string) => {
    createBook(path, passphrase).close()
    const [slot] = (JSON.parse(readFileSync(keyRingPaths(path)[0], 'utf8')) as { slots: { cost?: number }[] }).slots
    removeBook(path)
    return slot?.cost ?? 17
  }

  expect([costOf('开门 open'), costOf('')]).toEqual([17, 10])
})

test('nothing of a book can be read without its key, not even that it is a database', () => {
  const book = createBook(path, '')
  book.db.prepare("INSERT INTO meta VALUES ('note', '贫困户张三')").run()
  book.close()
  const bytes = readFileSync(path)

  expect(bytes.includes('SQLite')).toBe(false)
  expect(bytes.includes('贫困户张三')).toBe(false)
})

test('either copy of the key ring opens the book; without both it cannot be opened', () => {
  createBook(path, 'x').close()
  const [first, second] = keyRingPaths(path)
  writeFileSync(first, '{')
  openBook(path, 'x', 'read').close()
  rmSync(second)

  expect(() => openBook(path, 'x', 'write')).toThrow(expect.objectContaining({ code: 'book-damaged' }))
})

test('a flipped bit in the file is noticed', () => {
  createBook(path, '').close()
  const bytes = readFileSync(path)
  bytes[4096 + 100] = (bytes[4096 + 100] ?? 0) ^ 1
  writeFileSync(path, bytes)

  expect(() => {
    const book = openBook(path, '', 'write')
    book.db.pragma('integrity_check')
    book.close()
  }).toThrow()
})

test('a second program may not write the book, a second connection may read it', () => {
  const book = createBook(path, '')
  const reader = openForReading(path, book.key)

  expect(() => openBook(path, '', 'write')).toThrow(expect.objectContaining({ code: 'book-in-use' }))
  expect(() => reader.db.exec('CREATE TABLE t (x)')).toThrow(/readonly/)
  reader.close()
  book.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('a lock left by a program that is gone is taken over', () => {
  createBook(path, '').close()
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: 2 ** 22 - 3, host: 'elsewhere' }))
  expect(() => openBook(path, '', 'write')).toThrow(expect.objectContaining({ code: 'book-in-use' }))

  writeFileSync(`${path}.lock`, '{')
  openBook(path, '', 'write').close()
})

test('a book is never made over another one', () => {
  createBook(path, '').close()

  expect(() => createBook(path, '')).toThrow(expect.objectContaining({ code: 'book-exists' }))
})

test('a book of a newer program is left alone', () => {
  const book = createBook(path, '')
  book.db.pragma(`user_version = ${newestVersion + 10}`)

  expect(() => migrate(book.db)).toThrow(expect.objectContaining({ code: 'book-too-new' }))
  book.close()
  removeBook(path)
  expect(existsSync(path)).toBe(false)
})

test('every table is strict and every reference points somewhere', () => {
  const book = createBook(path, '')
  const tables = book.db
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()

  expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
  expect(tables.length).toBeGreaterThan(10)
  expect(book.db.pragma('foreign_key_check')).toEqual([])
  book.close()
})
