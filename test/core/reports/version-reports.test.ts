import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Language } from '#contract'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'
import { readBack, type WrittenWorkbook } from '../../support/written-workbook.ts'

/** A day as SheetJS reads it. */
const DUE = new Date(Date.UTC(2018, 0, 10))

function overdue(book: TestBook, language: Language, more: { regions?: string[] } = {}): WrittenWorkbook {
  const to = join(book.folder, 'overdue.xlsx')
  book.reports.overdue({ periods: ['2017'], language, to, ...more })
  return readBack(readFileSync(to))
}

/** 万州区 sent back, 涪陵区 in, the others missing; student aid was due on 10 January 2018. */
async function bookWithOwed(): Promise<TestBook> {
  const book = newBook()
  await book.bring(
    ['万州区', '涪陵区'].map((county) =>
      saved(book.folder, `${county}.xlsx`, [studentSheet(county, 2017, [['小学', 100, 5, 90, 95]])]),
    ),
  )
  book.intake.setDeadline({ form: 'EDU_TABLE', period: '2017', due: '2018-01-10' })
  book.intake.sendBack({ submission: 1, reason: '合计不符' })
  return book
}

test('the overdue list has a line for each return a county owes, with deadline, days late, state and reason', async () => {
  const list = overdue(await bookWithOwed(), 'zh-CN')
  const rows = list.rows(2)

  expect(rows.length).toBe(1 + 37)
  expect(rows.slice(0, 3)).toEqual([
    ['区县', '报表', '报告期', '截止日期', '逾期天数', '状态', '退回原因'],
    ['万州区', '学生资助情况', '2017年', DUE, 5, '已退回，待重报', '合计不符'],
    ['渝中区', '学生资助情况', '2017年', DUE, 5, '缺报', null],
  ])
  expect(list.cell('A2')?.v).toBe('截至 2018-01-15：37 个区县欠报 37 份')
})

test('the overdue list stands in English too, and holds only the counties asked for', async () => {
  const rows = overdue(await bookWithOwed(), 'en', { regions: ['500101'] }).rows(2)

  expect(rows).toEqual([
    ['County', 'Return', 'Period', 'Deadline', 'Days late', 'State', 'Why sent back'],
    ['Wanzhou District', 'Student aid', '2017', DUE, 5, 'Sent back', '合计不符'],
  ])
})

test('a return that is not due yet is in the list and says so', async () => {
  const book = await bookWithOwed()
  book.intake.setDeadline({ form: 'EDU_TABLE', period: '2017', due: '2018-03-01' })

  expect(overdue(book, 'zh-CN').rows(3)[0]?.[4]).toBe('未到期')
})

test('the second sheet shows how each county stands with each return that was asked for', async () => {
  const book = await bookWithOwed()
  book.intake.setArrival({ submission: 2, arrivedOn: '2018-01-12' })
  const [header, ...lines] = overdue(book, 'zh-CN').rows(2, '报送情况')

  expect(header).toEqual(['区县', '学生资助情况', '欠报份数'])
  expect(lines.find((line) => line[0] === '涪陵区')).toEqual(['涪陵区', '迟报 2 天', 0])
})

test('the comparison of two versions is written with numbers as numbers, marks as marks and both addresses', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', '—', 5, 90, 95]])])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, [['小学', 0, 6, 90, 95]])])])
  const to = join(book.folder, 'diff.xlsx')
  const made = book.reports.diff({ query: { before: 1, after: 2 }, language: 'zh-CN', to })
  const written = readBack(readFileSync(to))

  expect(made).toEqual({ file: 'diff.xlsx', rows: 2 })
  expect(written.rows(4)).toEqual([
    ['变化', '区县', '记录', '栏目', '原值', '新值', '差额', '变动幅度', '原单元格', '新单元格'],
    ['修改', '万州区', '小学', '家庭经济困难学生数', '—', 0, null, null, 'B4', 'B4'],
    ['修改', '万州区', '小学', '资助金额', 5, 6, 1, 0.2, 'C4', 'C4'],
  ])
  expect(written.rows(4, '合计变化')[2]).toEqual(['家庭经济困难学生数', null, 0, null, null])
})

test('personal values are masked in a comparison', async () => {
  const book = newBook()
  const roster = (phone: string) =>
    enterpriseSheet([], {
      rows: [
        ['2017年农民专业合作社名册'],
        ['填报单位：万州区', null, null, '计量单位：万元、户'],
        ['合作社名称', '统一社会信用代码', '联系电话', '成员数'],
        ['茶叶合作社', '93500101MA5U000000', phone, 12],
      ],
    })
  await book.bring([saved(book.folder, 'a.xlsx', [roster('13800001234')])])
  await book.bring([saved(book.folder, 'b.xlsx', [roster('13900001234')])])
  const { cells } = book.intake.diff({ before: 1, after: 2 })

  expect(cells.map(({ column, before, after }) => [column, before?.value, after?.value])).toEqual([
    ['phone', '138****1234', '139****1234'],
  ])
})
