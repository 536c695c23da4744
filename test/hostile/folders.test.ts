import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '#contract'
import { faultOf } from '../../src/main/core/base/file-fault.ts'
import { findReturns } from '../../src/main/worker/find-returns.ts'
import { newBook, type TestBook } from '../support/book.ts'
import { saved, studentSheet } from '../support/returns.ts'

const COUNTIES =
  '万州区 涪陵区 渝中区 大渡口区 江北区 沙坪坝区 九龙坡区 南岸区 北碚区 渝北区 巴南区 长寿区 江津区 合川区 永川区 南川区 綦江区 大足区 璧山区 铜梁区 潼南区 荣昌区 梁平区 城口县 丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县 石柱县 秀山县 酉阳县 彭水县 黔江区 武隆区 开州区'.split(
    ' ',
  )

test('a folder of 38 returns and whatever lies beside them is imported in one go, and every entry is told', async () => {
  const book = newBook()
  const folder = folderIn(book, '2017年报')
  for (const [at, county] of COUNTIES.entries()) returnOf(folder, `${at + 1}${county}.xlsx`, county, at + 1)
  mkdirSync(join(folder, '附件'))
  for (const name of ['说明.docx', '照片.jpg', '附件/扫描.pdf', '附件/打包.zip', '无后缀'])
    writeFileSync(join(folder, name), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]))
  for (const name of ['~$1万州区.xlsx', '.DS_Store', 'Thumbs.db', '附件/.hidden'])
    writeFileSync(join(folder, name), 'x')
  const result = await book.bring([folder])
  const beside = result.files.filter(({ sheets }) => sheets.length === 0)

  expect([result.rows, result.files.length - beside.length]).toEqual([38, 38])
  expect(told({ ...result, files: beside })).toEqual([
    '2017年报/附件/打包.zip: note file-passed-over',
    '2017年报/附件/扫描.pdf: note file-passed-over',
    '2017年报/说明.docx: note file-passed-over',
    '2017年报/无后缀: note file-passed-over',
    '2017年报/照片.jpg: note file-passed-over',
    '2017年报: note files-hidden 4',
  ])
  expect(book.intake.submissions({})).toHaveLength(38)
})

test('a folder called x.xlsx is walked as a folder, and told when it is empty', async () => {
  const book = newBook()
  const empty = folderIn(book, 'x.xlsx')
  const outer = folderIn(book, '报表')
  mkdirSync(join(outer, 'y.xlsx'))
  returnOf(outer, 'a.xlsx', '忠县', 1)

  expect(told(await book.bring([empty]))).toEqual(['x.xlsx: error folder-empty'])
  expect(told(await book.bring([outer]))).toEqual(['报表/a.xlsx: kept', '报表/y.xlsx: note subfolder-empty'])
})

test('a folder without any workbook says so, and still names every file in it', async () => {
  const book = newBook()
  const folder = folderIn(book, '照片')
  writeFileSync(join(folder, 'a.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))

  expect(told(await book.bring([folder]))).toEqual(['照片/a.jpg: note file-passed-over', '照片: error folder-empty'])
})

test('a file that is named as a workbook and is none is an error, wherever it was found', async () => {
  const book = newBook()
  const folder = folderIn(book, '报表')
  writeFileSync(join(folder, 'a.xlsx'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]))
  writeFileSync(join(folder, 'b.pdf'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]))

  expect(told(await book.bring([folder, join(folder, 'b.pdf')]))).toEqual([
    '报表/a.xlsx: error file-not-workbook',
    '报表/b.pdf: note file-passed-over',
    'b.pdf: error file-not-workbook',
  ])
})

test('the same file by two paths, and a copy of it, are read once and told', async () => {
  const book = newBook()
  const folder = folderIn(book, '报表')
  const path = returnOf(folder, 'a.xlsx', '忠县', 3)
  copyFileSync(path, join(folder, 'b.xlsx'))
  symlinkSync(path, join(folder, 'c.xlsx'))
  const preview = await book.bring([folder, path], { mode: 'preview' })
  const kept = await book.bring([folder, path])

  const rest = ['b.xlsx', 'c.xlsx'].map((name) => `报表/${name}: note file-twice 报表/a.xlsx`)
  expect(told(kept)).toEqual(['报表/a.xlsx: kept', ...rest, 'a.xlsx: note file-twice 报表/a.xlsx'])
  expect(told(preview)).toEqual(['报表/a.xlsx: preview', ...rest, 'a.xlsx: note file-twice 报表/a.xlsx'])
  expect(kept.rows).toBe(1)
})

test('links that lead in a circle, to nothing or to a folder already read end, and are told', async () => {
  const book = newBook()
  const folder = folderIn(book, '报表')
  mkdirSync(join(folder, '甲'))
  returnOf(join(folder, '甲'), 'a.xlsx', '忠县', 3)
  symlinkSync(folder, join(folder, '甲', '上级'))
  symlinkSync(join(folder, '甲'), join(folder, '乙'))
  symlinkSync(join(folder, '断'), join(folder, '断'))
  symlinkSync('/nowhere', join(folder, '失.xlsx'))

  expect(told(await book.bring([folder]))).toEqual([
    '报表/断: error file-missing',
    '报表/甲/上级: note folder-twice 报表',
    '报表/甲/a.xlsx: kept',
    '报表/失.xlsx: error file-missing',
    '报表/乙: note folder-twice 报表/甲',
  ])
})

test('a pipe is not waited for', async () => {
  const book = newBook()
  const pipe = join(folderIn(book, '报表'), 'a.xlsx')
  spawnSync('mkfifo', [pipe])

  expect(told(await book.bring([pipe]))).toEqual(['a.xlsx: error not-a-file'])
})

test('a folder with more files than returns ever have is refused as a whole', () => {
  const book = newBook()
  const folder = folderIn(book, 'C')
  for (let at = 0; at < 30; at++) writeFileSync(join(folder, `${at}.xlsx`), 'x')

  expect(findReturns([folder], 20)).toEqual([
    { name: 'C', folder: 'C', code: 'folder-too-large', details: { limit: 20 }, isFolder: true },
    { name: 'C', hidden: 0 },
  ])
})

test('a file and a folder without permission are told, and the good file beside them is kept', () => {
  const book = newBook()
  const folder = folderIn(book, '报表')
  returnOf(folder, 'a.xlsx', '忠县', 3)
  chmodSync(returnOf(folder, 'b.xlsx', '忠县', 4), 0)
  mkdirSync(join(folder, '丙'), { mode: 0 })
  chmodSync(book.folder, 0o755)

  expect(asNobody(folder)).toEqual(['报表/丙: access-denied', '报表/a.xlsx: opened', '报表/b.xlsx: access-denied'])
})

test.each([
  ['EBUSY', 'file-locked'],
  ['EACCES', 'access-denied'],
  ['EPERM', 'access-denied'],
  ['ENOENT', 'file-missing'],
  ['EIO', 'file-unreadable'],
])('what the system calls %s is told as %s', (code, fault) => {
  expect(faultOf(Object.assign(new Error(code), { code }))).toBe(fault)
})

test('a file deleted or rewritten between its reading and its keeping is refused, and the other one is kept', async () => {
  const book = newBook()
  const gone = returnOf(book.folder, 'a.xlsx', '忠县', 3)
  const kept = returnOf(book.folder, 'b.xlsx', '涪陵区', 4)
  const changed = returnOf(book.folder, 'c.xlsx', '丰都县', 5)
  let rows = 0
  const result = await book.bring([gone, kept, changed], {
    cancelled() {
      rows++
      if (rows === 1) rmSync(gone)
      if (rows === 3) writeFileSync(changed, 'x')
      return false
    },
  })

  expect(told(result)).toEqual(['a.xlsx: error file-missing', 'b.xlsx: kept', 'c.xlsx: error file-changed'])
  expect(book.intake.submissions({}).map(({ file }) => file)).toEqual(['b.xlsx'])
})

test('files put into a folder after its preview are not kept unseen', async () => {
  const book = newBook()
  const folder = folderIn(book, '报表')
  returnOf(folder, 'b.xlsx', '忠县', 3)
  const previewed = await book.bring([folder], { mode: 'preview' })
  returnOf(folder, 'a.xlsx', '涪陵区', 4)

  expect(told(await book.bring([folder], { previewed }))).toEqual(['报表/b.xlsx: kept'])
})

function folderIn(book: TestBook, name: string): string {
  const path = join(book.folder, name)
  mkdirSync(path)
  return path
}

function returnOf(folder: string, name: string, county: string, amount: number): string {
  return saved(folder, name, [studentSheet(county, 2017, [['小学', 100, amount, 90, 95]])])
}

/** What became of each file and folder, a line each. */
function told({ files }: Pick<ImportResult, 'files'>): string[] {
  return files.map(({ file, problems, sheets }) => {
    const [problem] = [...problems, ...sheets.flatMap((sheet) => (sheet.status === 'refused' ? sheet.problems : []))]
    if (problem === undefined) return `${file}: ${sheets.map(({ status }) => status).join(' ')}`
    const detail = problem.details.other ?? problem.details.count
    return `${file}: ${problem.severity} ${problem.code}${detail === undefined ? '' : ` ${detail}`}`
  })
}

/** Finds and opens the files of a folder as a user without rights: permissions don't bind the administrator. */
function asNobody(folder: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../support/as-nobody.ts'), folder],
    {
      encoding: 'utf8',
    },
  )
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout) as string[]
}
