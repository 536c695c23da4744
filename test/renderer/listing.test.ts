import { expect, test } from 'vitest'
import type { FileResult, IntakeProblem, SheetResult } from '#contract'
import {
  canBeChosen,
  everything,
  filtered,
  isPassedOver,
  type Listed,
  listing,
  statusOfFile,
  statusOfSheet,
  summaryOf,
  toBeKept,
} from '../../src/renderer/src/screens/import/listing.ts'

const error: IntakeProblem = { code: 'wrong-type', severity: 'error', message: '', details: {} }
const note: IntakeProblem = { code: 'sheet-empty', severity: 'note', message: '', details: {} }

const good = file('万州.xlsx', [sheet('名册', { rows: 12 })])
const two = file('涪陵.xlsx', [
  sheet('表1', { rows: 3, problems: [error] }),
  sheet('说明', { status: 'refused', problems: [note] }),
])
const broken = file('乱码.xlsx', [], [{ ...error, code: 'file-not-workbook' }])
const all = listing([good, two, broken])

test('a file with one sheet is one line, a file with several is a heading over them', () => {
  expect(all.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'sheet 0:0',
    'file 1',
    'sheet 1:0',
    'sheet 1:1',
    'file 2',
  ])
})

test('a heading cannot be chosen, a file that is wrong as a whole can', () => {
  expect(all.filter(canBeChosen).map(({ key }) => key)).toEqual(['0:0', '1:0', '1:1', '2'])
})

test('the filter for problems leaves sheets with errors under their file, and files that are wrong', () => {
  expect(shown({ onlyProblems: true })).toEqual(['1', '1:0', '2'])
})

test('a file that was passed over is harmless, and a folder is not counted as a file', () => {
  const passed = file('照片.jpg', [], [{ ...note, code: 'file-passed-over' }])
  const folder = { ...file('报表', [], [{ ...note, code: 'files-hidden' }]), isFolder: true }

  expect([isPassedOver(passed), isPassedOver(broken), summaryOf([good, passed, folder]).files]).toEqual([
    true,
    false,
    2,
  ])
  expect(filtered(listing([passed, folder]), { ...everything, onlyProblems: true }, () => [])).toEqual([])
})

test('the filter for refused sheets shows files refused as a whole, and nothing that was only passed over', () => {
  expect(shown({ status: 'refused' })).toEqual(['2'])
  expect(shown({ status: 'passed-over' })).toEqual(['1', '1:1'])
})

test('a search keeps the sheets it finds and the files over them', () => {
  expect(shown({ text: '表1' })).toEqual(['1', '1:0'])
})

test('only sheets that would be kept and are not left out are counted for Confirm', () => {
  expect(toBeKept(all, new Set(['1:0']))).toEqual({ sheets: 1, rows: 12 })
})

test('the summary counts every sheet by what becomes of it', () => {
  expect(summaryOf([good, two, broken])).toMatchObject({
    files: 3,
    sheets: 3,
    errors: 2,
    byStatus: { preview: 2, refused: 1, 'passed-over': 1 },
  })
})

test('a sheet without content and a file with only notes are passed over, a broken file is refused', () => {
  const passed = file('照片.jpg', [], [{ ...note, code: 'file-passed-over' }])

  expect([...two.sheets.map(statusOfSheet), ...[passed, broken].map(statusOfFile)]).toEqual([
    'preview',
    'passed-over',
    'passed-over',
    'refused',
  ])
})

function shown(filter: Partial<typeof everything>): readonly string[] {
  return filtered(all, { ...everything, ...filter }, (listed) => [listed.sheet.sheet]).map(({ key }: Listed) => key)
}

function file(name: string, sheets: readonly SheetResult[], problems: readonly IntakeProblem[] = []): FileResult {
  return { file: name, sha256: null, problems, sheets: sheets.map((each, at) => ({ ...each, place: String(at) })) }
}

function sheet(name: string, more: Partial<SheetResult>): SheetResult {
  return {
    sheet: name,
    place: '0',
    table: 0,
    tables: 1,
    range: 'A1:H9',
    direction: 'rows',
    lines: { seen: 0, kept: 0, totals: 0, headings: 0, notes: 0, elsewhere: 0, refused: 0 },
    status: 'preview',
    form: 'COOP_ROSTER',
    period: '2017',
    region: '500101',
    score: 1,
    scores: [],
    headerRows: null,
    bodyRows: null,
    mapping: [],
    rows: 0,
    totals: [],
    hidden: { sheet: false, rows: [], columns: [] },
    normalised: [],
    normalisedCount: 0,
    problems: [],
    problemCounts: countsOf(more.problems ?? []),
    submission: null,
    sample: [],
    differences: null,
    ...more,
  }
}

function countsOf(problems: readonly IntakeProblem[]): SheetResult['problemCounts'] {
  const count = (severity: IntakeProblem['severity']) => problems.filter((each) => each.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
