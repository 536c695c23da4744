import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormRow, PivotCell, PivotHeader, PivotMeasure, PivotTable } from '../../../../src/contract/index.ts'
import { withoutTail } from '../../../../src/main/core/base/rounding.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { rawSheet, saved } from '../../../support/returns.ts'

const AREAS: Readonly<Record<string, string>> = { '500101': '渝东北', '500102': '主城都市区', '500233': '渝东北' }

/** What a row belongs to, told once more and in another way. */
const MEMBERS: Readonly<Record<string, (row: FormRow) => string | null>> = {
  region: ({ region }) => region,
  'region-area': ({ region }) => AREAS[region] ?? null,
  industry: ({ values }) => values.industry as string | null,
  demonstration: ({ values }) => values.demonstration as string | null,
  town: ({ values }) => values.town as string | null,
  'founded_on-year': ({ values }) => (values.founded_on as string | null)?.slice(0, 4) ?? null,
}
const IN_FACTS = ['region', 'region-area', 'industry', 'demonstration']

const FROM_FACTS: readonly PivotMeasure[] = [
  { name: 'count' },
  { name: 'revenue' },
  { name: 'poor_member_share' },
  { name: 'revenue', aggregate: 'mean' },
]
const FROM_ROWS: readonly PivotMeasure[] = [
  ...FROM_FACTS,
  { name: 'revenue', aggregate: 'min' },
  { name: 'revenue', aggregate: 'max' },
  { name: 'revenue', aggregate: 'median' },
  { name: 'town', aggregate: 'distinct' },
  { name: 'revenue', aggregate: 'count' },
]

/** The measures of some rows, one by one and without any of the engine's ways. */
function recomputed(rows: readonly FormRow[]): readonly (number | null)[] {
  const values = rows.flatMap(({ values: { revenue } }) => (typeof revenue === 'number' ? [revenue] : []))
  const sorted = [...values].sort((a, b) => a - b)
  const sum = values.reduce((all, value) => all + Math.round(value * 100), 0) / 100
  const both = rows.filter(({ values: all }) => all.members !== null && all.poor_members !== null)
  const of = (name: string) => both.reduce((all, { values: each }) => all + Number(each[name]), 0)
  const middle = (sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)
  const ifAny = (value: number) => (values.length === 0 ? null : withoutTail(value))
  return [
    rows.length,
    ifAny(sum),
    both.length === 0 || of('members') === 0 ? null : withoutTail((of('poor_members') / of('members')) * 100),
    ifAny(sum / values.length),
    ifAny(sorted[0] ?? 0),
    ifAny(sorted.at(-1) ?? 0),
    ifAny(middle / 2),
    new Set(rows.flatMap(({ values: { town } }) => town ?? [])).size,
    values.length,
  ]
}

const RUNS = { numRuns: 60 }

async function roster(): Promise<TestBook> {
  const book = newBook()
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T
  const lines = Array.from({ length: 260 }, (_, at) => [
    pick(['万州区', '涪陵区', '忠县'], at * 7),
    `合作社${at}`,
    pick(['高峰镇', '龙沙镇', null, '分水镇', '新田镇'], at * 3 + (at >> 3)),
    at % 11 === 0 ? null : `${2010 + ((at * 5) % 7)}-03-0${1 + (at % 9)}`,
    at % 13 === 0 ? null : 10 + ((at * 37) % 90),
    at % 17 === 0 ? null : (at * 3) % 10,
    pick(['茶叶', '水果', '蔬菜', null], at + (at >> 4)),
    pick(['国家级', '市级', null], at * 5 + (at >> 2)),
    at % 9 === 0 ? null : ((at * 7919) % 100_000) / 100,
  ])
  const head = [
    '区县',
    '合作社名称',
    '乡镇',
    '成立时间',
    '成员数',
    '其中建档立卡贫困户',
    '主营产业',
    '示范社级别',
    '经营收入（万元）',
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [rawSheet([['重庆市2017年农民专业合作社名册'], head, ...lines])])])
  return book
}

const dimensions = (names: readonly string[]) =>
  fc
    .shuffledSubarray([...names], { minLength: 0, maxLength: 3 })
    .chain((chosen) =>
      fc.nat({ max: chosen.length }).map((cut) => ({ rows: chosen.slice(0, cut), columns: chosen.slice(cut) })),
    )

/** The rows of a place by their members. */
function behind(
  rows: readonly FormRow[],
  { query }: PivotTable,
  row: PivotHeader,
  column: PivotHeader,
): readonly FormRow[] {
  const held = [
    ...row.members.map((member, at) => [query.rows[at], member]),
    ...column.members.map((member, at) => [query.columns?.[at], member]),
  ]
  return rows.filter((each) => held.every(([name, member]) => MEMBERS[name ?? '']?.(each) === member))
}

function eachCell(
  table: PivotTable,
  look: (cells: readonly (PivotCell | null)[], row: PivotHeader, column: PivotHeader) => void,
) {
  const width = table.measures.length
  for (const [at, row] of table.rows.entries())
    for (const [place, column] of table.columns.entries())
      look((table.cells[at] ?? []).slice(place * width, (place + 1) * width), row, column)
}

test('every cell, subtotal and total of any table is what its own rows come to', async () => {
  const book = await roster()
  const { rows } = book.figures.rows({ form: 'COOP_ROSTER', offset: 0, limit: 1000 })
  expect(rows.length).toBe(260)

  fc.assert(
    fc.property(dimensions(Object.keys(MEMBERS)), (sides) => {
      const table = book.figures.pivotTable({ form: 'COOP_ROSTER', ...sides, measures: FROM_ROWS, subtotals: 'both' })
      expect(table.source).toEqual({ from: 'rows', rows: 260 })
      eachCell(table, (cells, row, column) => {
        const own = behind(rows, table, row, column)
        const shown = cells.map((cell) => (cell === null ? undefined : cell.shown))
        expect(shown).toEqual(own.length === 0 ? FROM_ROWS.map(() => undefined) : recomputed(own))
      })
    }),
    RUNS,
  )
})

test('a table from facts is the same as one from rows', async () => {
  const book = await roster()

  fc.assert(
    fc.property(dimensions(IN_FACTS), fc.boolean(), (sides, filtered) => {
      const query = {
        form: 'COOP_ROSTER',
        ...sides,
        subtotals: 'both' as const,
        ...(filtered && { filters: { industry: ['tea', null], 'region-area': ['渝东北'] } }),
      }
      const facts = book.figures.pivotTable({ ...query, measures: FROM_FACTS })
      const scanned = book.figures.pivotTable({ ...query, measures: FROM_ROWS })
      expect([facts.source.from, scanned.source.from]).toEqual(['facts', 'rows'])
      expect(scanned.rows).toEqual(facts.rows)
      const kept = scanned.cells.map((cells) => cells.filter((_, at) => at % FROM_ROWS.length < FROM_FACTS.length))
      expect(kept).toEqual(facts.cells)
    }),
    RUNS,
  )
})

test('the first lines of a group and the others make up what all of them come to', async () => {
  const book = await roster()

  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('town', 'founded_on-year', 'industry'),
      (count, name) => {
        const table = book.figures.pivotTable({
          form: 'COOP_ROSTER',
          rows: ['region', name],
          measures: FROM_ROWS,
          top: { count, others: true },
          sort: { value: { measure: 1, column: [], descending: true } },
        })
        const lines = table.rows.flatMap((header, at) =>
          header.kind === 'total' ? [] : [{ header, cells: table.cells[at] ?? [] }],
        )
        const total = table.cells.at(-1) ?? []
        const summed = (measure: number) => lines.reduce((all, { cells }) => all + (cells[measure]?.value ?? 0), 0)

        expect(summed(0)).toBe(total[0]?.value)
        expect(summed(1)).toBeCloseTo(total[1]?.value ?? 0, 6)
        for (const { header } of lines)
          expect(header.kind === 'others' ? header.members.at(-1) : 0).toBe(header.kind === 'others' ? null : 0)
      },
    ),
    RUNS,
  )
})
