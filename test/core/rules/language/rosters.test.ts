import { expect, test } from 'vitest'
import { KAIZHOU, type Row, ruleBook, told, WANZHOU } from '../../../support/rule-book.ts'

/** Cases of a rule over EDU_ROSTER. */
function cases(rule: string, rows: readonly Row[]): string[] {
  const book = ruleBook()
  book.file('EDU_ROSTER', '2017', rows)
  return book.cases({ form: 'EDU_ROSTER', rule }).map(told)
}

const ids = (...numbers: (string | null)[]) => numbers.map((id_number) => ({ id_number }))

test('an ID number with a wrong check character is found, and an absent one can not be told', () => {
  expect(cases('valid_id(id_number)', ids('11010519491231002X', '110105194912310021', null))).toEqual([
    '2 fails — / —',
    '3 cannot-tell — / —',
  ])
})

test('a child born after the year of the period has no valid number', () => {
  const book = ruleBook()
  book.file('EDU_ROSTER', '1948', ids('11010519491231002X'))
  expect(book.cases({ form: 'EDU_ROSTER', rule: 'valid_id(id_number)' }).map(told)).toEqual(['1 fails — / —'])
})

test('a credit code with a wrong check character is found', () => {
  const book = ruleBook()
  book.file('COOP_ROSTER', '2017', [{ credit_code: '91350100M000100Y43' }, { credit_code: '91350100M000100Y44' }])
  expect(book.cases({ form: 'COOP_ROSTER', rule: 'valid_credit_code(credit_code)' }).map(told)).toEqual([
    '2 fails — / —',
  ])
})

test('what stands twice is found in both rows, and what is absent is not taken for the same', () => {
  expect(cases('unique(id_number)', ids('a', 'b', 'a', null, null))).toEqual([
    '1 fails — / —',
    '3 fails — / —',
    '4 cannot-tell — / —',
    '5 cannot-tell — / —',
  ])
})

test('an ID number that ends with x is the same as the one with X, in a county, in all, and a period before', () => {
  const book = ruleBook()
  book.file('EDU_ROSTER', '2016', [{ id_number: '50010120080101002x', amount: 100 }])
  book.file('EDU_ROSTER', '2017', ids('50010120080101002X', '50010120080101002x'))
  book.file('EDU_ROSTER', '2017', [{ id_number: '50010120080101002X', amount: 100 }], WANZHOU)
  const counted = (rule: string) => book.cases({ form: 'EDU_ROSTER', rule, when: 'period_year = 2017' }).length
  book.file('EDU_ROSTER', '2018', [{ id_number: '50010120080101002x', amount: 90 }], WANZHOU)
  const before = book.cases({ form: 'EDU_ROSTER', rule: 'amount >= prev(amount)', when: 'period_year = 2018' })

  expect([counted('unique(id_number)'), counted('unique_everywhere(id_number)')]).toEqual([2, 3])
  expect(before).toMatchObject([{ verdict: 'fails', value: 90, expected: 100 }])
})

test('several columns are unique together', () => {
  const rows = [
    { id_number: 'a', aid_item: 'bursary' },
    { id_number: 'a', aid_item: 'loan' },
    { id_number: 'b', aid_item: 'bursary' },
    { id_number: 'b', aid_item: 'bursary' },
  ]
  expect(cases('unique(id_number, aid_item)', rows)).toEqual(['3 fails — / —', '4 fails — / —'])
})

test('a number in two counties is unique in each, but not everywhere, and not across periods', () => {
  const book = ruleBook()
  book.file('EDU_ROSTER', '2017', ids('a'), KAIZHOU)
  book.file('EDU_ROSTER', '2017', ids('a'), WANZHOU)
  book.file('EDU_ROSTER', '2016', ids('a'), WANZHOU)
  const found = (rule: string) => book.cases({ form: 'EDU_ROSTER', rule }).map(({ period }) => period)
  expect([found('unique(id_number)'), found('unique_everywhere(id_number)')]).toEqual([[], ['2017', '2017']])
})

test('a repeated number in another county is found though only one county is looked at', () => {
  const book = ruleBook()
  const { db } = book.context.book
  book.file('EDU_ROSTER', '2017', ids('a', 'b'), KAIZHOU)
  book.file('EDU_ROSTER', '2017', ids('a'), WANZHOU)
  const { sql, params } = book.compiled({ form: 'EDU_ROSTER', rule: 'unique_everywhere(id_number)' })
  db.exec(`INSERT INTO check_scope VALUES ('EDU_ROSTER', '2017', ${book.context.regions.idOf(KAIZHOU)})`)
  expect(
    db
      .prepare<[object], { row_no: number }>(sql)
      .all(params)
      .map(({ row_no }) => row_no),
  ).toEqual([1])
})

test('a value that is in no code list is found', () => {
  expect(cases('in_list(stage)', [{ stage: 'primary' }, { stage: 'nowhere' }])).toEqual(['2 fails — / —'])
})
