import { expect, test } from 'vitest'
import { MUNICIPAL, type RuleBook, ruleBook, told } from '../../../support/rule-book.ts'

/** All counties have filed one household each, but for those left out. */
function counties(book: RuleBook, form: string, row: Record<string, number>, leftOut = 0): void {
  const all = book.context.regions.counties()
  for (const { code } of all.slice(leftOut)) book.file(form, '2017', [row], code)
}

function cases(book: RuleBook, form: string, rule: string): string[] {
  return book
    .cases({ form, rule })
    .filter(({ verdict, expected }) => verdict === 'fails' || expected !== null)
    .map((found) => `${found.at_column ?? ''} ${told(found)}${found.group_key ?? ''}`)
}

test('what the municipality files is held against the sum of its counties, measure by measure', () => {
  const book = ruleBook()
  counties(book, 'POOR_BASE', { poor_households: 2, poor_people: 5 })
  book.file('POOR_BASE', '2017', [{ poor_households: 76, poor_people: 191 }], MUNICIPAL)
  expect(cases(book, 'POOR_BASE', 'parent = sum(children)')).toEqual(['poor_people all fails 191 / 190'])
})

test('where the municipality filed nothing there is nothing to hold, and where it left one out it can not be told', () => {
  const book = ruleBook()
  counties(book, 'POOR_BASE', { poor_households: 2, poor_people: 5 })
  expect(book.cases({ form: 'POOR_BASE', rule: 'parent = sum(children)' })).toEqual([])
  book.file('POOR_BASE', '2017', [{ poor_households: 76 }], MUNICIPAL)
  expect(cases(book, 'POOR_BASE', 'parent = sum(children)')).toEqual(['poor_people all cannot-tell — / 190'])
})

test('as long as a county has not filed, the sum of the counties can not be told', () => {
  const book = ruleBook()
  counties(book, 'POOR_BASE', { poor_people: 5 }, 1)
  book.file('POOR_BASE', '2017', [{ poor_people: 5 }], MUNICIPAL)
  const [found] = book.cases({ form: 'POOR_BASE', rule: 'parent(poor_people) = sum(children(poor_people))' })
  expect(found).toMatchObject({ verdict: 'cannot-tell', value: 5, expected: null })
})

test('one measure can be named, and dimensions of the key are kept apart', () => {
  const book = ruleBook()
  for (const { code } of book.context.regions.counties()) {
    book.file(
      'EDU_TABLE',
      '2017',
      [
        { stage: 'primary', persons: 1 },
        { stage: 'junior', persons: 2 },
      ],
      code,
    )
  }
  book.file(
    'EDU_TABLE',
    '2017',
    [
      { stage: 'primary', persons: 38 },
      { stage: 'junior', persons: 75 },
    ],
    MUNICIPAL,
  )
  expect(cases(book, 'EDU_TABLE', 'parent(persons) = sum(children(persons))')).toEqual([
    ' all fails 75 / 76{"stage":"junior"}',
  ])
})

test('a stage that the counties filed and the municipality left out can’t be told', () => {
  const book = ruleBook()
  for (const { code } of book.context.regions.counties()) {
    const rows = ['primary', 'junior'].map((stage) => ({ stage, persons: 1 }))
    book.file('EDU_TABLE', '2017', rows, code)
  }
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 38 }], MUNICIPAL)
  const rule = { form: 'EDU_TABLE', rule: 'parent(persons) = sum(children(persons))' }

  expect(cases(book, rule.form, rule.rule)).toEqual([' all cannot-tell — / 38{"stage":"junior"}'])
  expect(book.counted(rule)).toBe(2)
})

test('a form that concerns some counties alone is added up over those that filed it', () => {
  const book = ruleBook()
  counties(book, 'EXIT', { sampled_lifted: 10 }, 30)
  book.file('EXIT', '2017', [{ sampled_lifted: 79 }], MUNICIPAL)
  expect(cases(book, 'EXIT', 'parent = sum(children)')).toEqual(['sampled_lifted all fails 79 / 80'])
})
