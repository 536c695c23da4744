import { expect, test } from 'vitest'
import type { ImportHints, SheetHints, SheetResult } from '#contract'
import type { GridCell, GridSheet } from '../../../src/main/core/workbook/grid.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved } from '../../support/returns.ts'

/** A county's own ledger: a title, headings in row 2, one row. */
function ledger(county: string, headings: readonly string[], cells: readonly GridCell[]): GridSheet {
  return { name: '台账', rows: [[`${county}2017年社员台账`], headings, cells] }
}

const YUNYANG = ledger('云阳县', ['社', '几户', '本钱（元）', '管事的'], ['甲合作社', 12, 30000, '张三'])

const BY_HAND: SheetHints = {
  form: 'COOP_ROSTER',
  headerRows: [2, 2],
  mapping: { name: 'A', members: 'B', capital: 'C', legal_representative: 'D' },
  keepMapping: true,
}

let files = 0

async function bring(book: TestBook, sheet: GridSheet, chosen?: SheetHints): Promise<SheetResult | undefined> {
  const hints: ImportHints = chosen === undefined ? {} : { sheets: { '0:0': chosen } }
  const outcome = await book.bring([saved(book.folder, `${files++}.xlsx`, [sheet])], { hints })
  return outcome.files[0]?.sheets[0]
}

function mapped(sheet: SheetResult | undefined): readonly string[] {
  return sheet?.mapping.map(({ column, sheetColumn, by }) => `${sheetColumn} ${column} ${by}`) ?? []
}

test('a header mapped once by hand is known in the next county: reordered, with columns between and some under other names', async () => {
  const book = newBook()
  await bring(book, YUNYANG, BY_HAND)
  const next = await bring(
    book,
    ledger(
      '开州区',
      ['序号', '负责人', '本钱（万元）', '备考', '其中：几户', '社'],
      [1, '李四', 5, '无', 20, '乙合作社'],
    ),
  )
  const { rows } = book.figures.rows({ form: 'COOP_ROSTER', regions: ['500154'], offset: 0, limit: 9 })

  expect(next).toMatchObject({ status: 'kept', form: 'COOP_ROSTER', headerRows: [2, 2] })
  expect(mapped(next)).toEqual(['B legal_representative heading', 'C capital kept', 'E members kept', 'F name kept'])
  expect(rows[0]?.values).toMatchObject({ name: '乙合作社', members: 20, capital: 5 })
})

test('the score says which kept mapping spoke for the form', async () => {
  const book = newBook()
  await bring(book, YUNYANG, BY_HAND)
  const next = await bring(book, ledger('开州区', ['管事的', '社', '几户', '本钱（元）'], ['李四', '乙', 20, 50000]))

  expect(next?.scores[0]).toMatchObject({ form: 'COOP_ROSTER', score: 0.9 })
  expect(next?.scores[0]?.reasons.find(({ code }) => code === 'kept-mapping')?.details).toEqual({
    version: 1,
    date: '2018-01-15',
    columns: 4,
  })
})

test('a withdrawn mapping is gone by no longer, and stays in the list with the day', async () => {
  const book = newBook()
  await bring(book, YUNYANG, BY_HAND)
  const [kept] = book.intake.aliases({})
  book.intake.withdrawAlias({ alias: kept?.alias ?? 0 })
  const next = await bring(book, ledger('开州区', ['社', '几户', '本钱（元）', '管事的'], ['乙', 20, 5, '李四']))

  expect(next).toMatchObject({ status: 'held', form: null })
  expect(book.intake.aliases({})).toMatchObject([
    { kind: 'mapping', form: 'COOP_ROSTER', version: 1, withdrawnAt: expect.stringMatching(/^2018/) },
  ])
  expect(() => book.intake.withdrawAlias({ alias: 99 })).toThrow(expect.objectContaining({ code: 'alias-unknown' }))
})

test('a mapping is only kept with the sheet: not in a preview, and not with a sheet that is held', async () => {
  const book = newBook()
  const path = saved(book.folder, 'p.xlsx', [YUNYANG])
  await book.bring([path], { hints: { sheets: { '0:0': BY_HAND } }, mode: 'preview' })
  await bring(book, YUNYANG, { ...BY_HAND, mapping: { members: 'B' } })

  expect(book.intake.aliases({})).toEqual([])
})

test('a mapping that says nothing new is not kept again, a changed one is the next version', async () => {
  const book = newBook()
  await bring(book, YUNYANG, BY_HAND)
  await bring(book, ledger('开州区', ['几户', '社', '本钱（元）', '管事的'], [1, '乙', 5, '李四']), {
    form: 'COOP_ROSTER',
    keepMapping: true,
  })
  await bring(book, ledger('忠县', ['社', '几户', '股金（元）', '管事的'], ['丙', 3, 7, '王五']), {
    ...BY_HAND,
    headerRows: [2, 2],
  })

  expect(book.intake.aliases({}).map(({ version, file }) => [version, file.length > 0])).toEqual([
    [2, true],
    [1, true],
  ])
})

test('where two kept mappings disagree on a heading the newer one holds and the sheet says so', async () => {
  const book = newBook()
  await bring(book, YUNYANG, BY_HAND)
  const other = { name: 'A', poor_members: 'B', capital: 'C', legal_representative: 'D' }
  await bring(book, ledger('开州区', ['社', '几户', '本钱（元）', '管事的'], ['乙', 20, 5, '李四']), {
    ...BY_HAND,
    mapping: { ...other, members: null },
  })
  const third = await bring(book, ledger('忠县', ['社', '几户', '本钱（元）', '管事的'], ['丙', 3, 7, '王五']))

  expect(mapped(third)).toContain('B poor_members kept')
  expect(third?.problems).toMatchObject([
    { code: 'mapping-conflict', severity: 'warning', cell: 'B2', details: { value: '几户', otherColumn: '成员数' } },
  ])
})

test('a heading that the form itself knows otherwise is read as it was kept, and told', async () => {
  const book = newBook()
  const sheet = enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 120, 30]])
  await bring(book, sheet, { form: 'LEAD_ROSTER', mapping: { total_assets: 'F' }, keepMapping: true })
  const next = await bring(book, enterpriseSheet([[1, '云阳县', '乙', '市级', '茶叶', 80, 12]]))

  expect(mapped(next)).toContain('F total_assets kept')
  expect(next?.problems.map(({ code, cell }) => [code, cell])).toContainEqual(['mapping-conflict', 'F3'])
})

test('a column that a person took away stays away in the next return', async () => {
  const book = newBook()
  await bring(book, enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', 120, 30]]), {
    form: 'LEAD_ROSTER',
    mapping: { employees: null },
    keepMapping: true,
  })
  const next = await bring(book, enterpriseSheet([[1, '云阳县', '乙', '市级', '茶叶', 80, 12]]))

  expect(mapped(next).join()).not.toContain('employees')
  expect(next?.problems.map(({ code, cell }) => [code, cell])).toEqual([['column-ignored', 'G3']])
})

test('headings that say the same are told apart by their order, and only where there are as many as were kept', async () => {
  const book = newBook()
  const twice = ['社', '数', '数']
  const mapping = { name: 'A', members: 'B', poor_members: 'C' }
  await bring(book, ledger('云阳县', twice, ['甲', 12, 3]), { ...BY_HAND, mapping })
  const same = await bring(book, ledger('开州区', ['数', '社', '数'], [20, '乙', 4]))
  const more = await bring(book, ledger('忠县', ['社', '数', '数', '数'], ['丙', 1, 2, 3]))

  expect(mapped(same)).toEqual(['A members kept', 'B name kept', 'C poor_members kept'])
  expect(more?.status).toBe('held')
})

test('a county name confirmed and kept is taken in later imports, told each time, and never for a real county', async () => {
  const book = newBook()
  const row = (county: string, name: string): GridSheet => enterpriseSheet([[1, county, name, '市级', '茶叶', 1, 1]])
  await bring(book, row('巫上县', '甲'), { regionNames: { 巫上县: '500237' }, keepNames: true })
  const next = await bring(book, row('巫 上 县', '乙'))
  await bring(book, row('巫溪县', '丙'))
  const { rows } = book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 9 })

  expect(next?.problems).toMatchObject([{ code: 'region-confirmed', details: { region: '巫山县' } }])
  expect(rows.map(({ region, values }) => [region, values.name])).toContainEqual(['500238', '丙'])
  expect(book.intake.aliases({})).toMatchObject([{ kind: 'region-name', name: '巫上县', region: '500237', version: 1 }])
})

test('a confirmed county name that was withdrawn holds the sheet again', async () => {
  const book = newBook()
  const row = (name: string): GridSheet => enterpriseSheet([[1, '巫上县', name, '市级', '茶叶', 1, 1]])
  await bring(book, row('甲'), { regionNames: { 巫上县: '500237' }, keepNames: true })
  book.intake.withdrawAlias({ alias: book.intake.aliases({})[0]?.alias ?? 0 })

  expect(await bring(book, row('乙'))).toMatchObject({ status: 'held' })
})
