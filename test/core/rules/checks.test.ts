import { expect, test } from 'vitest'
import { createCheckSteps } from '../../../src/main/core/create-rule-verbs.ts'
import { newBook, type TestBook } from '../../support/book.ts'
import { onlyRules, ownRule } from '../../support/own-rule.ts'
import { saved, studentSheet } from '../../support/returns.ts'

type Stages = readonly (readonly (string | number | null)[])[]

const WRONG: Stages = [
  ['小学', 3000, 90, 2000, 1977],
  ['初中', 1000, 50, 500, 500],
]

async function filed(book: TestBook, name: string, county: string, rows: Stages, year = 2017) {
  return book.bring([saved(book.folder, name, [studentSheet(county, year, rows)])])
}

test('a finding tells the values, what is expected, the difference and the cells, in both languages', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', WRONG)
  book.checks.runPending({})
  const { findings, counts, total, pending } = book.checks.findings({})

  expect(findings).toMatchObject([
    {
      rule: 'times-persons',
      severity: 'error',
      form: 'EDU_TABLE',
      region: '500101',
      period: '2017',
      submission: 1,
      file: 'a.xlsx',
      sheet: 'Sheet1',
      row: 4,
      column: 'times',
      cell: 'E4',
      label: '小学',
      values: { times: 1977, persons: 2000 },
      expected: 2000,
      comparison: '>=',
      difference: -23,
      message: {
        zh: '小学：人次 1,977 少于人数 2,000，差 -23。',
        en: 'Primary: 1,977 times for 2,000 persons, a difference of -23.',
      },
      explanation: null,
    },
  ])
  expect(findings[0]?.operands.map(({ name, place }) => [name, place?.cell])).toEqual([
    ['times', 'E4'],
    ['persons', 'D4'],
  ])
  expect({ counts, total, pending }).toEqual({
    counts: { errors: 1, warnings: 0, explained: 0, cannotTell: 0 },
    total: 1,
    pending: 0,
  })
})

test('a finding keeps its name when the county sends the same figures in other rows, and goes when they are mended', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', WRONG)
  book.checks.runPending({})
  const [first] = book.checks.findings({}).findings
  await filed(book, 'b.xlsx', '万州区', WRONG.toReversed())
  book.checks.runPending({})
  const again = book.checks.findings({}).findings
  await filed(book, 'c.xlsx', '万州区', [['小学', 3000, 90, 2000, 2001]])
  book.checks.runPending({})

  expect(again).toMatchObject([{ finding: first?.finding, submission: 2, row: 5 }])
  expect(book.checks.findings({}).findings).toEqual([])
})

test('rows of the same key have findings of their own', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', [WRONG[0] ?? [], ['小学', 10, 1, 5, 4]])
  book.checks.runPending({})
  const names = book.checks.findings({}).findings.map(({ finding }) => finding)

  expect(new Set(names).size).toBe(2)
})

test('what was found goes with the return that is undone, and comes back with it', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', WRONG)
  book.checks.runPending({})
  const before = book.book.checksum({}).checksum
  book.intake.undo({ submission: 1 })
  book.checks.runPending({})
  const undone = book.checks.findings({}).total
  book.intake.redo({ submission: 1 })
  const { pending } = book.checks.findings({})
  const run = book.checks.runPending({})

  expect({ undone, pending }).toEqual({ undone: 0, pending: 1 })
  expect(run).toEqual({ rules: 1, places: 1, checked: 2, failed: 1, cannotTell: 0, errors: 1, warnings: 0 })
  expect(book.checks.findings({}).total).toBe(1)
  expect(book.book.checksum({}).checksum).toBe(before)
})

test('an absent value is a doubt that names it, never a pass; one for a rule and submission', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', [
    ['小学', 3000, 90, 2000, null],
    ['初中', 1000, 50, 500, null],
  ])
  const run = book.checks.runPending({})
  const { cannotTell, counts } = book.checks.findings({})

  expect(run).toMatchObject({ checked: 2, failed: 0, cannotTell: 2 })
  expect(counts).toEqual({ errors: 0, warnings: 0, explained: 0, cannotTell: 2 })
  expect(cannotTell).toMatchObject([
    {
      rule: 'times-persons',
      region: '500101',
      submission: 1,
      count: 2,
      missing: ['times'],
      cell: 'E4',
      message: {
        zh: '无法判断“人次不少于人数”（2处）：缺少资助人次',
        en: 'Cannot tell “Times are no fewer than persons” (2 places); absent: Grants',
      },
    },
  ])
})

test('only the county that has sent again is checked again', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', WRONG)
  await filed(book, 'b.xlsx', '涪陵区', WRONG)
  book.checks.runPending({})
  await filed(book, 'c.xlsx', '涪陵区', [['小学', 3000, 90, 2000, 2000]])

  expect(book.checks.runPending({})).toMatchObject({ places: 1, checked: 1, failed: 0 })
  expect(book.checks.findings({}).findings.map(({ region }) => region)).toEqual(['500101'])
})

test('a rule that looks back is run again when the year before changes', async () => {
  const book = newBook()
  onlyRules(book)
  book.rules.add({
    rule: ownRule({
      code: 'steady',
      rule: 'abs(change(persons)) <= 30%',
      severity: 'warning',
      message: { zh: '变动大', en: 'Large change' },
    }),
  })
  await filed(book, 'a.xlsx', '万州区', [['小学', 3000, 90, 2000, 2000]], 2017)
  await filed(book, 'b.xlsx', '万州区', [['小学', 3000, 90, 1900, 2000]], 2016)
  book.checks.runPending({})
  const before = book.checks.findings({}).total
  await filed(book, 'c.xlsx', '万州区', [['小学', 3000, 90, 900, 1000]], 2016)
  book.checks.runPending({})
  const { findings } = book.checks.findings({})

  expect(before).toBe(0)
  expect(findings).toMatchObject([{ rule: 'steady', period: '2017', region: '500101', message: { zh: '变动大' } }])
})

test('findings are asked for by form, county, period, severity and submission; counts follow the scope alone', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  book.rules.add({ rule: ownRule({ code: 'hint', severity: 'warning', rule: 'times > persons' }) })
  await filed(book, 'a.xlsx', '万州区', WRONG)
  await filed(book, 'b.xlsx', '涪陵区', WRONG)
  book.checks.runPending({})
  const asked = book.checks.findings({ regions: ['500102'], severity: 'warning', limit: 1 })

  expect(asked.findings).toMatchObject([{ rule: 'hint', region: '500102', submission: 2 }])
  expect(asked).toMatchObject({ total: 2, counts: { errors: 1, warnings: 2, explained: 0 } })
  expect(asked.rules).toMatchObject([
    { rule: 'times-persons', severity: 'error', failed: 1 },
    { rule: 'hint', severity: 'warning', failed: 2 },
  ])
  expect(asked.places).toEqual([
    { form: 'EDU_TABLE', region: '500102', period: '2017', errors: 1, warnings: 2, explained: 0, cannotTell: 0 },
  ])
  expect(book.checks.findings({ submission: 1 }).total).toBe(3)
  expect(book.checks.findings({ periods: ['2016'] })).toMatchObject({ total: 0, places: [] })
})

test('a check that is broken off is gone on with, and what it had done by then is kept', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await filed(book, 'a.xlsx', '万州区', WRONG)
  const steps = createCheckSteps(book.context).runPending()
  steps.next()
  steps.return(undefined as never)
  const { total, pending } = book.checks.findings({})

  expect({ total, pending }).toEqual({ total: 0, pending: 1 })
  expect(book.checks.runPending({})).toMatchObject({ places: 1, failed: 1 })
})

test('an explanation stays with its finding when the county sends the same figures again, and is counted', async () => {
  const book = newBook()
  onlyRules(book, ownRule({ severity: 'warning' }))
  await filed(book, 'a.xlsx', '万州区', WRONG)
  book.checks.runPending({})
  const item = book.checks.findings({}).findings[0]?.finding ?? ''
  book.review.explain({ submission: 1, item, text: '秋季学期有学生退学' })
  await filed(book, 'b.xlsx', '万州区', WRONG.toReversed())
  book.checks.runPending({})
  const open = book.checks.findings({ state: 'open' })
  const explained = book.checks.findings({ state: 'explained' })

  expect([open.total, explained.total]).toEqual([0, 1])
  expect(explained.findings[0]).toMatchObject({ submission: 2, explanation: { text: '秋季学期有学生退学' } })
  expect(explained.counts).toMatchObject({ warnings: 1, explained: 1 })
})
