import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { utilityProcess } from '../../tools/chromium-host/utility-process.ts'
import { newFolder } from '../support/book.ts'

let folder = ''

beforeEach(() => {
  folder = newFolder()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is asked of a parsing process while it still loads is answered once it listens', async () => {
  const program = join(folder, 'late.mjs')
  writeFileSync(
    program,
    `await new Promise((resolve) => setTimeout(resolve, 300))
     process.parentPort.on('message', ({ data }) => process.parentPort.postMessage('heard ' + data))`,
  )
  const child = utilityProcess.fork(program, [], {})
  const heard = new Promise((resolve) => child.once('message', resolve))
  child.postMessage('open')

  expect(await heard).toBe('heard open')
  child.kill()
})
