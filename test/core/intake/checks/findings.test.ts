import { expect, test } from 'vitest'
import type { GridCell, GridSheet } from '../../../../src/main/core/workbook/grid.ts'
import { newBook } from '../../../support/book.ts'
import { villageForm } from '../../../support/own-form.ts'
import { enterpriseSheet, saved, studentSheet } from '../../../support/returns.ts'

/** What the checks find in a sheet: code, cell and some details, notes and warnings told by a sign in front. */
async function found(sheet: GridSheet, ...details: readonly string[]): Promise<readonly (string | number)[][]> {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [sheet])
  const preview = await book.bring([path], { mode: 'preview' })
  const kept = await book.bring([path])
  const problems = preview.files[0]?.sheets[0]?.problems ?? []
  expect(kept.files[0]?.sheets[0]?.problems).toEqual(problems)
  const sign = { error: '', warning: '?', note: '-' }
  return problems.map(({ code, severity, cell, details: all }) => [
    `${sign[severity]}${code}`,
    cell ?? '',
    ...details.map((name) => all[name] ?? ''),
  ])
}

const ROSTER_HEADER = ['区县', '合作社名称', '统一社会信用代码', '成员数', '其中建档立卡贫困户', '经营收入']

function rosterSheet(rows: readonly (readonly GridCell[])[], unit = '万元'): GridSheet {
  return {
    name: '名册',
    rows: [
      ['万州区2017年农民专业合作社名册'],
      [`填报单位：万州区`, null, `计量单位：${unit}、户`],
      ROSTER_HEADER,
      ...rows,
    ],
  }
}

/** 学段, 困难学生数, 金额, 人数, 人次 of a county; the header is row 3. */
function students(rows: readonly (readonly GridCell[])[]): GridSheet {
  return studentSheet('万州区', 2017, rows)
}

test('a mistyped credit code is told with its cell and kept as sent', async () => {
  const rows = [
    ['万州区', '甲', '91110000802100433B', 10, 3, 5],
    ['万州区', '乙', '91110000802104033B', 10, 3, 5],
    ['万州区', '丙', '911100008021O0433B', 10, 3, 5],
    ['万州区', '丁', '500101000012345', 10, 3, 5],
  ]

  expect(await found(rosterSheet(rows), 'value', 'fault')).toEqual([
    ['check-digit-wrong', 'C5', '91110000802104033B', 'check'],
    ['number-malformed', 'C6', '911100008021O0433B', 'signs'],
    ['?number-malformed', 'C7', '500101000012345', 'length'],
  ])
})

test('a credit code that comes twice is told with both rows, a small letter or not', async () => {
  const rows = [
    ['万州区', '甲', '91110000802100433B', 10, 3, 5],
    ['万州区', '乙', null, 10, 3, 5],
    ['万州区', '丙', '91110000802100433b', 10, 3, 5],
    ['万州区', '丁', null, 10, 3, 5],
  ]

  expect(await found(rosterSheet(rows), 'otherCell')).toEqual([['duplicate-key', 'C6', 'C4']])
})

test('numbers that Excel has made alike by destroying them are not told as repeated', async () => {
  const rows = [
    ['万州区', '甲', 911100008021004000, 10, 3, 5],
    ['万州区', '乙', 911100008021004000, 10, 3, 5],
  ]

  expect(await found(rosterSheet(rows))).toEqual([
    ['id-destroyed', 'C4'],
    ['id-destroyed', 'C5'],
  ])
})

test('the same stage twice in a county is a repeated key', async () => {
  const rows = [
    ['小学', 10, 1, 9, 9],
    ['初中', 10, 1, 9, 9],
    ['小学教育', 10, 1, 9, 9],
  ]

  expect(await found(students(rows), 'otherCell')).toEqual([['duplicate-key', 'A6', 'A4']])
})

test('more poor members than members is told in the row, and in the total', async () => {
  const rows = [
    ['万州区', '甲', null, 10, 11, 5],
    ['合计', null, null, 10, 11, 5],
  ]

  expect(await found(rosterSheet(rows), 'value', 'limit', 'whole')).toEqual([
    ['part-exceeds', 'E4', 11, 10, '成员数'],
    ['part-exceeds', 'E5', 11, 10, '成员数'],
  ])
})

test('a printed total that is not the sum of its rows is told with both values, above the rows or below', async () => {
  const rows = [
    ['小学', 100, 5.1, 90, 95],
    ['初中', 200, 6.2, 180, 185],
  ]
  const wrong = ['合  计', 300, 11.3, 271, 280]

  expect(await found(students([...rows, wrong]), 'printed', 'computed', 'difference', 'from', 'to')).toEqual([
    ['total-differs', 'D6', 271, 270, 1, 'D4', 'D5'],
  ])
  expect(await found(students([wrong, ...rows]), 'printed', 'computed', 'difference', 'from', 'to')).toEqual([
    ['total-differs', 'D4', 271, 270, 1, 'D5', 'D6'],
  ])
})

test('the only total of a sheet is compared even where no column agrees', async () => {
  const rows = [
    ['小学', 100, 5.1, 90, 95],
    ['总计', 101, 6.1, 91, 96],
  ]

  expect(await found(students(rows), 'difference')).toEqual([
    ['total-differs', 'B5', 1],
    ['total-differs', 'C5', 1],
    ['total-differs', 'D5', 1],
    ['total-differs', 'E5', 1],
  ])
})

test('amounts may differ by the rounding of their last digit, people may not', async () => {
  const rows = [
    ['学前教育', 10, 1.3, 9, 9],
    ['小学', 10, 1.3, 9, 9],
    ['初中', 10, 1.3, 9, 9],
    ['合计', 30, 4.1, 28, 27],
  ]

  expect(await found(students(rows), 'difference')).toEqual([['total-differs', 'D7', 1]])
})

test('a total in yuan is compared in yuan', async () => {
  const rows = [
    ['万州区', '甲', null, 10, 1, 120000],
    ['万州区', '乙', null, 10, 1, 50000],
    ['合计', null, null, 20, 2, 175000],
  ]

  expect(await found(rosterSheet(rows, '元'), 'printed', 'computed', 'difference')).toEqual([
    ['total-differs', 'F6', 175000, 170000, 5000],
  ])
})

test('the tail a formula leaves in a total is no difference', async () => {
  const amounts = Array.from({ length: 30 }, (_, at) => 0.1 + at / 100)
  const rows = amounts.map((amount) => ['万州区', '甲', null, 10, 1, amount])
  const total = amounts.reduce((sum, amount) => sum + amount, 0)

  expect(await found(rosterSheet([...rows, ['合计', null, null, 300, 30, total]]))).toEqual([])
})

const COUNTY_ROWS = {
  wanzhou: [
    ['万州区', '小学', 100, 5, 90, 95],
    ['万州区', '初中', 200, 6, 180, 185],
  ],
  fuling: [
    ['涪陵区', '小学', 10, 1, 9, 9],
    ['涪陵区', '初中', 20, 2, 18, 19],
  ],
}

function countiesSheet(rows: readonly (readonly GridCell[])[]): GridSheet {
  return {
    name: 'Sheet1',
    rows: [
      ['重庆市2017年度学生资助情况'],
      ['填报单位：重庆市', null, null, '计量单位：万元、人'],
      ['区县', '学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次'],
      ...rows,
    ],
  }
}

test('subtotals below their rows and a total of all of them are each compared with their own rows', async () => {
  const { wanzhou, fuling } = COUNTY_ROWS
  const rows = [
    ...wanzhou,
    ['万州区', '小计', 300, 11, 270, 280],
    ...fuling,
    ['涪陵区', '小计', 30, 3, 27, 27],
    ['合计', null, 330, 14, 297, 308],
  ]

  expect(await found(countiesSheet(rows), 'printed', 'computed', 'from', 'to')).toEqual([
    ['total-differs', 'F9', 27, 28, 'F7', 'F8'],
  ])
})

test('subtotals above their rows are compared with the rows below, even where none of its columns agrees', async () => {
  const { wanzhou, fuling } = COUNTY_ROWS
  const rows = [
    ['全市', null, 330, 14, 297, 308],
    ['万州区', '小计', 300, 11, 270, 280],
    ...wanzhou,
    ['涪陵区', '小计', 31, 6, 28, 29],
    ...fuling,
  ]

  expect(await found(countiesSheet(rows), 'computed')).toEqual([
    ['total-differs', 'C8', 30],
    ['total-differs', 'D8', 3],
    ['total-differs', 'E8', 27],
    ['total-differs', 'F8', 28],
  ])
})

test('totals by stage at the end are not taken for sums of the rows above them', async () => {
  const { wanzhou, fuling } = COUNTY_ROWS
  const rows = [
    ...wanzhou,
    ...fuling,
    ['小学合计', null, 110, 6, 99, 104],
    ['初中合计', null, 220, 8, 198, 204],
    ['合计', null, 330, 14, 297, 308],
  ]

  expect(await found(countiesSheet(rows))).toEqual([
    ['-total-unclear', 'A8'],
    ['-total-unclear', 'A9'],
  ])
})

test('a total of the municipality over a few of its counties is not compared', async () => {
  const { wanzhou, fuling } = COUNTY_ROWS
  const rows = [['全市', null, 3330, 140, 2970, 3080], ...wanzhou, ...fuling]

  expect(await found(countiesSheet(rows))).toEqual([['-total-unclear', 'A4']])
})

test('a total larger than its rows where one of them is empty wants an explanation only', async () => {
  const rows = [
    ['小学', 100, 5, 90, 95],
    ['初中', 200, null, 180, 185],
    ['合计', 300, 11, 270, 280],
  ]

  expect(await found(students(rows), 'difference', 'absent')).toEqual([['?total-differs', 'C6', 6, 1]])
})

test('a total over a value that could not be read is not compared in that column', async () => {
  const rows = [
    ['小学', 100, 5, 90, 95],
    ['初中', 200, '约六万', 180, 185],
    ['合计', 300, 11, 270, 280],
  ]

  expect((await found(students(rows))).map(([code]) => code)).toEqual(['wrong-type'])
})

test('less than the smallest unit counts as nothing in a total', async () => {
  const rows = [
    ['小学', 100, 5, 90, 95],
    ['初中', 200, '…', 180, 185],
    ['合计', 300, 5, 270, 280],
  ]

  expect(await found(students(rows))).toEqual([])
})

test('a hidden row counts in the total', async () => {
  const rows = [
    ['小学', 100, 5, 90, 95],
    ['初中', 200, 6, 180, 185],
    ['合计', 300, 11, 270, 280],
  ]

  expect(await found({ ...students(rows), hiddenRows: [4] })).toEqual([['?rows-hidden', 'A5']])
})

test('a part below the total that is larger than it is told; the rows it comes from need not add up to it', async () => {
  const rows = [
    ['合计', 300, 11, 270, 280],
    ['其中：义务教育', 290, 10, 271, 275],
    ['小学', 100, 5, 90, 95],
    ['初中', 200, 6, 180, 185],
  ]

  expect(await found(students(rows), 'value', 'limit', 'whole')).toEqual([['part-exceeds', 'D5', 271, 270, 'D4']])
})

test('a part printed after the last row is not taken for a part of that row', async () => {
  const rows = [
    ['小学', 200, 6, 180, 185],
    ['初中', 100, 5, 90, 95],
    ['其中：义务教育', 300, 11, 270, 280],
    ['合计', 300, 11, 270, 280],
  ]

  expect(await found(students(rows))).toEqual([])
})

test('averages and ratios have no total, and scales of several industries neither', async () => {
  const sheet: GridSheet = {
    name: 'Sheet1',
    rows: [
      ['万州区2017年“10+2”特色产业发展情况'],
      ['填报单位：万州区', null, null, null, '计量单位：万元、户'],
      ['产业', '规模', '规模单位', '产值', '覆盖贫困村', '户均增收（元）'],
      ['水果', 100, '亩', 10, 5, 800],
      ['蜜蜂', 200, '群', 20, 6, 900],
      ['合计', 999, null, 30, 8, 850],
    ],
  }

  expect(await found(sheet)).toEqual([])
})

test('assets of which fixed assets are the larger are told, debt ratios are not added up', async () => {
  const header = ['区县', '企业名称', '总资产（万元）', '固定资产（万元）', '资产负债率（%）', '利润（万元）']
  const sheet = enterpriseSheet([])
  const rows = [
    ['万州区', '甲', 100, 120.5, 50, -3],
    ['涪陵区', '乙', 200, 100, 40, 5],
    ['合计', null, 300, 220.5, 45, 2],
    ['其中：国家级', null, 200, 100, 40, 5],
  ]

  expect(await found({ ...sheet, rows: [...sheet.rows.slice(0, 2), header, ...rows] }, 'difference')).toEqual([
    ['part-exceeds', 'D4', 20.5],
  ])
})

test('in a form of the book ID numbers are checked by what its columns say, and shown masked', async () => {
  const book = newBook()
  const form = villageForm()
  const holder = {
    name: 'holder',
    zh: '户主身份证号',
    en: 'ID number',
    type: 'identifier',
    role: 'identifier',
    sensitivity: 'id-number',
    check: 'id-number',
  } as const
  book.forms.add({ form: { ...form, columns: [...form.columns, holder], key: ['holder'] } })
  const rows = [
    ['双桂村', '山泉', '11010519491231002X', 100],
    ['石桥村', '水井', '11010519491231003X', 100],
    ['高山村', '水井', '11010519491231002x', 100],
  ]
  const head = [['万州区2017年村级饮水安全情况表'], ['填报单位：万州区'], ['村名', '水源', '户主身份证号', '受益人口']]
  const path = saved(book.folder, 'a.xlsx', [{ name: 'Sheet1', rows: [...head, ...rows] }])
  const { files } = await book.bring([path])

  expect(files[0]?.sheets[0]?.problems.map(({ code, cell, details }) => [code, cell, details.value])).toEqual([
    ['check-digit-wrong', 'C5', '110105********003X'],
    ['duplicate-key', 'C6', '110105********002x'],
  ])
})
