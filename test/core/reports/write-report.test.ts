import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeReport } from '../../../src/main/core/reports/write-report.ts'
import { readBack } from '../../support/written-workbook.ts'

const STAMP = { language: 'zh-CN', head: null } as const
const SHEETS = [{ name: '表', rows: [['合计', 5]] }]

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'report-'))
}

test('a report replaces an older one and leaves nothing else in the folder', () => {
  const at = folder()
  writeFileSync(join(at, '报表.xlsx'), 'old')

  writeReport(SHEETS, join(at, '报表.xlsx'), STAMP)

  expect([readdirSync(at), readBack(readFileSync(join(at, '报表.xlsx'))).rows(0)]).toEqual([
    ['报表.xlsx'],
    [['合计', 5]],
  ])
})

test('a report that cannot be written says which file', () => {
  expect(() => writeReport(SHEETS, join(folder(), 'gone', '报表.xlsx'), STAMP)).toThrow(
    expect.objectContaining({ code: 'file-unwritable', details: { file: '报表.xlsx' } }),
  )
})

test('a report that cannot take its place leaves no half-written file behind', () => {
  const at = folder()
  expect(() => writeReport(SHEETS, at, STAMP)).toThrow(expect.objectContaining({ code: 'file-unwritable' }))

  expect(readdirSync(join(at, '..')).filter((name) => name.startsWith(`${at.split('/').at(-1)}.`))).toEqual([])
})
