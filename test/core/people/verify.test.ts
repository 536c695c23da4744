import { beforeEach, expect, test } from 'vitest'
import { appendAudit, entryHash, type KeptEntry } from '../../../src/main/core/book/audit.ts'
import { newBook, type TestBook } from '../../support/book.ts'

let book: TestBook

beforeEach(() => {
  book = newBook()
  for (let no = 1; no <= 6; no++)
    appendAudit(book.context.book.db, `2018-01-15T09:00:0${no}.000Z`, 'undo', { import: no })
})

test('an audit that nobody touched is whole', () => {
  const { head } = book.audit.entries({})

  expect(book.audit.verify({})).toEqual({ ok: true, entries: 6, head, firstBroken: null, found: null })
})

test.each([
  ['what was done', 'UPDATE audit SET details = \'{"import":9}\' WHERE audit_no = 4', 4, 'hash-wrong'],
  ['when it was done', "UPDATE audit SET at = '2018-01-14T09:00:04.000Z' WHERE audit_no = 4", 4, 'hash-wrong'],
  ['who did it', "UPDATE audit SET who = '王芳' WHERE audit_no = 4", 4, 'hash-wrong'],
  ['that anybody did it', 'UPDATE audit SET who = NULL WHERE audit_no = 4', 4, 'hash-wrong'],
  ['which act it was', "UPDATE audit SET verb = 'redo' WHERE audit_no = 4", 4, 'hash-wrong'],
  ['the hash of one', "UPDATE audit SET hash = replace(hash, 'a', 'b') WHERE audit_no = 4", 4, 'hash-wrong'],
  ['what one carries of the one before', "UPDATE audit SET previous_hash = '' WHERE audit_no = 4", 4, 'chain-broken'],
  ['that there was one', 'DELETE FROM audit WHERE audit_no = 4', 4, 'number-missing'],
  ['that there was a first', 'DELETE FROM audit WHERE audit_no = 1', 1, 'number-missing'],
  ['the number of the last', 'UPDATE audit SET audit_no = 9 WHERE audit_no = 6', 6, 'number-missing'],
])('an edit of %s is found and named', (_, edit, no, why) => {
  book.context.book.db.exec(edit)

  expect(book.audit.verify({})).toMatchObject({ ok: false, firstBroken: { no, why } })
})

test('an entry deleted from the middle shows even where those after it were numbered anew', () => {
  book.context.book.db.exec('DELETE FROM audit WHERE audit_no = 3')
  for (const no of [4, 5, 6]) renumber(no, no - 1)

  expect(book.audit.verify({})).toMatchObject({ ok: false, entries: 5, firstBroken: { no: 3, why: 'chain-broken' } })
})

test('an entry put in between, with a good hash of its own, breaks the one after it', () => {
  for (const no of [6, 5, 4]) renumber(no, no + 1)
  const { hash = '' } = entryNumbered(3) ?? {}
  insert({ no: 4, at: 'x', who: '管理员', verb: 'undo', details: '{}', previous: hash })

  expect(book.audit.verify({})).toMatchObject({ ok: false, firstBroken: { no: 5, why: 'chain-broken' } })
})

test('two entries that changed places are found', () => {
  renumber(2, 99)
  renumber(3, 2)
  renumber(99, 3)

  expect(book.audit.verify({})).toMatchObject({ ok: false, firstBroken: { no: 2, why: 'chain-broken' } })
})

test('an edit with all hashes after it reckoned anew shows by the head on an export, as a tail cut off does', () => {
  const { head } = book.audit.entries({})
  book.context.book.db.exec('DELETE FROM audit WHERE audit_no = 6')

  expect(book.audit.verify({}).ok).toBe(true)
  expect(book.audit.verify({ head: head ?? '' })).toMatchObject({ ok: false, firstBroken: null, found: null })
  expect(book.audit.verify({ head: entryNumbered(5)?.hash.slice(0, 16).toUpperCase() ?? '' })).toMatchObject({
    ok: true,
    found: 5,
  })
})

test('entries of an older book name nobody and keep their hash; those after them name who it was', () => {
  const { db } = book.context.book
  db.exec('DELETE FROM audit')
  const old = {
    no: 1,
    at: '2018-01-15T09:00:00.000Z',
    who: null,
    verb: 'undo',
    details: '{}',
    previous: '0'.repeat(64),
  }
  insert(old)
  appendAudit(db, '2018-01-16T09:00:00.000Z', 'redo', {})

  expect(entryNumbered(1)?.hash).toBe('bb2b915edf16b7eb7625863c21d50ab4bd703d73db493535940ff05ef7745a72')
  expect(book.audit.verify({})).toMatchObject({ ok: true, entries: 2 })
  expect(book.audit.entries({}).entries.map(({ who }) => who)).toEqual(['管理员', null])
})

function renumber(from: number, to: number): void {
  book.context.book.db.prepare('UPDATE audit SET audit_no = ? WHERE audit_no = ?').run(to, from)
}

function entryNumbered(no: number): { readonly hash: string } | undefined {
  return book.context.book.db.prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE audit_no = ?').get(no)
}

function insert(entry: Omit<KeptEntry, 'hash'>): void {
  const { no, at, who, verb, details, previous } = entry
  book.context.book.db
    .prepare('INSERT INTO audit (audit_no, at, who, verb, details, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(no, at, who, verb, details, previous, entryHash(entry))
}
