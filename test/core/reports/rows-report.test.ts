import { expect, test } from 'vitest'
import type { FormRow, RowsReport } from '#contract'
import { rowsReport } from '../../../src/main/core/reports/rows-report.ts'
import { countyViews, formRow, formView, SOURCE } from '../../support/report-inputs.ts'
import { written } from '../../support/written-workbook.ts'

const WANZHOU = '500101'
const KAIZHOU = '500154'

function report(rows: readonly FormRow[], more: Partial<RowsReport> = {}, periods = SOURCE.periods) {
  const asked: RowsReport = {
    query: { form: 'COOP_ROSTER' },
    title: '合作社名册',
    language: 'zh-CN',
    to: 'token',
    ...more,
  }
  return written(
    rowsReport({
      report: asked,
      rows,
      form: formView('COOP_ROSTER'),
      regions: countyViews(),
      source: { ...SOURCE, periods },
    }),
  )
}

const roster = [
  formRow(5, KAIZHOU, { name: '=丰收社', members: 20, capital: 10.5 }),
  formRow(6, WANZHOU, { name: '大周社', members: 30, capital: null }, { capital: '—' }),
  formRow(7, KAIZHOU, { name: '铺垭社', members: 0, capital: 2.25 }),
]
const COLUMNS = ['name', 'capital', 'members']

test('rows stand as asked, with county and period first, marks for what is absent, and a total', () => {
  expect(report(roster, { columns: COLUMNS }).rows(3)).toEqual([
    ['区县', '报告期', '合作社名称', '出资总额\n（万元）', '成员数（户）'],
    ['开州区', '2017年', '=丰收社', 10.5, 20],
    ['万州区', '2017年', '大周社', '—', 30],
    ['开州区', '2017年', '铺垭社', 2.25, 0],
    ['合计', null, null, 12.75, 50],
  ])
})

test('the total of each additive column is a formula over its rows', () => {
  const book = report(roster, { columns: COLUMNS })

  expect(['C8', 'D8', 'E8'].map((at) => book.cell(at)?.f)).toEqual([undefined, 'SUM(D5:D7)', 'SUM(E5:E7)'])
})

test('the second sheet counts and adds up the first by county', () => {
  const book = report(roster, { columns: COLUMNS })
  const sheet = '按区县汇总'

  expect(book.rows(3, sheet).map((row) => row.map((value) => (value === ' ' ? '' : value)))).toEqual([
    ['区县', '记录数', '出资总额\n（万元）', '成员数（户）'],
    ['万州区', 1, '', 30],
    ['开州区', 2, 12.75, 20],
    ['合计', 3, 12.75, 50],
  ])
  expect(['B6', 'C5', 'C6', 'C7'].map((at) => book.cell(at, sheet)?.f)).toEqual([
    "COUNTIF('明细'!$A$5:$A$7,A6)",
    `IF(COUNTIFS('明细'!$A$5:$A$7,A5,'明细'!$D$5:$D$7,">=-1E+300")=0,"",SUMIF('明细'!$A$5:$A$7,A5,'明细'!$D$5:$D$7))`,
    "SUMIF('明细'!$A$5:$A$7,A6,'明细'!$D$5:$D$7)",
    'SUM(C5:C6)',
  ])
})

test('the chart of the second sheet is bound to its counties and counts', () => {
  expect(report(roster).chartRanges()).toEqual(['按区县汇总!$A$5:$A$6', '按区县汇总!$B$5:$B$6'])
})

test('a name that begins with = stays text', () => {
  expect(report(roster, { columns: COLUMNS }).cell('C5')).toMatchObject({ t: 's', v: '=丰收社' })
})

test('codes and phones are text, dates are dates, list members are named', () => {
  const values = {
    credit_code: '93500101MA5U100000',
    phone: '138****1234',
    founded_on: '2015-03-01',
    industry: 'fruit',
  }
  const book = report([formRow(5, WANZHOU, values)], { columns: ['credit_code', 'phone', 'founded_on', 'industry'] })

  expect(['C5', 'D5', 'E5', 'F5'].map((at) => [book.cell(at)?.t, book.cell(at)?.z, book.cell(at)?.w])).toEqual([
    ['s', '@', '93500101MA5U100000'],
    ['s', '@', '138****1234'],
    ['n', 'yyyy-mm-dd', '2015-03-01'],
    ['s', '@', '水果'],
  ])
})

test('a date known only to the month stays as it was sent', () => {
  const book = report([formRow(5, WANZHOU, { founded_on: '2015-03' })], { columns: ['founded_on'] })

  expect(book.cell('C5')).toMatchObject({ t: 's', v: '2015-03' })
})

test('all columns of the form are shown unless some are chosen', () => {
  expect(report(roster).rows(3)[0]).toHaveLength(2 + formView('COOP_ROSTER').columns.length - 1)
})

test('a summary over several periods says that it adds them up', () => {
  expect(report(roster, { columns: COLUMNS }, ['2016', '2017']).rows(3, '按区县汇总').at(-1)?.[0]).toBe(
    '注：本表含 2 个报告期，合计为各期相加。',
  )
})

test('a roster without rows is a header alone', () => {
  const book = report([], { columns: ['name'] })

  expect([book.rows(3), book.rows(3, '按区县汇总')]).toEqual([[['区县', '报告期', '合作社名称']], [['区县', '记录数']]])
})

test('100,000 rows are written whole within a minute', { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 100_000 }, (_, at) =>
    formRow(at, at % 2 === 0 ? WANZHOU : KAIZHOU, { name: `社${at}`, members: 1 }),
  )

  expect(report(rows, { columns: ['name', 'members'] }).rows(4, '按区县汇总')).toEqual([
    ['万州区', 50_000, 50_000],
    ['开州区', 50_000, 50_000],
    ['合计', 100_000, 100_000],
  ])
})

test('what the rows were narrowed to stands above them, save what was typed to find a person', () => {
  const { rows } = report(roster, {
    columns: COLUMNS,
    query: {
      form: 'COOP_ROSTER',
      filters: { region: [KAIZHOU] },
      where: {
        capital: { kind: 'number', compare: '>=', value: 10 },
        industry: { kind: 'members', members: ['fruit', null], except: true },
        phone: { kind: 'exact', text: '13800001234' },
      },
      search: '丰收',
    },
  })

  expect(rows(1)[0]?.[0]).toContain(
    '筛选：区县 = 开州区；出资总额 ≥ 10；主营产业 ≠ 水果、空缺；联系电话 等于所输入的完整内容；查找 “丰收”',
  )
})
