import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnNumber } from '../../src/main/core/base/cell-address.ts'
import type { GridCell, GridRange, GridSheet } from '../../src/main/core/workbook/grid.ts'
import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'

/** Writes a workbook into a folder and gives its path. */
export function saved(folder: string, name: string, sheets: readonly GridSheet[]): string {
  const path = join(folder, name)
  writeFileSync(path, writeWorkbook(sheets, name.endsWith('.xls') ? 'xls' : 'xlsx'))
  return path
}

const ENTERPRISE_HEADER: readonly string[] = [
  '序号',
  '区县',
  '企业名称',
  '级别',
  '主营产业',
  '销售收入（万元）',
  '从业人数',
]

/** A return of leading enterprises for 2017: title, unit line, header in row 3, rows from row 4 on. */
export function enterpriseSheet(rows: readonly (readonly GridCell[])[], more: Partial<GridSheet> = {}): GridSheet {
  return {
    name: '监测表',
    rows: [
      ['重庆市2017年度农业产业化龙头企业监测表'],
      ['填报单位：重庆市', null, null, null, null, '计量单位：万元、人'],
      ENTERPRISE_HEADER,
      ...rows,
    ],
    ...more,
  }
}

const STUDENT_HEADER: readonly string[] = ['学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次']

/** A county's return of student aid: title with the year, 填报单位, unit 万元, one row a stage. */
export function studentSheet(
  county: string,
  year: number,
  rows: readonly (readonly GridCell[])[],
  more: Partial<GridSheet> & { unit?: string } = {},
): GridSheet {
  const { unit = '万元', ...sheet } = more
  return {
    name: 'Sheet1',
    rows: [
      [`${year}年度学生资助情况`],
      [`填报单位：${county}`, null, null, `计量单位：${unit}、人`],
      STUDENT_HEADER,
      ...rows,
    ],
    ...sheet,
  }
}

/** A sheet as it is, with merges written as in Excel: `A1:F1`. */
export function rawSheet(rows: readonly (readonly GridCell[])[], more: RawSheet = {}): GridSheet {
  const { merges = [], ...sheet } = more
  return { name: 'Sheet1', rows, merges: merges.map(rangeOf), ...sheet }
}

type RawSheet = Partial<Omit<GridSheet, 'rows' | 'merges'>> & { readonly merges?: readonly string[] }

function rangeOf(address: string): GridRange {
  const [first = [0, 0], last = first] = address.split(':').map(placeOf)
  return { firstRow: first[0], firstColumn: first[1], lastRow: last[0], lastColumn: last[1] }
}

/** Row and column, from 0. */
function placeOf(address: string): readonly [number, number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return [Number(row) - 1, columnNumber(letters)]
}
