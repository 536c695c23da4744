import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SheetResult } from '#contract'
import type { GridCell } from '../../../../src/main/core/workbook/grid.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { rawSheet, saved } from '../../../support/returns.ts'

const NAME = '2017.xlsx'

async function bring(book: TestBook, rows: readonly (readonly GridCell[])[], merges: readonly string[] = []) {
  const { files } = await book.bring([saved(book.folder, NAME, [rawSheet(rows, { merges })])])
  return files[0]?.sheets[0] as SheetResult
}

function figures(book: TestBook, form: string, measures: readonly string[], rows: readonly string[] = ['region']) {
  return book.figures.pivot({ form, rows, measures }).lines.map(({ keys, values }) => ({ ...keys, ...values }))
}

const SOCIAL = [
  ['2017年社会保障兜底情况'],
  ['填报单位：云阳县', null, null, null, null, '计量单位：户、人、万元、元/人·年、元/人·月'],
  ['农村低保', null, '其中：建档立卡', null, '低保标准', '人均补差', '医疗救助', null],
  ['户数', '人数', '户数', '人数', null, null, '人次', '金额'],
  [900, 1500, 400, 700, 4200, 265.5, 60, 12.5],
]

test('units a person and year beside 万元 leave the money of the sheet clear', async () => {
  const book = newBook()
  const sheet = await bring(book, SOCIAL, ['A3:B3', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:H3'])

  expect([sheet.form, sheet.status]).toEqual(['SOCIAL', 'kept'])
  const measures = ['dibao_people', 'dibao_poor_people', 'standard', 'supplement_per_person', 'assistance_amount']
  expect(figures(book, 'SOCIAL', measures)).toEqual([
    {
      region: '500235',
      dibao_people: 1500,
      dibao_poor_people: 700,
      standard: 4200,
      supplement_per_person: 265.5,
      assistance_amount: 12.5,
    },
  ])
})

test('a standard sent by the month is kept by the year', async () => {
  const book = newBook()
  await bring(book, [
    ['2017年社会保障兜底情况'],
    ['区县', '低保户数', '低保人数', '保障标准（元/人·月）', '国家扶贫线（元/年）'],
    ['云阳县', 900, 1500, 350, 2952],
  ])

  expect(figures(book, 'SOCIAL', ['standard', 'poverty_line'])).toMatchObject([{ standard: 4200, poverty_line: 2952 }])
})

test('households and people under a heading the form does not know fill no column of another heading', async () => {
  const book = newBook()
  const sheet = await bring(
    book,
    [
      ['2017年建档立卡基本情况'],
      ['区县', '乡村人口', '建档立卡贫困户', null, '因病致贫', null],
      [null, null, '户数', '人数', '户数', '人数'],
      ['云阳县', 900000, 30000, 99000, 8000, 25000],
    ],
    ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
  )

  expect(sheet.problems.filter(({ code }) => code === 'column-ignored')).toHaveLength(2)
  expect(
    figures(book, 'POOR_BASE', ['poor_people', 'lifted_households', 'returned_households', 'new_people']),
  ).toMatchObject([{ poor_people: 99000, lifted_households: null, returned_households: null, new_people: null }])
})

test('villages are counted by industry and by the year in which they leave poverty', async () => {
  const book = newBook()
  await bring(book, [
    ['2017年贫困村名册'],
    ['区县', '乡镇', '村', '贫困户', '贫困人口', '总人口', '主导产业', '脱贫年度'],
    ['云阳县', '龙溪镇', '青坪村', 20, 60, 1200, '柑橘', 2016],
    ['云阳县', '石坝乡', '红塘村', 5, 18, 900, '中药材', '2017年'],
    ['开州区', '白河镇', '新林村', 8, 22, 1100, '果', 2017],
  ])

  expect(figures(book, 'VILLAGE', ['poor_people', 'incidence'], ['exit_year'])).toEqual([
    { exit_year: '2016', poor_people: 60, incidence: 5 },
    { exit_year: '2017', poor_people: 40, incidence: 2 },
  ])
  expect(figures(book, 'VILLAGE', ['poor_people'], ['industry'])).toEqual([
    { industry: 'fruit', poor_people: 82 },
    { industry: 'herbs', poor_people: 18 },
  ])
  expect(book.figures.rows({ form: 'VILLAGE', filters: { exit_year: ['2017'] }, offset: 0, limit: 9 }).total).toBe(2)
})

const MONTHS = [
  ['易地扶贫搬迁进度（截至2017年6月底）'],
  ['填报单位：云阳县', null, null, null, '计量单位：户、人、万元'],
  ['计划户数', '开工户数', '竣工户数', '入住户数', '入住人数', '完成投资'],
  [400, 380, 300, 250, 900, 5200.5],
]

test('relocation is kept under the month at whose end it stands', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, '易地搬迁_2017年6月.xlsx', [rawSheet(MONTHS)])])

  expect(book.figures.pivot({ form: 'RELOCATION', rows: ['period'], measures: ['moved_people'] }).lines).toMatchObject([
    { keys: { period: '2017-06' }, values: { moved_people: 900 } },
  ])
})

test('a file of one month with the title of another is held', async () => {
  const book = newBook()
  const { files } = await book.bring([saved(book.folder, '易地搬迁_2017年9月.xlsx', [rawSheet(MONTHS)])])

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'held',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'period-conflict' })]),
  })
})

test('relocation that names a year and no month is held: it would count beside the months of that year', async () => {
  const book = newBook()
  const rows = [['2017年度易地扶贫搬迁进度'], ...MONTHS.slice(1)]
  const { files } = await book.bring([saved(book.folder, '2017年易地搬迁.xlsx', [rawSheet(rows)])])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'held', period: null })
  expect(files[0]?.sheets[0]?.problems.map(({ code }) => code)).toContain('period-no-month')
  const named = await book.bring([saved(book.folder, '2017年易地搬迁.xlsx', [rawSheet(rows)])], {
    hints: { period: '2017-12' },
  })
  expect(named.files[0]?.sheets[0]).toMatchObject({ status: 'kept', period: '2017-12' })
})

test('a return filed once a year that stands at the end of December is that of the year', async () => {
  const [, ...rows] = SOCIAL
  const sheet = await bring(
    newBook(),
    [['社会保障兜底情况（截至2017年12月底）'], ...rows],
    ['A3:B3', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:H3'],
  )

  expect([sheet.form, sheet.period]).toEqual(['SOCIAL', '2017'])
})

const EXIT_TOP = [['2017年贫困县退出专项评估情况'], ['填报单位：重庆市', null, null, '表号：渝扶退01表']]

test('an assessment that gives rates instead of counts is held, since no count can be told from a rate', async () => {
  const sheet = await bring(newBook(), [
    ...EXIT_TOP,
    ['区县', '错退率（%）', '漏评率（%）', '群众认可度（%）'],
    ['开州区', 0.24, 1.25, 96.2],
    ['云阳县', 0.63, 0.3, 94.2],
  ])

  expect(sheet.status).toBe('held')
})

test('percentages under the headings of counts are errors in their cells, never counts', async () => {
  const book = newBook()
  const sheet = await bring(book, [
    ...EXIT_TOP,
    ['区县', '抽样脱贫人口', '错退人口', '抽样未建档人口', '漏评人口', '调查户', '认可户'],
    ['开州区', 2504, '0.24%', 2722, '1.25%', 1146, { value: 1, style: { format: '0%' } }],
    ['云阳县', 1753, 11, 2632, 8, 1403, 1322],
  ])
  const wrong = sheet.problems.filter(({ severity }) => severity === 'error')

  expect(wrong.map(({ code, cell }) => [code, cell])).toEqual([
    ['wrong-type', 'C4'],
    ['wrong-type', 'E4'],
    ['wrong-type', 'G4'],
  ])
  expect(figures(book, 'EXIT', ['wrong_exits', 'approving_households'])).toEqual([
    { region: '500154', wrong_exits: null, approving_households: null },
    { region: '500235', wrong_exits: 11, approving_households: 1322 },
  ])
})

test('a .csv, in which nothing is merged, gives every column the group it stands under', async () => {
  const book = newBook()
  const path = join(book.folder, '建档立卡基本情况_2017.csv')
  const lines = [
    '2017年建档立卡基本情况,,,,,',
    '区县,乡村人口,建档立卡贫困户,,年末未脱贫,',
    ',,户数,人数,户数,人数',
    '云阳县,539400,23744,76481,2150,6930',
  ]
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  await book.bring([path])
  const measures = ['poor_households', 'poor_people', 'remaining_households', 'remaining_people', 'lifted_people']

  expect(figures(book, 'POOR_BASE', measures)).toMatchObject([
    {
      poor_households: 23744,
      poor_people: 76481,
      remaining_households: 2150,
      remaining_people: 6930,
      lifted_people: null,
    },
  ])
})

test('开县 of 2015 and 开州区 of 2017 are one series', async () => {
  const book = newBook()
  const base = (county: string, year: number, people: number) =>
    saved(book.folder, `${county}_${year}.xlsx`, [
      rawSheet([
        [`${year}年建档立卡基本情况`],
        ['区县', '乡村人口', '建档立卡户数', '建档立卡人数', '未脱贫人数'],
        [county, 650000, 28394, 92028, people],
      ]),
    ])
  await book.bring([base('开县', 2015, 50233), base('开州区', 2017, 8685)])
  const { lines } = book.figures.pivot({
    form: 'POOR_BASE',
    rows: ['region', 'period'],
    measures: ['remaining_people'],
  })

  expect(lines.map(({ keys, values }) => [keys.region, keys.period, values.remaining_people])).toEqual([
    ['500154', '2015', 50233],
    ['500154', '2017', 8685],
  ])
})
