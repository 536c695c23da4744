import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportPreview, PivotTable, Reply, SavedView, WindowEvent } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { newFolder, RESOURCES } from '../support/book.ts'
import { enterpriseSheet, saved } from '../support/returns.ts'

let folder = ''
let host: CoreHost
let events: WindowEvent[] = []

beforeEach(async () => {
  folder = newFolder()
  events = []
  host = startCoreHost({ resources: RESOURCES, openParser: forkParser })
  host.onEvent((event) => events.push(event))
  await host.openBook({ path: join(folder, 'a.fivebatches'), passphrase: '', create: true })
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = <T>(room: string, verb: string, query: unknown, job = '') =>
  host.call({ room, verb, query, job }) as Promise<Reply<T>>

async function withEnterprises(): Promise<void> {
  const rows = Array.from({ length: 20 }, (_, at) => [at, '万州区', `企业${at % 5}`, '市级', '茶叶', at, at])
  const preview = await ask<ImportPreview>('intake', 'preview', {
    files: [saved(folder, 'a.xlsx', [enterpriseSheet(rows)])],
  })
  if (preview.ok) await ask('intake', 'keep', { preview: preview.value.preview })
}

const BY_NAME = { form: 'LEAD_ROSTER', rows: ['name'], measures: [{ name: 'sales' }] }

test('a table that has to read rows can be cancelled, and is answered when it is asked again', async () => {
  await withEnterprises()
  host.cancel('one')
  const cancelled = await ask<PivotTable>('figures', 'pivotTable', BY_NAME, 'one')
  const table = await ask<PivotTable>('figures', 'pivotTable', BY_NAME, 'two')

  expect(cancelled).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(table).toMatchObject({ ok: true, value: { source: { from: 'rows', rows: 20 } } })
})

test('the shape of a table’s question is checked before anything is read', async () => {
  const wrong = [
    { ...BY_NAME, measures: [] },
    { ...BY_NAME, rows: ["name'; DROP TABLE meta"] },
    { ...BY_NAME, measures: [{ name: 'sales', show: 'share' }] },
    { ...BY_NAME, top: { count: 0, others: true } },
  ]
  const replies = await Promise.all(wrong.map((query) => ask('figures', 'pivotTable', query)))

  expect(replies.map((reply) => (reply.ok ? null : reply.problem.code))).toEqual(wrong.map(() => 'bad-arguments'))
})

test('a view kept in the window is there for the next question, and the window is told', async () => {
  const view = { kind: 'pivot', name: ' 学段 ', form: 'EDU_TABLE', version: 1, settings: { rows: ['stage'] } }
  const kept = await ask<SavedView>('views', 'keep', view)
  const large = await ask('views', 'keep', { ...view, name: 'b', settings: { text: 'x'.repeat(70_000) } })
  const listed = await ask<readonly SavedView[]>('views', 'list', {})

  expect(kept).toMatchObject({ ok: true, value: { name: '学段' } })
  expect(large).toMatchObject({ ok: false, problem: { code: 'bad-arguments' } })
  expect(listed).toMatchObject({ ok: true, value: [{ name: '学段', settings: { rows: ['stage'] } }] })
  expect(events.some(({ kind }) => kind === 'book-changed')).toBe(true)
})
