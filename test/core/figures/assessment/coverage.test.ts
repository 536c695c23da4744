import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../../support/book.ts'
import { bringReturns, type FormReturn } from '../../../support/form-sheet.ts'

const FULL = { rural_people: 9000, poor_households: 100, reached_households: 100, remaining_people: 50 }

/** What the five batches' own returns say of 云阳: 40, 20, 10 households, 12 students, 30 households. */
const BATCHES: readonly FormReturn[] = [
  ['INDUSTRY', '2017年度', [{ region: '云阳县', industry: '茶叶', output_value: 9, poor_households: 40 }]],
  ['COOP_ROSTER', '2017年度', [{ region: '云阳县', name: '甲合作社', poor_members: 5, households_led: 8 }]],
  ['LEAD_ROSTER', '2017年度', [{ region: '云阳县', name: '甲公司', level: '市级', poor_households: 6 }]],
  [
    'RELOCATION',
    '2017年9月',
    [{ region: '云阳县', planned_households: 50, completed_households: 20, moved_households: 15 }],
  ],
  [
    'RELOCATION',
    '2017年12月',
    [{ region: '云阳县', planned_households: 50, completed_households: 30, moved_households: 20 }],
  ],
  ['ECOLOGY', '2017年度', [{ region: '云阳县', posts: 9, poor_households: 10 }]],
  ['EDU_TABLE', '2017年度', [{ region: '云阳县', stage: '小学', persons: 30, lifted_persons: 12 }]],
  ['SOCIAL', '2017年度', [{ region: '云阳县', dibao_households: 40, dibao_people: 70, poor_households: 30 }]],
]

async function with云阳(base: Record<string, number | string | null>, batches: readonly FormReturn[] = BATCHES) {
  const book = newBook()
  await bringReturns(book, [['POOR_BASE', '2017年度', [{ region: '云阳县', ...base }]], ...batches])
  return book
}

function county(book: TestBook, region = '500235', period = '2017') {
  const found = book.figures.coverage({ period }).counties.find((each) => each.region === region)
  if (found === undefined) throw new Error(`no ${region}`)
  return found
}

test('a county that filed nothing cannot be told, never counts as reached, and keeps the whole from being full', async () => {
  const { verdict, counts, counties } = (await with云阳(FULL)).figures.coverage({ period: '2017' })

  expect({ verdict, counts }).toEqual({ verdict: 'cannot-tell', counts: { full: 1, 'not-full': 0, 'cannot-tell': 37 } })
  expect(counties.find(({ region }) => region === '500101')).toMatchObject({
    verdict: 'cannot-tell',
    reason: 'not-filed',
    reachedHouseholds: null,
    unreached: null,
    rate: null,
  })
})

test('in the counties asked for alone, coverage is full where every one of them is', async () => {
  const { verdict, rate } = (await with云阳(FULL)).figures.coverage({ period: '2017', regions: ['500235'] })

  expect({ verdict, rate }).toEqual({ verdict: 'full', rate: 100 })
})

test('the total is recomputed from both sides over the counties that can be told', async () => {
  const book = newBook()
  await bringReturns(book, [
    [
      'POOR_BASE',
      '2017年度',
      [
        { region: '云阳县', rural_people: 9000, poor_households: 100, reached_households: 90 },
        { region: '巫山县', rural_people: 9000, poor_households: 300, reached_households: 300 },
        { region: '城口县', rural_people: 9000, poor_households: 50, reached_households: '—' },
      ],
    ],
  ])
  const { verdict, poorHouseholds, reachedHouseholds, unreached, rate } = book.figures.coverage({ period: '2017' })

  expect({ verdict, poorHouseholds, reachedHouseholds, unreached, rate }).toEqual({
    verdict: 'not-full',
    poorHouseholds: 400,
    reachedHouseholds: 390,
    unreached: 10,
    rate: 97.5,
  })
  expect(county(book, '500229')).toMatchObject({ verdict: 'cannot-tell', reason: 'absent' })
})

test('the batches bound a county: the largest of them for certain, all of them together at most', async () => {
  const found = county(await with云阳({ ...FULL, poor_households: 1000 }))

  expect(found).toMatchObject({ atLeast: 40, atMost: 40 + 8 + 5 + 6 + 20 + 10 + 12 + 30 })
  expect(found.batches.map(({ batch, atLeast, atMost }) => [batch, atLeast, atMost])).toEqual([
    ['production', 40, 59],
    ['relocation', 20, 20],
    ['ecology', 10, 10],
    ['education', null, 12],
    ['social', 30, 30],
  ])
})

test('of a monthly return the last month of the year counts, and it is told which', async () => {
  const { sources } = county(await with云阳(FULL))

  expect(sources.find(({ form }) => form === 'RELOCATION')).toMatchObject({ period: '2017-12', value: 20 })
})

test('a county that states more than its batches sum up to is marked as not borne out by them', async () => {
  const book = await with云阳({ ...FULL, poor_households: 500, reached_households: 132 })
  const found = book.figures.coverage({ period: '2017' })

  expect(county(book)).toMatchObject({ atMost: 131, borneOut: 'not-borne-out' })
  expect(found.notBorneOut).toBe(1)
  expect(county(await with云阳({ ...FULL, poor_households: 500, reached_households: 131 })).borneOut).toBe('borne-out')
})

test('where a return of a batch is absent the most cannot be told, and neither whether it is borne out', async () => {
  const without = BATCHES.filter(([code]) => code !== 'SOCIAL')
  const found = county(await with云阳({ ...FULL, poor_households: 500, reached_households: 132 }, without))

  expect(found).toMatchObject({ atLeast: 40, atMost: null, borneOut: 'cannot-tell' })
})

test('a return that counts more households than are registered proves nothing', async () => {
  const found = county(await with云阳({ ...FULL, poor_households: 25, reached_households: 25 }))

  expect(found).toMatchObject({ atLeast: 20, atMost: 25, borneOut: 'borne-out' })
})

test('a county that states more reached than registered is contradictory and cannot be told', async () => {
  const found = county(await with云阳({ ...FULL, poor_households: 100, reached_households: 101 }))

  expect(found).toMatchObject({ verdict: 'cannot-tell', reason: 'part-over-whole', rate: null })
})

test('villages without an industry are listed, and all villages of a county with households not reached', async () => {
  const villages = [
    { region: '云阳县', township: '甲镇', village: '一村', poor_households: 20, industry: '茶叶' },
    { region: '云阳县', township: '甲镇', village: '二村', poor_households: 30, industry: null },
    { region: '云阳县', township: '甲镇', village: '三村', poor_households: 0, industry: null },
  ]
  const listed = async (reached: number) => {
    const book = await with云阳({ ...FULL, reached_households: reached }, [['VILLAGE', '2017年度', villages]])
    return book.figures.coverage({ period: '2017' }).villages.map(({ village, why }) => [village, why])
  }

  expect(await listed(100)).toEqual([['二村', 'no-industry']])
  expect(await listed(90)).toEqual([
    ['二村', 'no-industry'],
    ['一村', 'county-gap'],
  ])
})

test('a county joined to another since counts in it where the boundaries of today are asked for', async () => {
  const book = newBook()
  const base = { rural_people: 900, reached_households: 10 }
  await bringReturns(book, [
    [
      'POOR_BASE',
      '2010年度',
      [
        { region: '綦江县', ...base, poor_households: 12 },
        { region: '万盛区', ...base, poor_households: 10 },
      ],
    ],
  ])
  const of = (boundaries: 'as-filed' | 'current') =>
    book.figures
      .coverage({ period: '2010', boundaries })
      .counties.filter(({ poorHouseholds }) => poorHouseholds !== null)
      .map(({ region, poorHouseholds, verdict }) => [region, poorHouseholds, verdict])

  expect(of('as-filed')).toEqual([
    ['500110', 12, 'not-full'],
    ['500110@2011', 10, 'full'],
  ])
  expect(of('current')).toEqual([['500110', 22, 'not-full']])
})

test('a joined county of which one part filed nothing cannot be told', async () => {
  const book = newBook()
  await bringReturns(book, [
    ['POOR_BASE', '2010年度', [{ region: '綦江县', rural_people: 900, poor_households: 10, reached_households: 10 }]],
  ])
  const { counties } = book.figures.coverage({ period: '2010', boundaries: 'current', regions: ['500110'] })

  expect(counties).toMatchObject([{ verdict: 'cannot-tell', reason: 'absent', poorHouseholds: null }])
})

test('each batch leads to the cells behind it: of a roster every row, of a table its cell', async () => {
  const { base, batchCells } = (await with云阳(FULL)).figures.coverageEvidence({ period: '2017', region: '500235' })

  expect(base.map(({ column, cell, value }) => `${column} ${cell} ${value}`)).toEqual([
    'poor_households C4 100',
    'reached_households E4 100',
  ])
  expect(
    batchCells.map(({ form, column, rows, cells }) => [form, column, rows, cells[0]?.cell, cells[0]?.value]),
  ).toEqual([
    ['INDUSTRY', 'poor_households', 1, 'D4', 40],
    ['COOP_ROSTER', 'households_led', 1, 'D4', 8],
    ['COOP_ROSTER', 'poor_members', 1, 'C4', 5],
    ['LEAD_ROSTER', 'poor_households', 1, 'D4', 6],
    ['RELOCATION', 'moved_households', 1, 'D4', 20],
    ['ECOLOGY', 'poor_households', 1, 'C4', 10],
    ['EDU_TABLE', 'lifted_persons', 1, 'D4', 12],
    ['SOCIAL', 'poor_households', 1, 'D4', 30],
  ])
})
