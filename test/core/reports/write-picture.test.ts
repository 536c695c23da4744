import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePicture } from '../../../src/main/core/reports/write-picture.ts'
import { newBook } from '../../support/book.ts'

const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64')

function written(format: 'png' | 'svg', content: string) {
  const book = newBook()
  const to = join(book.folder, `图.${format}`)
  const attempt = () =>
    writePicture(book.context.book.db, { title: '合作社', format, content, to }, '2018-01-01T00:00:00Z')
  const log = () => book.context.book.db.prepare("SELECT verb, details FROM audit WHERE verb = 'export-picture'").all()
  return { attempt, log, to }
}

test.each([
  ['png', png, '89504e470d0a1a0a00'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>开州</text></svg>', null],
] as const)('a %s picture is written whole, and that it left the program is logged', (format, content, hex) => {
  const { attempt, log, to } = written(format, content)
  attempt()

  expect(readFileSync(to).toString(hex === null ? 'utf8' : 'hex')).toBe(hex ?? content)
  expect(log()).toMatchObject([
    { verb: 'export-picture', details: expect.stringMatching(/"合作社".*"sha256":"[0-9a-f]{64}"/) },
  ])
})

test.each([
  ['png', Buffer.from('MZ a program').toString('base64')],
  ['svg', '#!/bin/sh'],
] as const)('what is no %s picture is never written', (format, content) => {
  const { attempt, log, to } = written(format, content)

  expect(attempt).toThrow('picture')
  expect([existsSync(to), log()]).toEqual([false, []])
})
