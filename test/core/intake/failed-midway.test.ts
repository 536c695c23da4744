import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { xlsxOf } from '../../support/xlsx-parts.ts'

const LINES = [
  ['2017年度学生资助情况'],
  ['填报单位：万州区', '', '', '计量单位：万元、人'],
  ['学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次'],
  ['小学', 100, 5, 90, 95],
]

const GOOD = `<worksheet><sheetData>${LINES.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
const BROKEN = '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'

function cell(value: string | number): string {
  return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
}

test('a good copy is kept after the first one broke off, though its first sheet was read', async () => {
  const book = newBook()
  const broken = join(book.folder, 'a.xlsx')
  writeFileSync(
    broken,
    xlsxOf([
      { name: '表', xml: GOOD },
      { name: '坏', xml: BROKEN },
    ]),
  )
  const copy = saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])
  const { files, rows } = await book.bring([broken, copy])

  expect(files[0]?.problems.map(({ code }) => code)).toEqual(['file-damaged'])
  expect(files[1]?.sheets.map(({ status }) => status)).toEqual(['kept'])
  expect(rows).toBe(1)
})
