import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/contract/index.ts'
import { openBook } from '../../../src/main/core/book/open-book.ts'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES, type TestBook } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { readBack } from '../../support/written-workbook.ts'

test('an export is logged: which file with which content, of what, by whom', async () => {
  const book = await withStudents()
  const to = join(book.folder, '明细.xlsx')
  book.reports.rows({ query: { form: 'EDU_TABLE', periods: ['2017'] }, title: 'x', language: 'zh-CN', to })
  const entry = newest(book)

  expect(entry).toMatchObject({ who: '管理员', verb: 'export-rows', title: { zh: '导出明细' } })
  expect(entry.details).toMatchObject({ file: '明细.xlsx', rows: 1, sha256: sha256(to), form: 'EDU_TABLE' })
  expect(entry.told.zh).toMatch(/^写出文件“明细\.xlsx”，《.+》，2017年，1 行$/)
})

test('whatever writes a file is logged', async () => {
  const book = await withStudents()
  const to = (name: string) => join(book.folder, name)
  const language = 'en' as const
  book.reports.overdue({ periods: ['2017'], language, to: to('a.xlsx') })
  book.reports.indicators({ period: '2017', language, to: to('b.xlsx') })
  book.reports.coverage({ query: { period: '2017' }, language, to: to('c.xlsx') })
  book.reports.exit({ query: { period: '2017' }, language, to: to('d.xlsx') })
  book.reports.audit({ query: {}, language, to: to('e.xlsx') })
  book.reports.picture({
    title: 't',
    format: 'svg',
    content: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    to: to('f.svg'),
  })
  book.forms.exportTo({ form: 'EDU_TABLE', to: to('g.json') })

  expect(book.audit.entries({ find: 'export' }).entries.map(({ verb }) => verb)).toEqual([
    'export-form',
    'export-picture',
    'export-audit',
    'export-exit',
    'export-coverage',
    'export-indicators',
    'export-overdue',
  ])
})

test('an export that comes to nothing is not logged', async () => {
  const book = await withStudents()
  const to = join(book.folder, 'no-such-folder', 'a.xlsx')

  expect(() => book.reports.overdue({ periods: ['2017'], language: 'en', to })).toThrow(
    expect.objectContaining({ code: 'file-unwritable' }),
  )
  expect(newest(book).verb).toBe('import')
})

test('an export from a book that is only read is logged too, and not made where it can’t be', async () => {
  const book = await withStudents()
  const { path } = book.context.book
  const report = (to: string) => {
    const reading = openBook(path, '', 'read')
    try {
      const context = openCore(reading, RESOURCES, book.context.clock)
      return createCore(context).reports.overdue({ periods: ['2017'], language: 'en', to })
    } finally {
      reading.close()
    }
  }
  const [first, second] = [join(book.folder, '1.xlsx'), join(book.folder, '2.xlsx')]

  expect(() => report(first)).toThrow(expect.objectContaining({ code: 'book-in-use' }))
  expect(existsSync(first)).toBe(false)
  book.context.book.close()
  report(second)
  const again = openBook(path, '', 'read')
  const logged = again.db.prepare('SELECT verb, who FROM audit ORDER BY audit_no DESC LIMIT 1').get()
  again.close()
  expect(logged).toEqual({ verb: 'export-overdue', who: '管理员' })
})

test('every page of a report carries the head of the audit as it was before the report', async () => {
  const book = await withStudents()
  const { head } = book.audit.entries({})
  const to = join(book.folder, 'a.xlsx')
  book.reports.rows({ query: { form: 'EDU_TABLE' }, title: 'x', language: 'zh-CN', to })
  const workbook = readBack(readFileSync(to))

  expect(workbook.part('xl/worksheets/sheet1.xml')).toContain(`留痕链首 ${head}`)
  expect(String(workbook.cell('A3')?.v)).toMatch(new RegExp(`留痕链首：${head?.slice(0, 16)}$`))
  expect(book.audit.verify({ head: head?.slice(0, 16) ?? '' })).toMatchObject({ ok: true, found: 1 })
})

test.each([
  ['zh-CN', '留痕记录', '导入', '第 1 次导入：1 个文件，1 行'],
  ['en', 'Audit', 'Import', 'Import 1: 1 files, 1 rows'],
] as const)(
  'the audit is written to a workbook in %s, each entry with its hash',
  async (language, title, act, told) => {
    const book = await withStudents()
    const { head, entries } = book.audit.entries({})
    const to = join(book.folder, 'a.xlsx')
    expect(book.reports.audit({ query: {}, language, to })).toEqual({ file: 'a.xlsx', rows: 1 })
    const workbook = readBack(readFileSync(to))

    expect(workbook.sheets).toEqual([title])
    expect(String(workbook.cell('A3')?.v)).toContain(head)
    const time = new Date(Date.UTC(1899, 11, 30) + Number(workbook.cell('B5')?.v) * 86_400_000 - 8 * 3_600_000)
    expect(time.toISOString().slice(0, 16)).toBe(entries[0]?.at.slice(0, 16))
    expect(['A5', 'C5', 'D5', 'E5', 'G5'].map((cell) => workbook.cell(cell)?.v)).toEqual([1, '管理员', act, told, head])
  },
)

async function withStudents(): Promise<TestBook> {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 30, 12.5, 20, 25]])])])
  return book
}

function newest(book: TestBook): AuditEntry {
  const [entry] = book.audit.entries({ limit: 1 }).entries
  if (entry === undefined) throw new Error('the audit is empty')
  return entry
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
