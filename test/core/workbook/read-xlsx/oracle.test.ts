import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkbook } from '../../../../src/main/core/workbook/open-workbook.ts'
import { openWithSheetJs } from '../../../../src/main/core/workbook/sheetjs-workbook.ts'
import type { Workbook } from '../../../../src/main/core/workbook/workbook.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures')

const FILES = ['torture', 'census'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => join(folder, name)),
)

/** Cells that both readers read and tell otherwise, each with the reason why ours is right. */
const EXPLAINED: Readonly<Record<string, string>> = {}

interface Read {
  readonly sheets: Workbook['sheets']
  /** Every row with a value, as text, by sheet and row. */
  readonly rows: ReadonlyMap<string, string>
}

async function everything(workbook: Workbook): Promise<Read> {
  const rows = new Map<string, string>()
  for (const at of workbook.sheets.keys()) {
    for await (const chunk of workbook.rows(at)) {
      for (const { row, hidden, cells } of chunk) rows.set(`${at}:${row}`, JSON.stringify([hidden, ...cells]))
    }
  }
  return { sheets: workbook.sheets, rows }
}

test('there are real workbooks to compare', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(28)
})

test.for(FILES)('our reader and SheetJS read the same cells of %s', { timeout: 120_000 }, async (file) => {
  const path = join(FIXTURES, file)
  const ours = await everything(await openWorkbook(path))
  const theirs = await everything(openWithSheetJs(readFileSync(path), 'zip'))

  expect(ours.sheets.map(({ hasPicture: _, ...head }) => head)).toEqual(theirs.sheets)
  const different = [...new Set([...ours.rows.keys(), ...theirs.rows.keys()])].filter(
    (row) => ours.rows.get(row) !== theirs.rows.get(row) && EXPLAINED[`${file} ${row}`] === undefined,
  )
  expect(different).toEqual([])
})
