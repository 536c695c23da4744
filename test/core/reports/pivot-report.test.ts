import { expect, test } from 'vitest'
import { pivotReport } from '../../../src/main/core/reports/pivot-report.ts'
import { line, pivotInput } from '../../support/report-inputs.ts'
import { written } from '../../support/written-workbook.ts'

const WANZHOU = '500101'
const FULING = '500102'
const KAIZHOU = '500154'

const coverage = [
  line({ region: KAIZHOU }, { coverage: 90 }, { coverage: [180, 200] }),
  line({ region: WANZHOU }, { coverage: 50 }, { coverage: [100, 200] }),
  line({ region: FULING }, { coverage: null }, { coverage: [70, null] }),
]

test('the lines stand in the order of the counties, below title, scope, source and header', () => {
  const book = written(pivotReport(pivotInput('EDU_TABLE', { measures: ['coverage'] }, coverage)))

  expect(book.rows(0).map((row) => row.map((value) => (typeof value === 'string' ? value.trim() : value)))).toEqual([
    ['各区县情况', null, null, null],
    ['报告期：2017年　　地区范围：全市38个区县　　计量单位：见表头', null, null, null],
    [
      '来源：38 份报送，36 个文件；报表：渝教助01表 学生资助情况；数据层：调整后（无调整）；账册：五个一批样本',
      null,
      null,
      null,
    ],
    ['区县', '资助人数（人）', '家庭经济困难学生数\n（人）', '资助覆盖率\n（%）'],
    ['万州区', 100, 200, 50],
    ['涪陵区', 70, null, ''],
    ['开州区', 180, 200, 90],
    ['合计', 350, 400, 87.5],
    ['注：资助覆盖率的合计按分子合计除以分母合计重新计算，不是各行相加或平均。', null, null, null],
  ])
})

test('a ratio is a formula of its own numerator and denominator, and its total of theirs', () => {
  const book = written(pivotReport(pivotInput('EDU_TABLE', { measures: ['coverage'] }, coverage)))

  expect(['D5', 'B8', 'C8', 'D8'].map((at) => book.cell(at)?.f)).toEqual([
    'IF(OR(B5="",N(C5)=0),"",B5/C5*100)',
    'SUM(B5:B7)',
    'SUM(C5:C7)',
    'IF(OR(B8="",N(C8)=0),"",B8/C8*100)',
  ])
})

test('a measure that is also the numerator of a ratio is shown once', () => {
  const lines = [line({ region: WANZHOU }, { persons: 100, coverage: 50 }, { coverage: [100, 200] })]
  const book = written(pivotReport(pivotInput('EDU_TABLE', { measures: ['persons', 'coverage'] }, lines)))

  expect(book.rows(3)[0]).toEqual(['区县', '资助人数（人）', '家庭经济困难学生数\n（人）', '资助覆盖率\n（%）'])
})

test('a numerator that leaves out a county without denominator stands beside the measure under its own name', () => {
  const lines = [
    line({ region: WANZHOU }, { persons: 100, coverage: 50 }, { coverage: [100, 200] }),
    line({ region: FULING }, { persons: 70, coverage: null }, { coverage: [null, null] }),
  ]
  const book = written(pivotReport(pivotInput('EDU_TABLE', { measures: ['persons', 'coverage'] }, lines)))

  expect(book.rows(3)[0]?.slice(1, 3)).toEqual(['资助人数（人）', '资助人数（资助覆盖率口径）\n（人）'])
})

test('the order chosen on the screen is the order of the lines', () => {
  const input = pivotInput('EDU_TABLE', { measures: ['coverage'] }, coverage, {
    report: { order: [KAIZHOU, FULING, WANZHOU] },
  })

  expect(
    written(pivotReport(input))
      .rows(4)
      .slice(0, 3)
      .map((row) => row[0]),
  ).toEqual(['开州区', '涪陵区', '万州区'])
})

test('a total of figures nobody filed is blank, not 0', () => {
  const book = written(
    pivotReport(pivotInput('EDU_TABLE', { measures: ['persons'] }, [line({ region: WANZHOU }, { persons: null })])),
  )

  expect([book.cell('B6')?.f, String(book.cell('B6')?.v).trim()]).toEqual(['IF(COUNT(B5:B5)=0,"",SUM(B5:B5))', ''])
})

test('scales in different units are not added up, and a mean keeps the weighted total of the query', () => {
  const lines = [
    line({ industry: 'fruit' }, { scale: 12.5, income_gain: 1000 }),
    line({ industry: 'cattle' }, { scale: 300, income_gain: 2000 }),
  ]
  const book = written(
    pivotReport(
      pivotInput('INDUSTRY', { rows: ['industry'], measures: ['scale', 'income_gain'] }, lines, {
        total: { scale: null, income_gain: 1800 },
      }),
    ),
  )

  expect(book.rows(3)).toEqual([
    ['产业', '规模', '规模单位', '户均增收（元）'],
    ['水果', 12.5, '亩', 1000],
    ['肉牛', 300, '头', 2000],
    ['合计', null, null, 1800],
    ['注：户均增收为平均数，不相加；合计为加权平均，无法计算时留空。', null, null, null],
    ['注：规模各行口径或计量单位不同，不相加；合计留空。', null, null, null],
  ])
})

test('members across head a block of columns each, and each is a series of the chart', () => {
  const lines = [
    line({ region: WANZHOU, stage: 'primary' }, { persons: 5 }),
    line({ region: WANZHOU, stage: 'preschool' }, { persons: 3 }),
    line({ region: FULING, stage: 'primary' }, { persons: 7 }),
  ]
  const book = written(pivotReport(pivotInput('EDU_TABLE', { columns: ['stage'], measures: ['persons'] }, lines)))

  expect({ rows: book.rows(3), ranges: book.chartRanges() }).toEqual({
    rows: [
      ['区县', '学前教育', '小学'],
      [null, '资助人数（人）', '资助人数（人）'],
      ['万州区', 3, 5],
      ['涪陵区', null, 7],
      ['合计', 3, 12],
    ],
    ranges: ['汇总表!$A$6:$A$7', '汇总表!$B$6:$B$7', '汇总表!$A$6:$A$7', '汇总表!$C$6:$C$7'],
  })
})

test('a scale across industries carries each industry’s unit in its heading and is added up', () => {
  const lines = [
    line({ region: WANZHOU, industry: 'fruit' }, { scale: 5 }),
    line({ region: FULING, industry: 'bees' }, { scale: 7 }),
  ]
  const book = written(pivotReport(pivotInput('INDUSTRY', { columns: ['industry'], measures: ['scale'] }, lines)))

  expect([book.rows(4)[0], book.cell('B8')?.f]).toEqual([[null, '规模（亩）', '规模（群）'], 'SUM(B6:B7)'])
})

test('columns of one group share a merged heading', () => {
  const lines = [line({ region: WANZHOU }, { persons: 9, lifted_amount: 1.5, lifted_persons: 3 })]
  const book = written(
    pivotReport(pivotInput('EDU_TABLE', { measures: ['persons', 'lifted_amount', 'lifted_persons'] }, lines)),
  )

  expect(book.sheet()['!merges']?.map(({ s, e }) => [s.r, s.c, e.r, e.c])).toEqual([
    [0, 0, 0, 3],
    [3, 0, 4, 0],
    [3, 1, 4, 1],
    [3, 2, 3, 3],
  ])
})

test('the chart shows the chosen measure against the county names', () => {
  const input = pivotInput('EDU_TABLE', { measures: ['coverage'] }, coverage, {
    report: { chart: { kind: 'line', measure: 'coverage' } },
  })
  const book = written(pivotReport(input))

  expect([book.chartRanges(), book.part('xl/charts/chart1.xml')?.includes('<c:lineChart>')]).toEqual([
    ['汇总表!$A$5:$A$7', '汇总表!$D$5:$D$7'],
    true,
  ])
})

test('an English report is English throughout', () => {
  const input = pivotInput('EDU_TABLE', { measures: ['coverage'] }, coverage, {
    report: { language: 'en', title: 'Aid by county' },
    source: { periods: ['2017H1'], regions: 'all 38 counties', bookTitle: 'Sample' },
  })
  const book = written(pivotReport(input))

  expect([book.sheets, book.rows(0).map((row) => row[0])]).toEqual([
    ['Table'],
    [
      'Aid by county',
      'Period: first half of 2017    Counties: all 38 counties    Unit: as in the header',
      'Source: 38 submissions, 36 files; form: 渝教助01表 Student aid; Layer: adjusted (no adjustments); book: Sample',
      'County',
      'Wanzhou District',
      'Fuling District',
      'Kaizhou District',
      'Total',
      'Note: the total of Aid coverage is recomputed from the totals of its parts, neither added up nor averaged.',
    ],
  ])
})

test('a pivot without lines is a header alone', () => {
  const book = written(pivotReport(pivotInput('EDU_TABLE', { measures: ['persons'] }, [])))

  expect([book.rows(3), book.part('xl/charts/chart1.xml')]).toEqual([[['区县', '资助人数（人）']], null])
})
