import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reply, StartState } from '#contract'
import { type OpenedWindow, type OpenWindowOptions, openWindow } from '../support/window.ts'

let userData: string
let opened: OpenedWindow

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'five-batches-'))
})

afterEach(async () => {
  await opened.close()
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
})

async function open(options: OpenWindowOptions = {}): Promise<void> {
  opened = await openWindow({ userData, ...options })
}

async function ask<T>(verb: string, query: object, job?: string): Promise<Reply<T>> {
  const call = { room: 'shell', verb, query, ...(job !== undefined && { job }) }
  return (await opened.page.evaluate((call) => window.fiveBatches.call(call), call)) as Reply<T>
}

async function startState(): Promise<StartState> {
  const reply = await ask<StartState>('start', {})
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value
}

test.each(['zh-CN', 'en'] as const)('on a %s system the program starts in that language', async (language) => {
  await open({ language })
  await opened.page.getByRole('button').first().waitFor()
  await opened.screenshot(`start-${language}`)

  expect((await startState()).systemLanguage).toBe(language)
})

test('what a person prefers is there at the next start', async () => {
  await open()
  await ask('keepPreferences', { language: 'en', theme: 'dark' })
  await opened.close()
  await open()

  expect((await startState()).preferences).toEqual({ language: 'en', theme: 'dark', remembered: {} })
})

test('damaged preferences are put aside, and the program starts without them', async () => {
  await writeFile(join(userData, 'preferences.json'), '{"language": "en", "the')
  await open()

  expect((await startState()).preferences).toEqual({ language: null, theme: 'system', remembered: {} })
  expect(await readFile(join(userData, 'preferences.json.damaged'), 'utf8')).toBe('{"language": "en", "the')
})

test('a new book never takes the place of a file that is there', async () => {
  const path = join(userData, 'ledger.fivebatches')
  await writeFile(path, 'a book of years')
  await open()
  await opened.answerSave(path)

  expect(await ask('newBook', { passphrase: 'long enough' })).toMatchObject({ problem: { code: 'book-exists' } })
  expect(await readFile(path, 'utf8')).toBe('a book of years')
})

test('a book is remembered, and told as missing once it has been moved away', async () => {
  const path = join(userData, 'ledger.fivebatches')
  await open()
  await opened.answerSave(path)
  await ask('newBook', { passphrase: 'long enough' })
  await ask('closeBook', {})
  const [recent] = (await startState()).recent
  await rename(path, `${path}.moved`)

  expect(recent).toMatchObject({ title: 'ledger', folder: userData })
  expect(await ask('openBook', { token: recent?.token, passphrase: 'long enough' })).toMatchObject({
    problem: { code: 'book-missing' },
  })
})

test('making the sample book can be cancelled, and leaves no half of a book', async () => {
  await open()
  const making = ask('openSample', {}, 'sample-job')
  await expect.poll(() => existsSync(join(userData, 'sample.unfinished'))).toBe(true)
  await opened.page.waitForTimeout(1000)
  await ask('cancel', { job: 'sample-job' })

  expect(await making).toMatchObject({ problem: { code: 'cancelled' } })
  expect((await readdir(userData)).filter((name) => name.startsWith('sample'))).toEqual([])
})
