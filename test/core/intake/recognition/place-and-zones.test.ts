import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../../support/book.ts'
import { rawSheet, saved, studentSheet } from '../../../support/returns.ts'

const ROWS = [['小学', 10, 1, 9, 9]]

test('county and period may stand in title, unit line, cell, file or folder; where two contradict each other the sheet is held', async () => {
  const book = newBook()
  mkdirSync(join(book.folder, '2017年度', '巫溪县'), { recursive: true })
  const header = studentSheet('', 2017, ROWS).rows[2] ?? []
  const bare = (...over: (readonly (string | null)[])[]) => [rawSheet([...over, header, ...ROWS])]
  const paths = [
    saved(book.folder, '2017年度/巫溪县/a.xlsx', bare(['学生资助情况'])),
    saved(book.folder, '巫山县2017年.xlsx', bare(['学生资助情况表'])),
    saved(book.folder, 'c.xlsx', bare(['学生资助情况'], ['填报单位', '江北区', '报告期', '2017年'])),
    saved(book.folder, 'd.xlsx', bare(['江津区2017年学生资助情况'])),
    saved(book.folder, '江津区.xlsx', bare(['江北区2017年学生资助情况'])),
    saved(book.folder, '2016年.xlsx', bare(['南岸区2017年学生资助情况'])),
    saved(book.folder, 'g.xlsx', bare(['南川区学生资助情况', '填表日期：', '2018年1月15日'])),
  ]
  const { files } = await book.bring([join(book.folder, '2017年度'), ...paths.slice(1)], { mode: 'preview' })

  expect(
    files.map(({ sheets: [sheet] }) => [
      sheet?.status,
      sheet?.region,
      sheet?.period,
      sheet?.problems.find(({ severity }) => severity === 'error')?.code,
    ]),
  ).toEqual([
    ['preview', '500238', '2017', undefined],
    ['preview', '500237', '2017', undefined],
    ['preview', '500105', '2017', undefined],
    ['preview', '500116', '2017', undefined],
    ['held', null, '2017', 'region-conflict'],
    ['held', '500108', null, 'period-conflict'],
    ['held', '500119', null, 'period-unknown'],
  ])
})

test.each([
  ['巫三县', '巫山县'],
  ['江北县', '江北区'],
  ['南案区', '南岸区'],
])('%s is no county: %s is proposed, a person confirms it', async (slip, near) => {
  const book = newBook()
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [studentSheet(slip, 2017, ROWS)])])
  const problem = files[0]?.sheets[0]?.problems.find(({ code }) => code === 'region-unknown')

  expect(files[0]?.sheets[0]?.status).toBe('held')
  expect(problem?.details).toMatchObject({ value: slip, near: expect.stringContaining(near) })
})

const COUNTIES = ['区县', '合作社总数', '成员总数']
const municipal = (...rows: (readonly (string | number)[])[]) => [
  rawSheet([['2017年农民专业合作社基本情况'], ['填报单位：重庆市'], COUNTIES, ...rows]),
]

test('a zone inside a county is left out where the total is the sum of the counties, and told', async () => {
  const book = newBook()
  const rows = [
    ['全市', 30, 300],
    ['渝北区', 10, 100],
    ['綦江区', 20, 200],
    ['两江新区', 4, 40],
    ['万盛经开区', 5, 50],
  ]
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', municipal(...rows))])
  const { total } = book.figures.pivot({ form: 'COOP_TABLE', rows: [], measures: ['cooperatives'] })

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', rows: 2, lines: { kept: 2, totals: 1, refused: 2 } })
  expect(files[0]?.sheets[0]?.problems.filter(({ code }) => code === 'zone-inside').map(({ cell }) => cell)).toEqual([
    'A7',
    'A8',
  ])
  expect(total.values.cooperatives).toBe(30)
})

test('a zone is held where no total, or one that counts it beside the counties, tells whether it is counted', async () => {
  const book = newBook()
  const without = [
    ['渝北区', 10, 100],
    ['綦江区', 20, 200],
    ['高新区', 4, 40],
  ]
  const apart = [['全市', 34, 340], ...without]
  const unit = [studentSheet('两江新区', 2017, ROWS)]
  const paths = [municipal(...without), municipal(...apart), unit].map((sheets, at) =>
    saved(book.folder, `${at}.xlsx`, sheets),
  )
  const { files } = await book.bring(paths, { mode: 'preview' })

  expect(
    files.map(({ sheets: [sheet] }) => [
      sheet?.status,
      sheet?.problems.find(({ code }) => code.startsWith('zone'))?.code,
    ]),
  ).toEqual([
    ['held', 'zone-unsure'],
    ['held', 'zone-unsure'],
    ['held', 'zone-unit'],
  ])
})
