import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Adjustment, ImportPreview, Layer, PivotTable, Reply, RowsPage, WindowEvent } from '#contract'
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
  const rows = Array.from({ length: 20 }, (_, at) => [at, '万州区', `企业${at % 5}`, '市级', '茶叶', 10, at])
  const files = [saved(folder, 'a.xlsx', [enterpriseSheet(rows)])]
  const { preview } = await ask<ImportPreview>('intake', 'preview', { files })
  await ask('intake', 'keep', { preview })
})

afterEach(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<T>(room: string, verb: string, query: unknown, layer?: Layer): Promise<T> {
  const reply = (await host.call({ room, verb, query, ...(layer && { layer }) })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

const SALES = { form: 'LEAD_ROSTER', rows: ['name'], measures: [{ name: 'sales' }] }
const DEAREST = { form: 'LEAD_ROSTER', sort: [{ column: 'sales', descending: true }], offset: 0, limit: 1 }

/** Sales in a table out of rows, and in the first row of a sorted list. */
async function sales(layer?: Layer): Promise<unknown> {
  const table = await ask<PivotTable>('figures', 'pivotTable', SALES, layer)
  const page = await ask<RowsPage>('figures', 'rows', DEAREST, layer)
  return [table.cells.at(-1)?.[0]?.value, page.rows[0]?.values.sales]
}

const adjust = (value: number) =>
  ask<Adjustment>('adjustments', 'adjust', { submission: 1, row: 9, column: 'sales', value, reason: '年报' })

test('each question is answered from the layer it asks for, the adjusted one where it says nothing', async () => {
  const before = [await sales(), await sales('source')]
  await adjust(510)

  expect([before, await sales(), await sales('adjusted'), await sales('source')]).toEqual([
    [
      [200, 10],
      [200, 10],
    ],
    [700, 510],
    [700, 510],
    [200, 10],
  ])
})

test('nothing held for one layer is told as the other while adjustments come and go', async () => {
  const { adjustment } = await adjust(510)
  const made = [await sales('source'), await sales()]
  await ask('adjustments', 'withdraw', { adjustment, reason: '年报有误' })
  const withdrawn = [await sales('source'), await sales()]
  await ask('adjustments', 'restore', { adjustment })

  expect([made, withdrawn, [await sales('source'), await sales()]]).toEqual([
    [
      [200, 10],
      [700, 510],
    ],
    [
      [200, 10],
      [200, 10],
    ],
    [
      [200, 10],
      [700, 510],
    ],
  ])
})

test('the window is told that the book changed with every adjustment', async () => {
  events = []
  await adjust(510)

  expect(events.map(({ kind }) => kind)).toContain('book-changed')
})

test('the shape of an adjustment is checked before anything is written', async () => {
  const reply = await host.call({
    room: 'adjustments',
    verb: 'adjust',
    query: { submission: 1, row: 9, column: "a'b" },
  })

  expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-arguments' } })
})
