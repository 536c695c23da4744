import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportPreview, ImportResult, PivotResult, Reply, WindowEvent } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import type { ParserPort } from '../../src/main/worker/parser-port.ts'
import { newFolder, RESOURCES } from '../support/book.ts'
import { enterpriseSheet, saved } from '../support/returns.ts'

let folder = ''
let host: CoreHost
let parsers: ParserPort[] = []
let events: WindowEvent[] = []

beforeEach(async () => {
  folder = newFolder()
  parsers = []
  events = []
  const openParser = () => {
    const parser = forkParser()
    parsers.push(parser)
    return parser
  }
  host = startCoreHost({ resources: RESOURCES, openParser })
  host.onEvent((event) => events.push(event))
  await host.openBook({ path: join(folder, 'a.fivebatches'), passphrase: '', create: true })
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

function manyEnterprises(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => [at, '万州区', `企业${at}`, '市级', '茶叶', at, at])
  return saved(folder, 'many.xlsx', [enterpriseSheet(rows)])
}

async function ask<T>(room: string, verb: string, query: unknown, job = ''): Promise<T> {
  const reply = (await host.call({ room, verb, query, job })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

const COUNT = { form: 'LEAD_ROSTER', rows: [], measures: ['count'] }

test('what is previewed is what is kept, and the window is told that the book changed', async () => {
  const { preview, rows } = await ask<ImportPreview>('intake', 'preview', { files: [manyEnterprises(700)] })
  const before = await ask<PivotResult>('figures', 'pivot', COUNT)
  const kept = await ask<ImportResult>('intake', 'keep', { preview })
  const after = await ask<PivotResult>('figures', 'pivot', COUNT)

  expect([rows, before.total.values.count, kept.rows, after.total.values.count]).toEqual([700, 0, 700, 700])
  expect(events.some(({ kind }) => kind === 'book-changed')).toBe(true)
})

test('questions are answered while an import is writing, from the state before it', async () => {
  const { preview } = await ask<ImportPreview>('intake', 'preview', { files: [manyEnterprises(6000)] })
  let done = false
  const keeping = ask<ImportResult>('intake', 'keep', { preview }).then(() => {
    done = true
  })
  const during = await ask<PivotResult>('figures', 'pivot', COUNT)

  expect([done, during.total.values.count]).toEqual([false, 0])
  await keeping
})

test('a cancelled import keeps nothing and the next one works', async () => {
  const files = [manyEnterprises(6000)]
  const { preview } = await ask<ImportPreview>('intake', 'preview', { files })
  const keeping = ask('intake', 'keep', { preview }, 'job-1')
  host.cancel('job-1')

  await expect(keeping).rejects.toMatchObject({ code: 'cancelled' })
  expect((await ask<PivotResult>('figures', 'pivot', COUNT)).total.values.count).toBe(0)
  await ask('intake', 'keep', { preview }, 'job-2')
  expect((await ask<PivotResult>('figures', 'pivot', COUNT)).total.values.count).toBe(6000)
})

test('cancelling work that is over leaves the work after it alone', async () => {
  const files = [manyEnterprises(6000)]
  await ask<ImportPreview>('intake', 'preview', { files }, 'job-1')
  const second = ask<ImportPreview>('intake', 'preview', { files }, 'job-2')
  host.cancel('job-1')

  expect((await second).rows).toBe(6000)
})

test('a parser that dies costs its file and nothing else', async () => {
  const path = manyEnterprises(6000)
  const previewing = ask<ImportPreview>('intake', 'preview', { files: [path] })
  while (parsers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  parsers[0]?.kill()

  expect((await previewing).files).toMatchObject([{ sheets: [], problems: [{ code: 'parser-died' }] }])
  expect((await ask<ImportPreview>('intake', 'preview', { files: [path] })).rows).toBe(6000)
})

test.each([
  ['intake', 'preview', { files: 'a' }],
  ['intake', 'keep', { preview: 'x', extra: 1 }],
  ['figures', 'pivot', { form: "x'; DROP TABLE meta", rows: [], measures: ['count'] }],
  ['figures', '__proto__', {}],
  ['constructor', 'name', {}],
])('%s.%s with a wrong shape is refused at the border', async (room, verb, query) => {
  expect(await host.call({ room, verb, query })).toMatchObject({ ok: false, problem: { code: 'bad-arguments' } })
})

test('without a book there is nothing to ask', async () => {
  await host.closeBook()

  expect(await host.call({ room: 'book', verb: 'state', query: {} })).toMatchObject({
    ok: false,
    problem: { code: 'no-book' },
  })
})
