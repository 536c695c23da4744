import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../../support/book.ts'
import { rawSheet, saved } from '../../../support/returns.ts'

const CSV =
  '区县,企业名称,统一社会信用代码,级别,主营产业,销售收入（万元）,从业人数\n万州区,甲茶业,`0012345678,市级,茶叶,"1,234.50",30\n'

/** Bytes of 区县… in GBK as WPS writes it, made from a table of the characters used. */
const GBK: Readonly<Record<string, string>> = {
  区: 'c7f8',
  县: 'cfd8',
  企: 'c6f3',
  业: 'd2b5',
  名: 'c3fb',
  称: 'b3c6',
  统: 'cdb3',
  一: 'd2bb',
  社: 'c9e7',
  会: 'bbe1',
  信: 'd0c5',
  用: 'd3c3',
  代: 'b4fa',
  码: 'c2eb',
  级: 'bcb6',
  别: 'b1f0',
  主: 'd6f7',
  营: 'd3aa',
  产: 'b2fa',
  销: 'cffa',
  售: 'cadb',
  收: 'cad5',
  入: 'c8eb',
  万: 'cdf2',
  元: 'd4aa',
  从: 'b4d3',
  人: 'c8cb',
  数: 'cafd',
  州: 'd6dd',
  甲: 'bcd7',
  茶: 'b2e8',
  市: 'cad0',
  叶: 'd2b6',
  '（': 'a3a8',
  '）': 'a3a9',
}

function gbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map((char) => (GBK[char] === undefined ? Buffer.from(char) : Buffer.from(GBK[char], 'hex'))),
  )
}

test.each([
  ['GBK without a mark', gbk(CSV)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
  ['UTF-8 without a mark', Buffer.from(CSV)],
])('a .csv in %s is read, its codes kept as text', async (_, bytes) => {
  const book = newBook()
  writeFileSync(join(book.folder, '2017年龙头企业.csv'), bytes)
  const { files } = await book.bring(['2017年龙头企业.csv'])
  const [row] = book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 1 }).rows

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', rows: 1 })
  expect(row?.values).toMatchObject({ name: '甲茶业', credit_code: '0012345678', level: 'municipal', sales: 1234.5 })
})

test('what was done to each cell is listed with its reason, and what cannot be mended is told and not bent', async () => {
  const book = newBook()
  const sheet = rawSheet(
    [
      ['2017年农业产业化龙头企业监测表'],
      ['计量单位：元'],
      ['区县', '企业名称', '统一社会信用代码', '级别', '认定年份', '资产负债率（%）', '销售收入', '从业人数'],
      ['石柱县', ' 甲　茶业 ', '９１５００１０１ＭＡ５Ｕ', '市级龙头', '2013年6月', '55.3%', '１２,３４５', '`30'],
      ['万  州', '乙', 9.150010112345678e16, '市级', 2014, 60, 908.8100989999999, '约三十'],
      [null, '丙', 9150010112345, '县长级', 2015, '—', '12.5万元', '…'],
    ],
    { merges: ['A5:A6'] },
  )
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [sheet])])
  const [table] = files[0]?.sheets ?? []
  const { rows } = book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 9 })

  expect(table?.normalised.map(({ cell, why }) => `${cell} ${why.join(' ')}`)).toEqual([
    'A4 region-name',
    'B4 spaces',
    'C4 full-width',
    'E4 date',
    'F4 text-number percent',
    'G4 text-number full-width thousands-separator unit',
    'H4 text-number back-tick',
    'A5 region-name',
    'G5 unit',
    'A6 region-name merged-cell',
    'C6 number-to-text',
    'F6 absent-mark',
    'G6 text-number',
    'H6 absent-mark',
  ])
  expect(
    table?.problems
      .filter(({ cell, severity }) => cell !== undefined && severity === 'error')
      .map(({ code, cell }) => `${code} ${cell}`),
  ).toEqual([
    'unknown-code D4',
    'number-malformed C4',
    'id-destroyed C5',
    'wrong-type H5',
    'unknown-code D6',
    'number-malformed C6',
  ])
  expect(
    [...rows]
      .sort((a, b) => a.row - b.row)
      .map(({ region, values, marks }) => [
        region,
        values.credit_code,
        values.sales,
        values.employees,
        marks.debt_ratio,
      ]),
  ).toEqual([
    ['500240', '91500101MA5U', 1.2345, 30, undefined],
    ['500101', '91500101123456780', 0.0908810099, null, undefined],
    ['500101', '9150010112345', 12.5, null, '—'],
  ])
})
