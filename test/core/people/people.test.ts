import { beforeEach, expect, test } from 'vitest'
import type { Role } from '../../../src/contract/index.ts'
import { signIn } from '../../../src/main/core/book/signed-in.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

let book: TestBook

beforeEach(() => {
  book = newBook()
})

test('who makes a book has every role in it', () => {
  expect(book.people.list({})).toEqual([
    {
      person: 1,
      name: '管理员',
      roles: ['enter', 'review', 'administer'],
      active: true,
      since: expect.stringMatching(/^2018-01-15T/),
      isYou: true,
    },
  ])
})

test('a person has the roles given, in the order roles are listed in', () => {
  const added = add('  王芳 ', ['review', 'enter'])

  expect(added).toMatchObject({ name: '王芳', roles: ['enter', 'review'], active: true, isYou: false })
})

test('a name is taken while its bearer is there, and theirs again when they come back', () => {
  const { person } = add('王芳', ['enter'])
  expect(() => add('王芳', ['review'])).toThrow(expect.objectContaining({ code: 'person-taken' }))
  book.people.remove({ person })

  expect(book.people.list({}).at(-1)).toMatchObject({ name: '王芳', active: false })
  expect(add('王芳', ['review'])).toMatchObject({ person, roles: ['review'], active: true })
})

test.each([
  ['', ['enter']],
  ['字'.repeat(41), ['enter']],
  ['a\nb', ['enter']],
  ['王芳', []],
] as const)('nobody is added as %j with the roles %j', (name, roles) => {
  expect(() => add(name, roles)).toThrow(expect.objectContaining({ code: 'person-malformed' }))
  expect(book.people.list({}).length).toBe(1)
})

test('the last one who administers keeps that role and their key', () => {
  const { person } = add('王芳', ['enter'])
  const last = expect.objectContaining({ code: 'last-administrator' })
  expect(() => book.people.setRoles({ person: 1, roles: ['enter'] })).toThrow(last)
  expect(() => book.people.remove({ person: 1 })).toThrow(last)
  book.people.setRoles({ person, roles: ['administer'] })

  expect(book.people.setRoles({ person: 1, roles: ['enter'] }).roles).toEqual(['enter'])
})

test('what wants a role is refused to who lacks it, from the moment they lose it', () => {
  const due = { form: 'COOP_ROSTER', period: '2017', due: '2018-01-15' }
  add('王芳', ['administer'])
  book.people.setRoles({ person: 1, roles: ['enter', 'review'] })
  const missing = (verb: string) =>
    expect.objectContaining({ code: 'role-missing', details: { role: 'administer', verb, name: '管理员' } })

  expect(() => book.intake.setDeadline(due)).toThrow(missing('intake.setDeadline'))
  expect(() => book.people.setRoles({ person: 1, roles: ['administer'] })).toThrow(missing('people.setRoles'))
  expect(book.intake.deadlines({})).toEqual([])
})

test('administering lets nobody enter or review', () => {
  const { person } = add('王芳', ['administer'])
  signIn(book.context.book.db, { person, name: '王芳' })

  expect(() => book.intake.undoImport({})).toThrow(expect.objectContaining({ code: 'role-missing' }))
  expect(() => book.intake.sendBack({ submission: 1, reason: 'x' })).toThrow(
    expect.objectContaining({ code: 'role-missing' }),
  )
})

test('the state of a book says who has opened it, under the name of now, and what wants a role', () => {
  book.people.rename({ person: 1, name: '李强' })

  expect(book.book.state({})).toMatchObject({
    person: { name: '李强', roles: ['enter', 'review', 'administer'] },
    needs: { 'intake.keep': ['enter'], 'review.comment': ['enter', 'review'], 'people.add': ['administer'] },
  })
})

test('an import says who entered it', async () => {
  const { db } = book.context.book
  const { person } = add('王芳', ['enter'])
  signIn(db, { person, name: '王芳' })
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 30, 12.5, 20, 25]])])])

  expect(db.prepare('SELECT import_id, entered_by FROM import').all()).toEqual([{ import_id: 1, entered_by: person }])
})

function add(name: string, roles: readonly Role[]) {
  return book.people.add({ name, roles, passphrase: '' })
}
