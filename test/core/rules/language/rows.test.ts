import { expect, test } from 'vitest'
import { ruleBook, told } from '../../../support/rule-book.ts'

/** What a rule finds in the rows of EDU_TABLE that a county files for 2017. */
function found(rule: string, rows: Parameters<ReturnType<typeof ruleBook>['file']>[2], when?: string): string[] {
  const book = ruleBook()
  book.file('EDU_TABLE', '2017', rows)
  return book.cases({ form: 'EDU_TABLE', rule, ...(when !== undefined && { when }) }).map(told)
}

const kaizhou = [
  { stage: 'primary', lifted_persons: 5, lifted_times: 6 },
  { stage: 'higher', lifted_persons: 2005, lifted_times: 1977 },
]

test('fewer grants than students are found in the row where they stand', () => {
  expect(found('lifted_times >= lifted_persons', kaizhou)).toEqual(['2 fails 1977 / 2005'])
})

test('the same is said by the titles of the columns, in Chinese signs', () => {
  expect(found('脱贫户人次 ≥ 脱贫户人数', kaizhou)).toEqual(['2 fails 1977 / 2005'])
})

test('the same is said by the numbers under the columns', () => {
  expect(found('8>=7', kaizhou)).toEqual(['2 fails 1977 / 2005'])
})

test('a value that was not filed leaves the rule undecided, which is no pass', () => {
  expect(found('lifted_times >= lifted_persons', [{ stage: 'primary', lifted_persons: 5 }])).toEqual([
    '1 cannot-tell — / 5',
  ])
})

test('a rule looks only at the rows that it is for', () => {
  expect(found('lifted_times >= lifted_persons', kaizhou, 'stage = "小学"')).toEqual([])
})

test('a text that names what is not there is told where it stands, with what was probably meant', () => {
  expect(ruleBook().issues({ form: 'EDU_TABLE', rule: 'lifted_time >= persons' })).toEqual([
    { code: 'column-unknown', field: 'rule', from: 0, to: 11, value: 'lifted_time', suggestion: 'lifted_times' },
  ])
})
