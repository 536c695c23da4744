import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { villageForm } from '../../support/own-form.ts'
import { onlyRules, ownRule } from '../../support/own-rule.ts'
import { saved, studentSheet } from '../../support/returns.ts'

async function bookWithFinding() {
  const book = newBook()
  onlyRules(book, ownRule())
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 90, 2000, 1977]])])])
  book.checks.runPending({})
  return book
}

test('a rule of one’s own is new, then unchanged, then the next version; each has its author', () => {
  const book = newBook()
  const steps = [ownRule(), ownRule(), ownRule({ severity: 'warning' })].map((rule) => book.rules.add({ rule }).step)
  const [newest, first] = book.rules.versions({ code: 'times-persons' })

  expect(steps).toEqual(['new', 'unchanged', 'next-version'])
  expect(newest).toMatchObject({ version: 2, author: '管理员', until: null, definition: { severity: 'warning' } })
  expect(first).toMatchObject({ version: 1, until: newest?.since, definition: { severity: 'error' } })
})

test('a rule is looked at before it is kept: what would become of it, what it compares, and nothing is written', () => {
  const book = newBook()
  const before = book.book.checksum({}).checksum
  const check = book.rules.check({ rule: ownRule() })

  expect(check).toMatchObject({ issues: [], step: 'new', version: 1 })
  expect(check.reading?.zh).toContain('人次')
  expect(book.book.checksum({}).checksum).toBe(before)
})

test.each([
  [
    'a column that is not there, with the one that was meant',
    { rule: 'timess >= persons' },
    'column-unknown',
    'rule',
    'times',
  ],
  ['a form that is not there', { form: 'EDU_TABEL' }, 'form-unknown', 'form', 'EDU_TABLE'],
  ['a message without a word', { message: { zh: ' ', en: '' } }, 'message-empty', 'message', null],
  ['a title without a word', { title: { zh: '', en: '' } }, 'title-empty', 'title', null],
  [
    'a name in a message that stands for nothing',
    { message: { zh: '{timess_aided}', en: '' } },
    'placeholder-unknown',
    'message',
    null,
  ],
  ['an end before the beginning', { from: '2018', until: '2017' }, 'validity-reversed', 'until', null],
  ['a field that rules do not have', { colour: 'red' }, 'schema', 'code', null],
])('a rule is refused for %s', (_, more, code, field, suggestion) => {
  const book = newBook()
  const { issues, step } = book.rules.check({ rule: { ...ownRule(), ...more } })

  expect(issues[0]).toMatchObject({ code, field, suggestion })
  expect(step).toBeNull()
  expect(() => book.rules.add({ rule: { ...ownRule(), ...more } })).toThrow(/^rule-malformed/)
})

test('what a withdrawn rule has found is not told any more, but can be read under its name; restored, it runs again', async () => {
  const book = await bookWithFinding()
  book.rules.withdraw({ code: 'times-persons' })
  const withdrawn = book.checks.findings({}).total
  const read = book.checks.findings({ rules: ['times-persons'] }).findings.length
  const listed = book.rules.list({}).filter(({ code }) => code === 'times-persons').length
  book.rules.restore({ code: 'times-persons' })
  const { pending } = book.checks.findings({})
  book.checks.runPending({})

  expect({ withdrawn, read, listed, pending }).toEqual({ withdrawn: 0, read: 1, listed: 0, pending: 1 })
  expect(book.checks.findings({}).total).toBe(1)
})

test('a rule turned off is not run until it is turned on, and the reasons are in the audit', async () => {
  const book = await bookWithFinding()
  const off = book.rules.setActive({ code: 'times-persons', active: false, reason: '今年不报人次' })
  book.checks.run({})
  const told = book.checks.findings({}).total
  book.rules.setActive({ code: 'times-persons', active: true, reason: '又报了' })
  book.checks.runPending({})
  const verbs = book.context.book.db
    .prepare<[], { verb: string; reason: string }>(
      "SELECT verb, details ->> 'reason' AS reason FROM audit WHERE verb IN ('rule-on', 'rule-off') ORDER BY audit_no",
    )
    .all()

  expect(off.active).toBe(false)
  expect(told).toBe(0)
  expect(book.checks.findings({}).total).toBe(1)
  expect(verbs).toEqual([
    { verb: 'rule-off', reason: '今年不报人次' },
    { verb: 'rule-on', reason: '又报了' },
  ])
})

test('a rule holds only in the periods it names', async () => {
  const book = await bookWithFinding()
  book.rules.add({ rule: ownRule({ from: '2018' }) })
  book.checks.runPending({})

  expect(book.checks.findings({}).total).toBe(0)
})

test('a rule is written to a file and read back', () => {
  const book = newBook()
  book.rules.add({ rule: ownRule() })
  const to = join(book.folder, 'rule.json')
  book.rules.exportTo({ code: 'times-persons', to })

  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject(ownRule())
  expect(book.rules.importFrom({ file: to })).toEqual(book.rules.definition({ code: 'times-persons' }))
})

test('a rule nobody has is told as such', () => {
  const book = newBook()

  expect(() => book.rules.definition({ code: 'none' })).toThrow(/^rule-unknown/)
  expect(() => book.rules.withdraw({ code: 'none' })).toThrow(/^rule-unknown/)
  expect(() => book.rules.restore({ code: 'none' })).toThrow(/^rule-unknown/)
})

test('a rule that names a form which was taken out is run again once that is there again', async () => {
  const book = newBook()
  const message = { zh: '受益人口少', en: 'Too few served' }
  const rule = ownRule({ code: 'served', rule: 'sum(persons) <= VILLAGE_WATER.people', message })
  book.forms.add({ form: villageForm() })
  onlyRules(book, rule)
  book.forms.remove({ form: 'VILLAGE_WATER' })
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 90, 2000, 2977]])])])
  book.checks.runPending({})
  const without = book.checks.findings({}).cannotTell.length
  book.forms.add({ form: villageForm() })
  book.checks.runPending({})

  expect({ without, again: book.checks.findings({}).cannotTell.length }).toEqual({ without: 0, again: 1 })
})
