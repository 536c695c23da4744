import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBook } from '../../src/main/core/book/open-book.ts'
import { newFolder } from '../support/book.ts'
import { type AfterCrash, type CrashPlan, copyBook, crashed, foundIn, type Kill, runPlan } from '../support/crash.ts'
import { enterpriseSheet, saved, studentSheet } from '../support/returns.ts'

/** No new run is started after so long. */
const LONGEST_MS = 10_000

const MOMENTS: readonly Kill['at'][] = ['commit', 'facts', 'file', 'row', 'start']

let folder = ''
let runs = 0
/** A book with one return in it, and the same with four more, one of which is a second version. */
let before: CrashPlan
let after: CrashPlan
let nothing = ''
let all = ''

beforeAll(async () => {
  folder = newFolder()
  const [first, second] = [join(folder, '1'), join(folder, '2')]
  for (const each of [first, second]) mkdirSync(each)
  saved(first, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])
  for (const county of ['万州区', '涪陵区', '渝中区'])
    saved(second, `${county}.xlsx`, [studentSheet(county, 2017, [['小学', 100, 6, 91, 95]])])
  const rows = Array.from({ length: 400 }, (_, at) => [at, '万州区', `企业${at}`, '市级', '茶叶', at, at])
  saved(second, 'z.xlsx', [enterpriseSheet(rows)])

  const [one, two] = [join(folder, 'before.fivebatches'), join(folder, 'after.fivebatches')]
  createBook(one, '').close()
  await runPlan({ book: one, returns: first, what: 'import', kill: null, commitsEachFile: false })
  before = { book: one, returns: second, what: 'import', kill: null, commitsEachFile: false }
  copyBook(one, two)
  await runPlan({ ...before, book: two })
  after = { ...before, book: two, what: 'undo' }
  nothing = foundIn(one).checksum
  all = foundIn(two).checksum
}, 90_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A moment around a kind of statement, or anywhere. */
function momentOf(at: Kill['at']): Kill {
  const most = { row: 400, file: 4, facts: 1, commit: 1, start: 1 }[at]
  const longest = at === 'start' ? 1_000_000 : 2000
  return { at, after: Math.floor(Math.random() * most), delayMicroseconds: Math.floor(Math.random() * longest) }
}

/** Kills programs at random moments of each kind until the time is over. */
async function killed(plan: CrashPlan, moments: readonly Kill['at'][], rounds = 4): Promise<readonly AfterCrash[]> {
  const started = performance.now()
  const found: AfterCrash[] = []
  for (let round = 0; round < rounds && (round === 0 || performance.now() - started < LONGEST_MS); round++) {
    for (const at of moments) {
      const copy = join(folder, `run-${++runs}.fivebatches`)
      found.push(await crashed({ ...plan, kill: momentOf(at) }, copy))
    }
  }
  return found
}

const isPartial = ({ checksum }: AfterCrash) => checksum !== nothing && checksum !== all

function expectAllOrNothing(found: readonly AfterCrash[]): void {
  expect(found.filter(({ ended }) => ended === 'killed').length).toBeGreaterThan(1)
  expect(found.filter(({ integrity, strays }) => integrity !== 'ok' || strays > 0)).toEqual([])
  expect(found.filter(isPartial)).toEqual([])
}

test('an import killed at any moment leaves all of it or nothing, and a sound book', { timeout: 90_000 }, async () => {
  expect(nothing).not.toBe(all)
  expectAllOrNothing(await killed(before, MOMENTS))
})

test('an undo killed at any moment leaves all of the import or nothing', { timeout: 90_000 }, async () => {
  expectAllOrNothing(await killed(after, ['facts', 'facts', 'facts', 'facts'], 1))
})

test('this would be noticed: a program that commits each file leaves a part behind', { timeout: 90_000 }, async () => {
  const found = await killed({ ...before, commitsEachFile: true }, ['facts', 'row'], 1)

  expect(found.some(isPartial)).toBe(true)
})
