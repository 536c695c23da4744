import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FormProposal, FormView, PivotResult, Reply, WindowEvent } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { newFolder, RESOURCES } from '../support/book.ts'
import { villageForm } from '../support/own-form.ts'
import { saved } from '../support/returns.ts'

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

async function ask<T>(verb: string, query: unknown, room = 'forms'): Promise<T> {
  const reply = (await host.call({ room, verb, query })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

test('a form added while the book is open is seen by the thread that answers questions, and so is its end', async () => {
  const form = villageForm()
  await ask('add', { form })
  const { total } = await ask<PivotResult>('pivot', { form: form.code, rows: [], measures: ['people'] }, 'figures')
  const added = await ask<FormView[]>('list', {})
  await ask('remove', { form: form.code })
  const left = await ask<FormView[]>('list', {})

  expect([total.values.people, added.length - left.length]).toEqual([null, 1])
  expect(events.filter(({ kind }) => kind === 'book-changed')).toHaveLength(2)
})

test('a form is proposed from a workbook by the parsing process, with word of how far it is', async () => {
  const file = saved(folder, '情况.xlsx', [
    {
      name: '表',
      rows: [
        ['区县', '户数'],
        ['云阳县', 1],
        ['开州区', 2],
      ],
    },
  ])
  const { form } = await ask<FormProposal>('infer', { file })

  expect(form.columns.map(({ type }) => type)).toEqual(['region', 'integer'])
  expect(events.some((event) => event.kind === 'progress' && event.unit === 'rows')).toBe(true)
})

test.each([
  ['infer', { file: 1 }],
  ['infer', { file: 'a.xlsx', headerRows: [1] }],
  ['add', { form: 'text' }],
  ['remove', { form: "x'; DROP TABLE form" }],
])('%s with a wrong shape is refused at the border', async (verb, query) => {
  await expect(ask(verb, query)).rejects.toMatchObject({ code: 'bad-arguments' })
})
