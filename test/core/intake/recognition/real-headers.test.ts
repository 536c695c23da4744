import { expect, test } from 'vitest'
import { newBook } from '../../../support/book.ts'
import { rawSheet, saved } from '../../../support/returns.ts'

test('attachment tag, title off centre, the block of form number in one cell, blanks in labels, three header rows and a guide row', async () => {
  const book = newBook()
  const sheet = rawSheet(
    [
      ['附件2'],
      [null, null, '2017年农民专业合作社基本情况'],
      [
        null,
        null,
        null,
        null,
        null,
        '表    号：渝农合02表\n制定机关：重庆市农业委员会\n批准文号：渝统〔2016〕5号\n有效期至：2019年1月',
      ],
      ['填 报 单 位：重庆市农委', null, null, '计 量 单 位：个、户、万 元'],
      [
        '区县\nCounty',
        '代码',
        '合作社\n总数',
        '其  中：示范社',
        null,
        null,
        '成员情况',
        null,
        null,
        '经营收入\n（万元）',
      ],
      [null, null, null, '国家级', '市 级', '区县级', '成员总数', '# of which', null, null],
      [null, null, null, null, null, null, null, '普通农户 Farmers', '其中贫困户', null],
      ['甲', '乙', 1, 2, 3, 4, 5, 6, 8, 9],
      ['全  市', '000', 60, 6, 12, 18, 600, 500, 100, 6.6],
      ['一、万州区', '001', 20, 2, 4, 6, 200, 150, 50, 2.2],
      ['　　开  州', '002', 40, 4, 8, 12, 400, 350, 50, '4.4000000000000004'],
      [
        '单位负责人：张三',
        null,
        null,
        '统计负责人：李四',
        null,
        null,
        '填表人：王五',
        null,
        null,
        '报出日期：2018年1月15日',
      ],
      ['说明：1.本表由各区县农委填报。'],
      ['审核关系：5=6+7'],
    ],
    {
      merges: [
        'C2:H2',
        'F3:J3',
        'A5:A7',
        'B5:B7',
        'C5:C7',
        'D5:F5',
        'D6:D7',
        'E6:E7',
        'F6:F7',
        'G5:I5',
        'G6:G7',
        'H6:I6',
        'J5:J7',
      ],
    },
  )
  const { files } = await book.bring([saved(book.folder, '附件2.xlsx', [sheet])])
  const { total } = book.figures.pivot({
    form: 'COOP_TABLE',
    rows: [],
    measures: ['cooperatives', 'demonstration_municipal', 'members', 'members_poor', 'revenue'],
  })
  const [table] = files[0]?.sheets ?? []

  expect(table).toMatchObject({
    status: 'kept',
    form: 'COOP_TABLE',
    period: '2017',
    region: '500000',
    headerRows: [5, 7],
    rows: 2,
    totals: [{ row: 9, label: '全市' }],
    lines: { seen: 14, kept: 2, totals: 1, headings: 8, notes: 3, elsewhere: 0, refused: 0 },
  })
  expect(table?.scores[0]?.reasons.map(({ code }) => code)).toEqual([
    'header-found',
    'title-found',
    'number-found',
    'guide-row',
    'units-fit',
    'body-fits',
  ])
  expect(total.values).toEqual({
    cooperatives: 60,
    demonstration_municipal: 12,
    members: 600,
    members_poor: 100,
    revenue: 6.6,
  })
})

test('the block of form number in four cells, labels and values apart', async () => {
  const book = newBook()
  const sheet = rawSheet([
    [null, null, '学生资助情况', null, '表号：', '渝教助01表'],
    [null, null, '2017年', null, '制定机关：', '重庆市教育委员会'],
    [null, null, null, null, '批准文号：', '渝统〔2016〕5号'],
    [null, null, null, null, '有效期至：', '2019年1月'],
    ['填报单位', '巫溪县', null, null, '计量单位', '元、人'],
    ['学段', '在校生数', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次'],
    ['（一）小学', 100, 10, 12000, 9, 9],
    ['2.初中', 200, 20, 34000, 19, 19],
    ['单位负责人', '张三', '填表人', '李四', '报出日期', '2018-01-15'],
  ])
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [sheet])])

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'kept',
    form: 'EDU_TABLE',
    period: '2017',
    region: '500238',
    rows: 2,
    mapping: expect.arrayContaining([expect.objectContaining({ column: 'amount', sentUnit: '元' })]),
  })
  expect(
    book.figures
      .rows({ form: 'EDU_TABLE', offset: 0, limit: 9 })
      .rows.map(({ values }) => [values.stage, values.amount]),
  ).toEqual([
    ['primary', 1.2],
    ['junior', 3.4],
  ])
})

test('numbering, 小计 and 其中 rows are told from rows; 其中 in front of a listed county is still that county', async () => {
  const book = newBook()
  const sheet = rawSheet([
    ['2017年农民专业合作社基本情况（单位：个、户、万元）'],
    ['区县', '合作社总数', '成员总数'],
    ['一、总计', 100, 1000],
    ['其中：万州区', 10, 100],
    ['（二）涪陵区', 20, 200],
    ['主城都市区小计', 70, 700],
    ['江北区', 30, 300],
    ['江津区', 40, 400],
    ['其中：国家级贫困县', 10, 100],
  ])
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [sheet])])
  const pivot = book.figures.pivot({ form: 'COOP_TABLE', rows: ['region'], measures: ['cooperatives'] })

  expect(files[0]?.sheets[0]?.totals.map(({ row }) => row)).toEqual([3, 6, 9])
  expect(pivot.lines.map(({ keys, values }) => [keys.region, values.cooperatives])).toEqual([
    ['500101', 10],
    ['500102', 20],
    ['500105', 30],
    ['500116', 40],
  ])
})

test('counties under a heading that says nothing are known by their names', async () => {
  const book = newBook()
  const sheet = rawSheet([
    ['2017年农民专业合作社基本情况'],
    ['项  目', '合作社总数', '成员总数'],
    ['万州区', 10, 100],
    ['涪陵区', 20, 200],
  ])
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [sheet])])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', region: '500000', rows: 2 })
})

test('a sheet that is only a picture, or only notes, is passed over with a note', async () => {
  const book = newBook()
  const sheets = [
    rawSheet([], { name: '图片' }),
    rawSheet([['填表说明'], ['本表由各区县填报，2017年。']], { name: '说明' }),
  ]
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', sheets)])

  expect(
    files[0]?.sheets.map(({ sheet, status, problems }) => [
      sheet,
      status,
      problems.map(({ code, severity }) => `${severity} ${code}`),
    ]),
  ).toEqual([
    ['图片', 'refused', ['note sheet-empty']],
    ['说明', 'refused', ['note form-unknown']],
  ])
})

test('hidden rows and columns are read and told, a hidden sheet is held', async () => {
  const book = newBook()
  const rows = [
    ['万州区2017年学生资助情况'],
    ['学段', '资助金额（万元）', '资助人数', '资助人次'],
    ['小学', 1, 10, 10],
    ['初中', 2, 20, 20],
  ]
  const sheets = [
    rawSheet(rows, { hiddenRows: [3], hiddenColumns: [3] }),
    rawSheet(rows, { name: '备份', hidden: true }),
  ]
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', sheets)], { mode: 'preview' })

  expect(files[0]?.sheets.map(({ status, rows: kept, hidden }) => [status, kept, hidden])).toEqual([
    ['preview', 2, { sheet: false, rows: [4], columns: ['D'] }],
    ['held', 2, { sheet: true, rows: [], columns: [] }],
  ])
})

test('a used range of 65,536 empty rows costs nothing, and a name with two endings is read', async () => {
  const book = newBook()
  const rows = [['万州区2017年学生资助情况'], ['学段', '资助金额（万元）', '资助人数'], ['小学', 1, 10]]
  const sheet = rawSheet([
    ...rows,
    ...Array.from({ length: 65_532 }, () => [null, { value: null, style: { look: 'body' as const } }]),
  ])
  const { files } = await book.bring([saved(book.folder, '万州.xls.xls', [sheet])])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', rows: 1, range: 'A1:C3' })
})
