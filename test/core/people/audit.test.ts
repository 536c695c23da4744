import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { appendAudit, auditHead } from '../../../src/main/core/book/audit.ts'
import { signIn } from '../../../src/main/core/book/signed-in.ts'
import { AUDIT_WORDS } from '../../../src/main/core/people/audit/audit-words.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

let book: TestBook

beforeEach(() => {
  book = newBook()
})

test('an entry says who did what, in both languages, with places and forms by name', async () => {
  await bringWanzhou()
  book.intake.sendBack({ submission: 1, reason: '合计不符' })

  expect(told({})).toEqual([
    [
      '管理员',
      '退回第 1 号报送（学生资助情况 万州区 2017年）。原因：合计不符',
      'Sent back submission 1 (Student aid, Wanzhou District, 2017). Reason: 合计不符',
    ],
    ['管理员', '第 1 次导入：1 个文件，1 行', 'Import 1: 1 files, 1 rows'],
  ])
})

test('what is not known is left out of a sentence, and what a newer program did is told as it was kept', () => {
  const { db } = book.context.book
  appendAudit(db, '2018-01-15T09:00:00.000Z', 'set-deadline', { form: 'EDU_TABLE', period: '2017', due: null })
  appendAudit(db, '2018-01-15T09:00:00.000Z', 'some-day', { x: 1 })

  expect(told({}).map(([, zh]) => zh)).toEqual(['{"x":1}', expect.stringMatching(/^设定《.+》2017年的报送期限$/)])
})

test('entries are found by person, verb, day in China, submission, and words of their sentence', async () => {
  await bringWanzhou()
  const { person } = book.people.add({ name: '王芳', roles: ['review'], passphrase: '' })
  signIn(book.context.book.db, { person, name: '王芳' })
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  appendAudit(book.context.book.db, '2018-02-01T16:30:00.000Z', 'undo', { import: 9 })

  expect(numbers({ who: ['王芳'] })).toEqual([4, 3])
  expect(numbers({ verbs: ['import', 'undo'] })).toEqual([4, 1])
  expect(numbers({ since: '2018-02-02' })).toEqual([4])
  expect(numbers({ until: '2018-02-01' })).toEqual([3, 2, 1])
  expect(numbers({ submission: 1 })).toEqual([3, 1])
  expect(numbers({ find: '万州区 合计' })).toEqual([3])
  expect(numbers({ find: 'sent BACK' })).toEqual([3])
  expect(numbers({ find: book.audit.entries({}).entries[2]?.hash.slice(0, 9) ?? '' })).toEqual([2])
})

test('a page has its entries, how many there are in all, and what can be chosen', async () => {
  await bringWanzhou()
  book.people.add({ name: '王芳', roles: ['review'], passphrase: '' })
  book.people.rename({ person: 2, name: '王芳芳' })
  const page = book.audit.entries({ offset: 1, limit: 1 })

  expect(page).toMatchObject({ total: 3, entries: [{ no: 2, verb: 'person-add' }], people: ['管理员'] })
  expect(page.verbs.map(({ verb, title }) => [verb, title.zh])).toEqual([
    ['import', '导入'],
    ['person-add', '增加人员'],
    ['person-rename', '改名'],
  ])
  expect(page.head).toBe(auditHead(book.context.book.db))
  expect(numbers({ find: '王芳', offset: 1, limit: 1 })).toEqual([2])
})

test('every verb that the program writes into the audit has words', () => {
  const written = sourceFiles(join(import.meta.dirname, '../../../src/main'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/appendAudit\(([^;]*?)\)\n/gs)])
    .flatMap(([, call = '']) => [...call.matchAll(/(?<!=== )'([a-z][a-z-]+)'/g)].map(([, verb = '']) => verb))

  const acts = ['accept', 'send-back', 'reopen', 'take-back', 'undo', 'redo']

  expect(written).toEqual(expect.arrayContaining(['import', 'begin-review', 'person-add', 'export-picture']))
  expect([...written, ...acts].filter((verb) => !Object.hasOwn(AUDIT_WORDS, verb))).toEqual([])
})

function bringWanzhou() {
  return book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 30, 12.5, 20, 25]])])])
}

function told(query: Parameters<TestBook['audit']['entries']>[0]) {
  return book.audit.entries(query).entries.map(({ who, told: { zh, en } }) => [who, zh, en])
}

function numbers(query: Parameters<TestBook['audit']['entries']>[0]) {
  return book.audit.entries(query).entries.map(({ no }) => no)
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}
