import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { ParserClient, type ParserTimes } from '../../src/main/worker/parser-client.ts'
import { openingLimit } from '../../src/main/worker/parser-limits.ts'
import type { ParserPort } from '../../src/main/worker/parser-port.ts'
import { newBook, type TestBook } from '../support/book.ts'
import { saved, studentSheet } from '../support/returns.ts'

const UNHURRIED: ParserTimes = { opening: () => 10_000, chunk: 10_000 }

test('a file whose objects fill the heap is told by name, and the next one is kept', async () => {
  const result = await bring(() => forkParser(48))

  expect(result).toEqual([
    ['large.csv', 'parser-memory'],
    ['small.xlsx', 'kept'],
  ])
})

test('a parser that grows too large outside its heap is ended from outside, and the next file is kept', async () => {
  let started = 0
  const result = await bring(() => forkParser(1024, ++started === 1 ? 110_000_000 : undefined))

  expect(result).toEqual([
    ['large.csv', 'parser-memory'],
    ['small.xlsx', 'kept'],
  ])
})

test('a parser that says nothing for too long is ended, and the next file is kept', async () => {
  const times = { opening: (bytes: number) => (bytes > 1_000_000 ? 200 : 10_000), chunk: 10_000 }

  expect(await bring(forkParser, times)).toEqual([
    ['large.csv', 'parser-timeout'],
    ['small.xlsx', 'kept'],
  ])
})

test('a large file has more time to open than a small one', () => {
  expect([openingLimit(0), openingLimit(50 * 1024 * 1024)]).toEqual([8000, 58_000])
})

/** Imports a file too large for the parser and a good one, and tells what became of each. */
async function bring(openPort: () => ParserPort, times = UNHURRIED): Promise<unknown[]> {
  const book = newBook()
  const parser = new ParserClient(openPort, times)
  onTestFinished(() => parser.stop())
  const small = saved(book.folder, 'small.xlsx', [studentSheet('忠县', 2017, [['小学', 100, 5, 90, 95]])])
  const { files } = await book.bring([largeFile(book), small], { parser })
  return files.map(({ file, problems, sheets }) => [file, problems[0]?.code ?? sheets[0]?.status])
}

/** 1,200,000 short cells in text, which SheetJS makes into as many objects. */
function largeFile({ folder }: TestBook): string {
  const path = join(folder, 'large.csv')
  writeFileSync(path, '1,2,3,4,5,6,7,8,9,甲\n'.repeat(120_000))
  return path
}
