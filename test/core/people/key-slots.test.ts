import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyRingPaths, namesOnRing } from '../../../src/main/core/book/key-ring.ts'
import { type Book, createBook, openBook } from '../../../src/main/core/book/open-book.ts'
import { addPerson, changePassphrase, removePerson, renamePerson } from '../../../src/main/core/people/people.ts'
import { newFolder } from '../../support/book.ts'

const NOW = '2018-01-15T09:00:00.000Z'

let folder = ''
let path = ''

beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'a.fivebatches')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the passphrase tells who opens the book', () => {
  withBook('a', (book) => addPerson(book, { name: '王芳', roles: ['review'], passphrase: 'b' }, NOW), '李强')

  expect([whoOpens('a'), whoOpens('b'), whoOpens('b', '王芳')]).toEqual(['李强', '王芳', '王芳'])
  expect(() => whoOpens('b', '李强')).toThrow(expect.objectContaining({ code: 'passphrase-wrong' }))
  expect(() => whoOpens('b', '张三')).toThrow(expect.objectContaining({ code: 'person-unknown' }))
})

test('of two people with one passphrase neither is taken for the other', () => {
  withBook('', (book) => addPerson(book, { name: '王芳', roles: ['review'], passphrase: '' }, NOW), '李强')

  expect(() => whoOpens('')).toThrow(expect.objectContaining({ code: 'person-unknown' }))
  expect([whoOpens('', '李强'), whoOpens('', '王芳')]).toEqual(['李强', '王芳'])
})

test('both copies of the ring name everybody who has a key, before the book is opened', () => {
  withBook('', (book) => {
    const { person } = addPerson(book, { name: '王芳', roles: ['review'], passphrase: '' }, NOW)
    renamePerson(book, person, '王芳芳', NOW)
  })
  const rings = keyRingPaths(path).map((ring) => readFileSync(ring, 'utf8'))

  expect(namesOnRing(path)).toEqual(['管理员', '王芳芳'])
  expect(rings[0]).toBe(rings[1])
})

test('somebody who was removed opens it no more, not even with a ring kept from before', () => {
  let ring = ''
  withBook('', (book) => {
    const { person } = addPerson(book, { name: '王芳', roles: ['enter'], passphrase: '芳' }, NOW)
    ring = readFileSync(keyRingPaths(path)[0], 'utf8')
    removePerson(book, person, NOW)
  })
  expect(namesOnRing(path)).toEqual(['管理员'])
  for (const copy of keyRingPaths(path)) writeFileSync(copy, ring)

  expect(() => whoOpens('芳')).toThrow(expect.objectContaining({ code: 'passphrase-wrong' }))
  openBook(path, '', 'write').close()
  expect(namesOnRing(path)).toEqual(['管理员'])
})

test('a passphrase is changed by who knows the old one, which then opens nothing', () => {
  withBook('old', (book) => {
    expect(() => changePassphrase(book, { old: 'guess', new: 'x' }, NOW)).toThrow(
      expect.objectContaining({ code: 'passphrase-wrong' }),
    )
    changePassphrase(book, { old: 'old', new: 'new' }, NOW)
  })

  expect(whoOpens('new')).toBe('管理员')
  expect(() => whoOpens('old')).toThrow(expect.objectContaining({ code: 'passphrase-wrong' }))
})

test('a key that was hung up but never came into the book opens nothing and is taken down at the next opening', () => {
  let before = ''
  withBook('', (book) => {
    before = readFileSync(keyRingPaths(path)[0], 'utf8')
    addPerson(book, { name: '王芳', roles: ['enter'], passphrase: '芳' }, NOW)
    book.db.exec("DELETE FROM person WHERE name = '王芳'")
  })
  expect(() => whoOpens('芳')).toThrow(expect.objectContaining({ code: 'passphrase-wrong' }))
  openBook(path, '', 'write').close()

  expect(keyRingPaths(path).map((ring) => readFileSync(ring, 'utf8'))).toEqual([before, before])
})

test('a damaged copy of the ring is made good from the other at the next opening', () => {
  createBook(path, '').close()
  const [first, second] = keyRingPaths(path)
  writeFileSync(first, '{')
  openBook(path, '', 'write').close()

  expect(readFileSync(first, 'utf8')).toBe(readFileSync(second, 'utf8'))
})

test('a book whose key names nobody, as older programs made them, opens for its one person and then names them', () => {
  createBook(path, 'alt').close()
  for (const copy of keyRingPaths(path)) {
    const ring = JSON.parse(readFileSync(copy, 'utf8')) as { slots: { name?: string }[] }
    for (const slot of ring.slots) delete slot.name
    writeFileSync(copy, JSON.stringify(ring))
  }
  forgetSlot('alt')

  expect(namesOnRing(path)).toEqual([])
  expect(whoOpens('alt')).toBe('管理员')
  openBook(path, 'alt', 'write').close()
  expect(namesOnRing(path)).toEqual(['管理员'])
  expect(whoOpens('alt')).toBe('管理员')
})

function withBook(passphrase: string, change: (book: Book) => void, name?: string): void {
  const book = createBook(path, passphrase, name)
  try {
    change(book)
  } finally {
    book.close()
  }
}

function whoOpens(passphrase: string, name?: string): string {
  const book = openBook(path, passphrase, 'read', name)
  book.close()
  return book.person.name
}

/** Leaves the book as the migration of an older one does: with a person whose slot it does not know. */
function forgetSlot(passphrase: string): void {
  const ring = keyRingPaths(path).map((copy) => readFileSync(copy, 'utf8'))
  const book = openBook(path, passphrase, 'write')
  book.db.exec('UPDATE person SET slot = NULL')
  book.close()
  for (const [at, copy] of keyRingPaths(path).entries()) writeFileSync(copy, ring[at] ?? '')
}
