import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { AuditPage, AuditVerdict, Person } from '#contract'
import { openBook } from '../../src/main/core/book/open-book.ts'
import { newFolder } from '../support/book.ts'

const ROOT = join(import.meta.dirname, '../..')

let path = ''

beforeEach(() => {
  path = join(newFolder(), 'a.fivebatches')
  cli('new', path, '--as', '李强')
})

test('people are added, renamed, given roles and removed from the terminal', () => {
  cli('person', 'add', path, '王芳', '--roles', 'review')
  cli('person', 'roles', path, '王芳', '--roles', 'enter,review')
  cli('person', 'rename', path, '王芳', '--to', '王芳芳')
  cli('person', 'add', path, '张三', '--roles', 'enter')
  cli('person', 'remove', path, '张三')
  const people = JSON.parse(cli('person', 'list', path, '--as', '李强', '--json').stdout) as readonly Person[]

  expect(people.map(({ name, roles, active }) => [name, roles, active])).toEqual([
    ['李强', ['enter', 'review', 'administer'], true],
    ['王芳芳', ['enter', 'review'], true],
    ['张三', ['enter'], false],
  ])
  expect(cli('person', 'remove', path, '李强').status).toBe(3)
}, 60_000)

test('a passphrase is changed by its owner, and never to nothing because nobody could be asked', () => {
  expect(cli('person', 'passphrase', path).status).toBe(0)
  expect([opened('new'), opened('')]).toEqual([0, 3])
  expect(cli({ FIVE_BATCHES_NEW_PASSPHRASE: undefined }, 'person', 'passphrase', path).status).toBe(2)
}, 60_000)

test('what somebody may not do is refused, before anything is written', () => {
  cli('person', 'add', path, '王芳', '--roles', 'review')
  const asReviewer = { FIVE_BATCHES_PASSPHRASE: 'new' }
  const refused = [
    cli(asReviewer, 'import', path, path),
    cli(asReviewer, 'deadline', path, '--form', 'EDU_TABLE', '--period', '2017', '--due', '2018-01-15'),
  ]

  expect(refused.map(({ status, stderr }) => [status, stderr.split(':')[0]])).toEqual([
    [3, 'role-missing'],
    [3, 'role-missing'],
  ])
}, 60_000)

test('the audit is read, narrowed and exported from the terminal, and proves to be whole until it is edited', () => {
  cli('person', 'add', path, '王芳', '--roles', 'review')
  const out = join(path, '../audit.xlsx')
  expect([cli('audit', path, '--who', '李强', '--out', out).status, existsSync(out)]).toEqual([0, true])
  const page = JSON.parse(cli('audit', path, '--verb', 'person-add', '--json').stdout) as AuditPage
  expect(page.entries.map(({ no, who }) => [no, who])).toEqual([[1, '李强']])
  expect(cli('verify', path, '--head', page.entries[0]?.hash ?? '').status).toBe(0)
  const book = openBook(path, '', 'write', '李强')
  book.db.exec("UPDATE audit SET details = '{}' WHERE audit_no = 1")
  book.close()
  const broken = cli('verify', path, '--json')

  expect(broken.status).toBe(1)
  expect((JSON.parse(broken.stdout) as AuditVerdict).firstBroken).toEqual({ no: 1, why: 'hash-wrong' })
}, 60_000)

function opened(passphrase: string): number | null {
  return cli({ FIVE_BATCHES_PASSPHRASE: passphrase }, 'person', 'list', path).status
}

type Environment = Readonly<Record<string, string | undefined>>

function cli(...words: readonly [Environment | string, ...string[]]) {
  const [first, ...rest] = words
  const [more, args] = typeof first === 'string' ? [{}, [first, ...rest]] : [first, rest]
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FIVE_BATCHES_PASSPHRASE: '', FIVE_BATCHES_NEW_PASSPHRASE: 'new', ...more },
  })
  return { status, stdout, stderr }
}
