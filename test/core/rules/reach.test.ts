import { expect, test } from 'vitest'
import { keepMeta } from '../../../src/main/core/book/meta.ts'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES } from '../../support/book.ts'
import { onlyRules, ownRule } from '../../support/own-rule.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

test('a rule that reads another form is run again when that one changes, for the county that changed alone', async () => {
  const book = newBook()
  onlyRules(
    book,
    ownRule({
      code: 'jobs',
      rule: 'sum(persons) >= sum(LEAD_ROSTER.employees)',
      message: { zh: '从业人数多', en: 'More employees' },
    }),
  )
  const { folder } = book
  const students = (county: string) => studentSheet(county, 2017, [['小学', 3000, 90, 100, 200]])
  const enterprises = (employees: number) =>
    enterpriseSheet([
      [1, '万州区', '甲公司', '市级', '果', 900, employees],
      [2, '涪陵区', '乙公司', '市级', '果', 900, 10],
    ])
  await book.bring([
    saved(folder, 'a.xlsx', [students('万州区')]),
    saved(folder, 'b.xlsx', [students('涪陵区')]),
    saved(folder, 'c.xlsx', [enterprises(50)]),
  ])
  book.checks.runPending({})
  const before = book.checks.findings({}).total
  await book.bring([saved(folder, 'd.xlsx', [enterprises(150)])])
  book.checks.runPending({})
  const { findings } = book.checks.findings({})

  expect(before).toBe(0)
  expect(findings).toMatchObject([
    {
      rule: 'jobs',
      region: '500101',
      submission: null,
      row: null,
      expected: 150,
      difference: -50,
      message: { zh: '从业人数多' },
    },
  ])
})

test('rules into which a standard goes are run again when its value is changed', async () => {
  const book = newBook()
  onlyRules(
    book,
    ownRule({ code: 'price', rule: 'amount * 10000 / times <= standard(aid_primary)', when: 'stage = "primary"' }),
  )
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 100, 1000, 1000]])])])
  book.checks.runPending({})
  const before = book.checks.findings({}).total
  book.standards.set({ code: 'aid_primary', from: 2017, value: 900, by: 'test', reason: 'lower', source: 'test' })
  const { pending } = book.checks.findings({})
  book.checks.runPending({})

  expect({ before, pending }).toEqual({ before: 0, pending: 1 })
  expect(book.checks.findings({}).findings).toMatchObject([{ rule: 'price', expected: 900 }])
})

test('a changed standard reaches a rule that names it in capitals', async () => {
  const book = newBook()
  const rule = 'amount * 10000 / times <= STANDARD(AID_PRIMARY)'
  onlyRules(book, ownRule({ code: 'price', rule, when: 'stage = "primary"' }))
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 100, 1000, 1000]])])])
  book.checks.runPending({})
  book.standards.set({ code: 'aid_primary', from: 2017, value: 900, by: 'test', reason: 'lower', source: 'test' })
  book.checks.runPending({})

  expect(book.checks.findings({}).findings).toMatchObject([{ rule: 'price', expected: 900 }])
})

test('a rule that is made to check another form tells nothing more of the one before', async () => {
  const book = newBook()
  onlyRules(book, ownRule())
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 90, 2000, 1977]])])])
  book.checks.runPending({})
  const before = book.checks.findings({}).total
  const message = { zh: '从业人数', en: 'Employees' }
  book.rules.add({ rule: ownRule({ form: 'LEAD_ROSTER', rule: 'employees >= 0', message }) })
  book.checks.runPending({})

  expect({ before, after: book.checks.findings({}).total }).toEqual({ before: 1, after: 0 })
})

test('a book last checked by a program with other rules is checked anew once it is opened', async () => {
  const book = newBook()
  const { context } = book
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 3000, 90, 2000, 1977]])])])
  book.checks.runPending({})
  const { checksum } = book.book.checksum({})
  const pendingOnceOpened = () =>
    createCore(openCore(context.book, RESOURCES, context.clock)).checks.findings({}).pending
  const same = pendingOnceOpened()
  keepMeta(context.book.db, 'checked-with', 'an older program')
  const other = pendingOnceOpened()
  book.checks.runPending({})

  expect({ same, other, afterwards: pendingOnceOpened() }).toEqual({ same: 0, other: 1, afterwards: 0 })
  expect(book.book.checksum({}).checksum).toBe(checksum)
})
