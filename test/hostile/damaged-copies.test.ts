import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'
import { fuzzImport } from '../../tools/fuzz-import/fuzz-import.ts'
import { sampleReturns } from '../../tools/fuzz-import/good-files.ts'
import { became, type HostileFile } from '../support/became.ts'
import { newBook, newFolder } from '../support/book.ts'
import { enterpriseSheet } from '../support/returns.ts'

test('a return that is cut off anywhere is called damaged and nothing of it is kept', {
  timeout: 120_000,
}, async () => {
  const rows = Array.from({ length: 600 }, (_, at) => [
    at + 1,
    '忠县',
    `企业${at * 7919}`,
    '市级',
    '茶叶',
    at * 1.37,
    at,
  ])
  const bytes = writeWorkbook([enterpriseSheet(rows)], 'xlsx')
  const cuts = Array.from({ length: Math.ceil(bytes.length / 1024) - 1 }, (_, at): HostileFile => {
    const length = (at + 1) * 1024
    return [`${length}.xlsx`, bytes.subarray(0, length)]
  })
  const ends = await became(cuts)

  expect(cuts.length).toBeGreaterThan(20)
  expect(new Set(Object.values(ends))).toEqual(new Set(['file-damaged']))
})

test('of damaged copies of good returns none hangs, and none is read as something else than was sent', {
  timeout: 120_000,
}, async () => {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { context } = newBook()
  const { hangs, silent, byMutation } = await fuzzImport({
    context,
    folder,
    files: sampleReturns(),
    copies: 150,
    seed: 7,
  })

  expect([hangs, silent]).toEqual([[], []])
  expect(Object.keys(byMutation).sort()).toEqual([
    '.csv cut',
    '.csv flipped',
    '.xls cut',
    '.xls flipped',
    '.xlsx cut',
    '.xlsx flipped',
    '.xlsx rewritten',
  ])
})
