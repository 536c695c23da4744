import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GridCell } from '../../../src/main/core/workbook/grid.ts'
import { newBook, newFolder } from '../../support/book.ts'
import { CENSUS, columnUnder, inferred } from '../../support/infer.ts'
import { enterpriseSheet, saved } from '../../support/returns.ts'

let folder = ''

beforeEach(() => {
  folder = newFolder()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A workbook with one column of these values beside a name for each row. */
function columnOf(heading: string, cells: readonly GridCell[]): string {
  const rows = cells.map((cell, at) => [`第${at}项`, cell, at])
  return saved(folder, '表.xlsx', [{ name: '情况表', rows: [['项目', heading, '数'], ...rows] }])
}

async function guessed(heading: string, cells: readonly GridCell[]) {
  return columnUnder(await inferred(columnOf(heading, cells)), heading)
}

test.each<[string, string, readonly GridCell[], string]>([
  ['whole numbers', '户数', [1, 20, 300], 'integer'],
  ['numbers written as text with thousands', '户数', ['1,200', '300', '45'], 'integer'],
  ['numbers with a point', '产值', [1.5, 2, 3.25], 'decimal'],
  ['numbers with leading zeros', '批次', ['001', '002', '010'], 'identifier'],
  ['eighteen digits', '号', ['110101199003071234', '110101199003071235', '110101199003071236'], 'identifier'],
  ['eleven digits', '其他', ['20160001234', '20160001235', '20160001236'], 'identifier'],
  ['numbers under a heading that names things', '合同编号', [1001, 1002, 1003], 'identifier'],
  ['one word among numbers', '户数', [1, 2, '约30'], 'text'],
  ['marks for absent values among numbers', '户数', [1, '—', '…', 4], 'integer'],
  ['days', '日期', ['2017-01-02', '2017-03-04'], 'date'],
  ['half-written days', '日期', ['2017-01-02', '2017年3月'], 'text'],
  ['years', '认定年份', [2015, 2016, 2017], 'year'],
  ['yes and no', '是否达标', ['是', '否', '是'], 'boolean'],
  ['few words again and again', '等级', ['甲', '乙', '甲', '甲', '乙', '乙'], 'code'],
  ['words of which none comes back', '备注', ['一说', '二说', '三说'], 'text'],
])('%s are taken for what gives every value back', async (_, heading, cells, type) => {
  expect((await guessed(heading, cells))?.type).toBe(type)
})

test.each<[string, string, readonly GridCell[], string]>([
  ['by its heading', '联系电话', ['—', '—', '—'], 'phone'],
  ['by its values', '方式', ['13812345678', '13912345678', '15012345678'], 'phone'],
  ['by its heading', '身份证号', ['x', 'y', 'z'], 'id-number'],
  ['by its values', '备注', ['11010519491231002X', '110105194912310021', '110105194912310022'], 'id-number'],
  ['by its heading', '一卡通账号', ['1', '2', '3'], 'bank-account'],
  ['by its heading', '法定代表人', ['甲', '乙', '丙'], 'name'],
  ['by its values', '人', ['张三', '李四', '王小五', '冉光荣', '陈秀英'], 'name'],
])('a personal column is known %s (%s) and its values are not shown', async (_, heading, cells, sensitivity) => {
  const proposal = await inferred(columnOf(heading, cells))
  const { samples } = proposal.columns.find(({ headerPath }) => headerPath[0] === heading) ?? {}

  expect(columnUnder(proposal, heading)?.sensitivity).toBe(sensitivity)
  expect(samples?.some((sample) => cells.includes(sample) && sample.length > 1)).toBe(false)
})

test('title, number, merged header, units, code list, county and key are read off the sheet', async () => {
  const path = saved(folder, '云阳县.xlsx', [
    {
      name: '表一',
      rows: [
        ['附件2'],
        ['云阳县2017年度产业扶持资金情况表'],
        ['表  号：渝扶03表', null, null, '计量单位：万元、户'],
        ['区县', '产业', '资金', null, '带动户数', '增幅（%）'],
        [null, null, '财政资金', '其他', null, null],
        ['甲', '乙', 1, 2, 3, 4],
        ...['果', '药', '茶', '果', '药', '茶'].map((industry, at) => [
          at < 3 ? '云阳县' : '开州区',
          industry,
          at + 0.25,
          at,
          at * 10,
          at,
        ]),
        ['合计', null, 15.75, 15, 150, null],
        ['填表人：张三'],
      ],
      merges: [
        { firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 3 },
        ...[0, 1, 4, 5].map((column) => ({ firstRow: 3, firstColumn: column, lastRow: 4, lastColumn: column })),
      ],
    },
  ])
  const { form, headerRows, rows } = await inferred(path, { code: 'FUNDS' })

  expect([headerRows, rows, form.code, form.kind, form.formNumber]).toEqual([[4, 5], 6, 'FUNDS', 'table', '渝扶03表'])
  expect(form.title.zh).toBe('产业扶持资金情况表')
  expect(form.key).toEqual(['region', form.columns[1]?.name])
  expect(form.columns.map(({ zh, type, unit, group }) => [zh, type, unit, group?.map((label) => label.zh)])).toEqual([
    ['区县', 'region', undefined, undefined],
    ['产业', 'code', undefined, undefined],
    ['财政资金', 'decimal', 'wan', ['资金']],
    ['其他', 'integer', 'wan', ['资金']],
    ['带动户数', 'integer', 'household', undefined],
    ['增幅', 'decimal', 'percent', undefined],
  ])
  expect(form.lists?.[0]?.members.map(({ code }) => code)).toEqual(['果', '药', '茶'])
})

test('what is inferred can be kept as it is, and the sheet it came from then comes in as that form', async () => {
  const book = newBook()
  const path = saved(book.folder, '2017年.xlsx', [
    {
      name: '饮水',
      rows: [
        ['2017年饮水安全情况'],
        ['区县', '水源', '受益人口', '达标率（%）'],
        ...['云阳县', '开州区', '万州区', '巫山县', '巫溪县', '奉节县'].map((county, at) => [
          county,
          at % 2 ? '水井' : '山泉',
          100 + at,
          90.5 + at,
        ]),
      ],
    },
  ])
  const { form } = await inferred(path, { code: 'WATER' })
  expect(book.forms.check({ form })).toMatchObject({ issues: [], step: 'new' })
  book.forms.add({ form })
  const { files } = await book.bring([path])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', form: 'WATER', rows: 6 })
})

test('headings that the forms of the program know keep their names and English titles', async () => {
  const rows = [[1, '万州区', '甲公司', '市级', '茶叶', 5, 6]]
  const { form } = await inferred(saved(folder, 'a.xlsx', [enterpriseSheet(rows)]))

  expect(form.columns.find(({ zh }) => zh === '企业名称')).toMatchObject({
    name: 'name',
    en: expect.stringMatching(/[a-z]/),
  })
})

test.each([
  [2010, 3249, 169],
  [2020, 3358, 153],
])(
  'the census workbook of %i with its %i rows and %i columns is proposed with our codes as the rule',
  async (year, rows, columns) => {
    const proposal = await inferred(join(CENSUS, `census_county_${year}_v1.xlsx`))

    expect([proposal.rows, proposal.form.columns.length, proposal.form.key]).toEqual([rows, columns, ['region']])
    expect(proposal.form.ours).toEqual({ column: 'region', startsWith: ['50'], blank: 'hold' })
    expect(columnUnder(proposal, '区划代码')).toMatchObject({ name: 'region', type: 'region' })
  },
)

test('a sheet without a table, and one that is not there, are told apart', async () => {
  const path = saved(folder, 'notes.xlsx', [{ name: '说明', rows: [['填表说明'], ['一、请按时报送']] }])

  await expect(inferred(path)).rejects.toMatchObject({ code: 'sheet-without-table' })
  await expect(inferred(path, { sheet: '没有' })).rejects.toMatchObject({ code: 'sheet-unknown' })
  await expect(inferred(join(folder, 'none.xlsx'))).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { why: 'file-missing' },
  })
})

test('where the header is not what it looks like a person can say which rows it has', async () => {
  const path = saved(folder, 'years.xlsx', [
    {
      name: '历年',
      rows: [
        ['区县', 2015, 2016],
        ['云阳县', 1, 2],
        ['开州区', 3, 4],
      ],
    },
  ])
  const { form } = await inferred(path, { headerRows: [1, 1] })

  expect(form.columns.map(({ zh }) => zh)).toEqual(['区县', '2015', '2016'])
})
