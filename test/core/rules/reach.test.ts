import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
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
