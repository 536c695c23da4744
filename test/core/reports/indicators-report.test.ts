import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { readBack } from '../../support/written-workbook.ts'

test('the catalogue is written with the values of every year, both sides, and where each comes from', async () => {
  const book = newBook()
  for (const [year, persons] of [
    [2016, 80],
    [2017, 90],
  ] as const)
    await book.bring([
      saved(book.folder, `${year}.xlsx`, [studentSheet('万州区', year, [['小学', 100, 5, persons, 1]])]),
    ])
  const to = join(book.folder, 'catalogue.xlsx')
  const codes = ['education-coverage', 'enterprises']
  const { rows } = book.reports.indicators({ period: '2017', regions: ['500101'], codes, language: 'zh-CN', to })
  const list = readBack(readFileSync(to))

  expect(rows).toBe(2)
  expect(list.rows(2).map((row) => row.slice(0, -1))).toEqual([
    ['类别', '指标', '代码', '单位', '2016年', '2017年', '分子', '分母', '已报区县', '取数'],
    [
      '发展教育',
      '资助覆盖率',
      'education-coverage',
      '%',
      80,
      90,
      90,
      100,
      '1/1',
      '《学生资助情况》资助人数 ÷ 《学生资助情况》家庭经济困难学生数 × 100',
    ],
    [
      '发展生产',
      '市级以上龙头企业数',
      'enterprises',
      '个',
      null,
      null,
      null,
      null,
      '0/1',
      '《农业产业化龙头企业监测表》行数 (级别=国家级/市级)',
    ],
  ])
  expect(list.cell('A2')?.v).toContain('地区范围：万州区')
})
