import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSample } from '../../../../tools/make-sample/make-sample.ts'
import { newBook, RESOURCES } from '../../../support/book.ts'

const FOUND_BY_CHECKS = [
  'check-digit-wrong',
  'number-malformed',
  'duplicate-key',
  'part-exceeds',
  'total-differs',
  'total-unclear',
]

const KAIZHOU = join(import.meta.dirname, '../../../fixtures/kaizhou_2022_autumn_student_aid.csv')

test('a year of the sample, thirteen hands of writing, has no finding, and every line of it is accounted for', async () => {
  const book = newBook()
  for (const { name, bytes } of makeSample({ years: [2016], regionsFolder: join(RESOURCES, 'regions') })) {
    mkdirSync(dirname(join(book.folder, name)), { recursive: true })
    writeFileSync(join(book.folder, name), bytes)
  }
  const { files } = await book.bring([`${book.folder}/2016`], { mode: 'preview' })
  const sheets = files.flatMap((file) => file.sheets)

  expect(sheets.flatMap(({ problems }) => problems).filter(({ code }) => FOUND_BY_CHECKS.includes(code))).toEqual([])
  expect(sheets.filter(({ totals }) => totals.length > 0).length).toBeGreaterThan(80)
  expect(sheets.map(({ lines: { seen, ...settled } }) => seen - sum(Object.values(settled)))).toEqual(
    sheets.map(() => 0),
  )
}, 120_000)

test('the printed total of the student aid of Kaizhou agrees with its rows to the last digit', async () => {
  const { files } = await newBook().bring([KAIZHOU], { hints: { period: '2022H2', region: '500154' }, mode: 'preview' })

  expect(files[0]?.sheets[0]?.totals).toEqual([{ row: 2, label: '秋季合计' }])
  expect(files[0]?.sheets[0]?.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
})

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
