import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBiff } from '../../../src/main/core/workbook/ole/check-biff.ts'
import { openOle } from '../../../src/main/core/workbook/ole/open-ole.ts'
import { WorkbookError } from '../../../src/main/core/workbook/workbook.ts'
import { writeWorkbook } from '../../../src/main/core/workbook/write-workbook.ts'

const TORTURE = join(import.meta.dirname, '../../fixtures/torture')
const EXCEL = readFileSync(join(TORTURE, 'pivot_table_named_range.xls'))
const OURS = Buffer.from(
  writeWorkbook([{ name: 'a', rows: Array.from({ length: 300 }, (_, at) => [`行${at}`, at, at * 1.5]) }], 'xls'),
)

test.each([
  ['Excel', EXCEL],
  ['SheetJS', OURS],
])('an .xls file of %s that is cut off is called damaged, unless all of its workbook is still there', (_, bytes) => {
  const whole = openOle(bytes).readStream('Workbook')
  const cuts = Array.from({ length: Math.ceil(bytes.length / 1024) - 1 }, (_, at) => bytes.subarray(0, (at + 1) * 1024))
  const passing = cuts.filter((cut) => faultOf(cut) !== 'file-damaged')

  expect(faultOf(bytes)).toBeNull()
  expect(passing.length).toBeLessThan(3)
  expect(passing.every((cut) => openOle(cut).readStream('Workbook').equals(whole))).toBe(true)
})

test('sectors that go round in a circle are called damaged and not followed for ever', () => {
  const bytes = Buffer.from(EXCEL)
  const table = (bytes.readUInt32LE(76) + 1) * 512
  for (let sector = 0; sector < 127; sector++) bytes.writeUInt32LE(sector === 126 ? 0 : sector + 1, table + sector * 4)

  expect(faultOf(bytes)).toBe('file-damaged')
})

test('a password is found before the file is parsed', () => {
  expect(faultOf(readFileSync(join(TORTURE, 'password_2002_40_basecrypto.xls')))).toBe('file-encrypted')
})

test('an empty sheet of an .xls is empty, and not a picture', () => {
  const bytes = writeWorkbook(
    [
      { name: '表', rows: [['县', 1]] },
      { name: 'Sheet2', rows: [] },
    ],
    'xls',
  )

  expect(checkBiff(Buffer.from(bytes), 'ole')).toEqual([false, false])
})

function faultOf(bytes: Buffer): string | null {
  try {
    checkBiff(bytes, 'ole')
    return null
  } catch (error) {
    if (error instanceof WorkbookError) return error.code
    throw error
  }
}
