import { expect, test } from 'vitest'
import { errorSentence } from '../../../../src/main/core/intake/explanations/error-sentences.ts'
import { newBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'

test('what a county is told of repeated rows and wrong totals names cells that the finding knows', async () => {
  const { folder, bring } = newBook()
  const rows: [string, number, number, number, number][] = [
    ['小学', 100, 5, 90, 95],
    ['小学', 100, 5, 90, 95],
    ['合计', 201, 10, 180, 190],
  ]
  const { files } = await bring([saved(folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  const problems = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.problems))
  const unfilled = problems.flatMap(({ code, details }) => {
    const { zh = '', en = '' } = errorSentence(code)?.message ?? {}
    return [...`${zh}${en}`.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name = '']) =>
      name in details ? [] : [`${code} ${name}`],
    )
  })

  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['duplicate-key', 'total-differs']))
  expect(unfilled).toEqual([])
})
