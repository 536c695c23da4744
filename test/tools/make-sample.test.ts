import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { makeSample, type SampleFile, sampleFileCount } from '../../tools/make-sample/make-sample.ts'
import { codeCheck } from '../../tools/make-sample/people/credit-code.ts'
import { COOPERATIVE_ROSTER } from '../../tools/make-sample/returns/cooperative-roster.ts'
import { COOPERATIVE_TABLE } from '../../tools/make-sample/returns/cooperative-table.ts'
import { ECOLOGY_TABLE } from '../../tools/make-sample/returns/ecology-table.ts'
import { ENTERPRISE_ROSTER } from '../../tools/make-sample/returns/enterprise-roster.ts'
import { EXIT_TABLE } from '../../tools/make-sample/returns/exit-table.ts'
import { INDUSTRY_TABLE } from '../../tools/make-sample/returns/industry-table.ts'
import { POOR_BASE_TABLE } from '../../tools/make-sample/returns/poor-base-table.ts'
import { RELOCATION_TABLE } from '../../tools/make-sample/returns/relocation-table.ts'
import { SOCIAL_TABLE } from '../../tools/make-sample/returns/social-table.ts'
import { STUDENT_AID_TABLE } from '../../tools/make-sample/returns/student-aid-table.ts'
import { STUDENT_ROSTER } from '../../tools/make-sample/returns/student-roster.ts'
import { VILLAGE_ROSTER } from '../../tools/make-sample/returns/village-roster.ts'
import type { Layout, Spellings } from '../../tools/make-sample/sheet/layout.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
const regionsFolder = join(RESOURCES, 'regions')

type Rows = readonly (readonly unknown[])[]

const files = [...makeSample({ years: [2017], regionsFolder })]

test('a year is 38 files of each county return, the municipal ones, relocation by the quarter, and two rosters of pupils', () => {
  const folders = Object.groupBy(files, ({ name }) => name.split('/')[1] ?? '')
  const counts = Object.entries(folders).map(([folder, inside]) => [folder, inside?.length])

  expect(counts).toEqual([
    ['合作社名册', 38],
    ['特色产业', 38],
    ['学生资助', 38],
    ['建档立卡', 38],
    ['社会保障', 38],
    ['合作社基本情况', 1],
    ['龙头企业', 1],
    ['贫困村', 1],
    ['易地搬迁', 4],
    ['生态补偿', 1],
    ['退出评估', 1],
    ['资助学生名册', 2],
  ])
  expect(files.length).toBe(sampleFileCount([2017]))
  expect(sampleFileCount([2015, 2016, 2017])).toBe(598)
  expect(files.filter(({ name }) => name.endsWith('.xls')).length).toBeGreaterThan(18)
})

test('the rosters of 2017 hold 6,935 cooperatives and 422 leading enterprises, each under a valid code of its own', () => {
  const cooperatives = inFolder('合作社名册').flatMap((file) => creditCodes(rowsOf(file)))
  const enterprises = inFolder('龙头企业').flatMap((file) => creditCodes(rowsOf(file)))

  expect([cooperatives.length, enterprises.length]).toEqual([6935, 422])
  expect(new Set([...cooperatives, ...enterprises]).size).toBe(6935 + 422)
  expect([...cooperatives, ...enterprises].filter((code) => codeCheck(code) !== code.at(-1))).toEqual([])
})

test('the municipal table gives each county the cooperatives and members of its roster', () => {
  const fromRosters = inFolder('合作社名册').map((file) => {
    const rows = rowsOf(file).filter((row) => creditCodes([row]).length === 1)
    const members = columnOf(file, ['成员数', '成员总数', '社员数', '入社成员数'])
    return [rows.length, rows.reduce((sum, row) => sum + toNumber(row[members]), 0)]
  })
  const [table] = inFolder('合作社基本情况')
  const counties = rowsOf(table).filter((row) => /[区县]$/.test(String(row[1])) && typeof row[0] === 'number')
  const places = [columnOf(table, ['合作社总数']), columnOf(table, ['成员总数'])]

  expect(counties.map((row) => places.map((place) => toNumber(row[place])))).toEqual(fromRosters)
})

test('every county reports all six stages, and the counties together all twelve industries', () => {
  const stages = inFolder('学生资助').map((file) => membersIn(rowsOf(file), STUDENT_AID_TABLE))
  const industries = inFolder('特色产业').map((file) => membersIn(rowsOf(file), INDUSTRY_TABLE))

  expect(stages.every((found) => found.length === 6)).toBe(true)
  expect(new Set(industries.flat()).size).toBe(12)
})

test('headings, titles and code names are those the forms know', () => {
  const known: readonly [string, Layout][] = [
    ['COOP_ROSTER', COOPERATIVE_ROSTER],
    ['COOP_TABLE', COOPERATIVE_TABLE],
    ['LEAD_ROSTER', ENTERPRISE_ROSTER],
    ['INDUSTRY', INDUSTRY_TABLE],
    ['EDU_TABLE', STUDENT_AID_TABLE],
    ['EDU_ROSTER', STUDENT_ROSTER],
    ['RELOCATION', RELOCATION_TABLE],
    ['ECOLOGY', ECOLOGY_TABLE],
    ['SOCIAL', SOCIAL_TABLE],
    ['VILLAGE', VILLAGE_ROSTER],
    ['POOR_BASE', POOR_BASE_TABLE],
    ['EXIT', EXIT_TABLE],
  ]

  expect(known.flatMap(([form, layout]) => unknownWords(form, layout))).toEqual([])
})

test('the returns of 2015 come under the names and codes of that year', () => {
  const names = rosterNamesOf(2015).map((name) => name.slice(name.lastIndexOf('/') + 1).split('_')[0])

  expect(names).toEqual(expect.arrayContaining(['500234开县', '500228梁平县', '500232武隆县']))
  expect(names).not.toContain('500154开州区')
})

test('the same year comes out the same, cell by cell', () => {
  const again = [...makeSample({ years: [2017], regionsFolder })]

  expect(again.map(cellsHash)).toEqual(files.map(cellsHash))
})

function inFolder(folder: string): [SampleFile, ...SampleFile[]] {
  const [first, ...others] = files.filter(({ name }) => name.includes(`/${folder}/`))
  if (first === undefined) throw new Error(`no file in ${folder}`)
  return [first, ...others]
}

/** Names of the files up to the first that is no cooperative roster. */
function rosterNamesOf(year: number): string[] {
  const names: string[] = []
  for (const { name } of makeSample({ years: [year], regionsFolder })) {
    if (!name.includes('/合作社名册/')) break
    names.push(name)
  }
  return names
}

function rowsOf({ bytes }: SampleFile): Rows {
  const workbook = XLSX.read(bytes)
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? '']
  return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true })
}

function creditCodes(rows: Rows): string[] {
  const texts = rows.flat().filter((cell) => typeof cell === 'string')
  return texts.flatMap((text) => /^`?(9[13]\d{6}[0-9A-Z]{10})$/.exec(text)?.[1] ?? [])
}

/** Place of the column under the first heading that is one of these, whatever blanks it is written with. */
function columnOf(file: SampleFile, headings: readonly string[]): number {
  for (const row of rowsOf(file)) {
    const place = row.findIndex((cell) => typeof cell === 'string' && headings.includes(cell.replace(/\s/g, '')))
    if (place !== -1) return place
  }
  throw new Error(`${file.name} has no heading ${headings[0]}`)
}

function toNumber(cell: unknown): number {
  const text = String(cell).replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  return Number(text.replaceAll(',', ''))
}

/** Members of the code list of a table's first column that stand in the rows. */
function membersIn(rows: Rows, layout: Layout): string[] {
  const spellings = layout.blocks[0]?.[0]?.spellings ?? {}
  const cells = new Set(rows.flat())
  return Object.keys(spellings).filter((code) => spellings[code]?.some((text) => cells.has(text)))
}

/** What a file says: an .xlsx carries the time it was written, a .csv nothing but its cells. */
function cellsHash(file: SampleFile): string {
  const cells = file.name.endsWith('.csv') ? Buffer.from(file.bytes).toString() : rowsOf(file)
  return createHash('sha256')
    .update(JSON.stringify([file.name, cells]))
    .digest('hex')
}

interface FormFile {
  readonly titles: readonly string[]
  readonly columns: readonly { name: string; zh: string; aliases?: readonly string[]; list?: string }[]
}
interface ListFile {
  readonly members: readonly { code: string; zh: string; aliases: readonly string[] }[]
}

function unknownWords(form: string, layout: Layout): string[] {
  const { titles, columns } = readResource<FormFile>(`forms/${form}.json`)
  const withoutQuotes = (text: string) => text.replace(/[“”]/g, '')
  const unknownTitles = layout.titles.filter((title) => !titles.map(withoutQuotes).includes(withoutQuotes(title)))
  const unknownHeadings = layout.blocks.flat().flatMap((column) => {
    const own = columns.find(({ name }) => name === column.name)
    const headings = [column.heading, ...column.synonyms].filter(
      (text) => own?.zh !== text && !own?.aliases?.includes(text),
    )
    return [...headings, ...(column.spellings === null ? [] : unknownSpellings(own?.list, column.spellings))]
  })
  return [...unknownTitles, ...unknownHeadings]
}

function unknownSpellings(list: string | undefined, spellings: Spellings): string[] {
  const { members } = readResource<ListFile>(`forms/lists/${list}.json`)
  return Object.entries(spellings).flatMap(([code, texts]) => {
    const member = members.find((one) => one.code === code)
    return texts.filter((text) => member?.zh !== text && !member?.aliases.includes(text))
  })
}

function readResource<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(RESOURCES, path), 'utf8')) as Content
}
