import { expect, test } from 'vitest'
import { checkBiff } from '../../../src/main/core/workbook/ole/check-biff.ts'
import { writeWorkbook } from '../../../src/main/core/workbook/write-workbook.ts'

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
