import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditPage, BookState, Person, Reply } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { newFolder, RESOURCES } from '../support/book.ts'

let folder = ''
let path = ''
let host: CoreHost

beforeEach(async () => {
  folder = newFolder()
  path = join(folder, 'a.fivebatches')
  host = startCoreHost({ resources: RESOURCES, openParser: forkParser })
  await host.openBook({ path, passphrase: '', name: '李强', create: true })
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(room: string, verb: string, query: unknown): Promise<T> {
  const reply = (await host.call({ room, verb, query })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

test('who opens the book is known to what writes and to what reads', async () => {
  await ask<Person>('people', 'add', { name: '王芳', roles: ['review'], passphrase: '芳' })
  await host.closeBook()
  const opened = (await host.openBook({ path, passphrase: '芳', name: '王芳', create: false })) as Reply<BookState>
  const state = await ask<BookState>('book', 'state', {})

  expect(opened).toMatchObject({ ok: true, value: { person: { name: '王芳', roles: ['review'] } } })
  expect(state.person).toEqual({ name: '王芳', roles: ['review'] })
})

test('the roles of the table are asked of every verb, those that only the worker has too', async () => {
  await ask<Person>('people', 'add', { name: '王芳', roles: ['review'], passphrase: '' })
  await host.closeBook()
  await host.openBook({ path, passphrase: '', name: '王芳', create: false })

  for (const [room, verb, query] of [
    ['intake', 'keep', { preview: 'x' }],
    ['people', 'add', { name: '张三', roles: ['enter'], passphrase: '' }],
    ['intake', 'setDeadline', { form: 'EDU_TABLE', period: '2017', due: null }],
  ] as const)
    await expect(ask(room, verb, query)).rejects.toMatchObject({ code: 'role-missing' })
  await expect(ask('people', 'list', {})).resolves.toHaveLength(2)
})

test('a new name and new roles hold at once, on every connection', async () => {
  await ask('people', 'add', { name: '王芳', roles: ['administer'], passphrase: '' })
  await ask('people', 'rename', { person: 1, name: '李强强' })
  await ask('people', 'setRoles', { person: 1, roles: ['enter'] })

  expect((await ask<BookState>('book', 'state', {})).person).toEqual({ name: '李强强', roles: ['enter'] })
  await expect(ask('people', 'rename', { person: 1, name: 'x' })).rejects.toMatchObject({ code: 'role-missing' })
})

test('what a thread that only reads has exported is in the audit by the time the book is closed', async () => {
  await ask('reports', 'overdue', { periods: ['2017'], language: 'en', to: join(folder, 'o.xlsx') })
  await ask('reports', 'audit', { query: {}, language: 'en', to: join(folder, 'a.xlsx') })
  await host.closeBook()
  await host.openBook({ path, passphrase: '', create: false })
  const page = await ask<AuditPage>('audit', 'entries', {})

  expect(page.entries.map(({ who, verb }) => [who, verb])).toEqual([
    ['李强', 'export-audit'],
    ['李强', 'export-overdue'],
  ])
})
