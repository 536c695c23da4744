import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChecksPage, ImportPreview, Rehearsal, Reply, WindowEvent } from '#contract'
import { type CoreHost, startCoreHost } from '../../src/main/worker/core-host.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { newFolder, RESOURCES } from '../support/book.ts'
import { ownRule } from '../support/own-rule.ts'
import { saved, studentSheet } from '../support/returns.ts'

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

async function ask<T>(room: string, verb: string, query: unknown): Promise<T> {
  const reply = (await host.call({ room, verb, query, job: 'job' })) as Reply<T>
  if (!reply.ok) throw Object.assign(new Error(reply.problem.message), reply.problem)
  return reply.value
}

async function bring(times: number): Promise<void> {
  const sheet = studentSheet('万州区', 2017, [['小学', 3000, 90, 2000, times]])
  const files = [saved(folder, `aid-${times === 1977 ? 'a' : 'b'}.xlsx`, [sheet])]
  const { preview } = await ask<ImportPreview>('intake', 'preview', { files })
  await ask('intake', 'keep', { preview })
}

/** The findings of one rule once nothing waits for a check any more. */
async function settled(): Promise<ChecksPage> {
  for (;;) {
    const page = await ask<ChecksPage>('checks', 'findings', { rules: ['times-persons'] })
    if (page.pending === 0) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('what is imported is checked without anybody asking for it, and the window is told', async () => {
  await ask('rules', 'add', { rule: ownRule() })
  await bring(1977)
  const wrong = await settled()
  events = []
  await bring(2001)
  const mended = await settled()

  expect([wrong.total, mended.total]).toEqual([1, 0])
  await expect.poll(() => events.filter(({ kind }) => kind === 'book-changed').length).toBeGreaterThan(1)
  expect(events.some((event) => event.kind === 'progress' && event.job.startsWith('check:'))).toBe(true)
})

test('a draft is rehearsed on a connection that only reads, and a wrongly shaped one is refused', async () => {
  await bring(1977)
  const rehearsal = await ask<Rehearsal>('rules', 'rehearse', { rule: ownRule() })

  expect(rehearsal.counts).toEqual({ checked: 1, failed: 1, cannotTell: 0 })
  await expect(ask('rules', 'rehearse', { rule: { code: 'x' } })).rejects.toMatchObject({ code: 'rule-malformed' })
})
