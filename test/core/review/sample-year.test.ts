import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { writtenSample } from '../../support/sample.ts'

test('after a folder of a whole year every county has filed what it owes, on time or late as the deadline says', {
  timeout: 120_000,
}, async () => {
  const book = newBook()
  await book.bring(writtenSample(book.folder, [2017]))
  book.intake.setDeadline({ form: 'EDU_TABLE', period: '2017', due: '2018-01-15' })
  book.intake.setDeadline({ form: 'INDUSTRY', period: '2017', due: '2018-01-12' })
  const { forms } = book.intake.completeness({ period: '2017' })
  const told = forms.map(({ form, asked, filed, missing, filings }) => {
    const states = Object.entries(Object.groupBy(filings, ({ state, daysLate }) => `${state} ${daysLate}`))
    return [form, asked, filed.length, missing.length, states.map(([state, each]) => [state, each?.length])]
  })

  expect(told.toSorted()).toEqual([
    ['COOP_ROSTER', true, 38, 0, [['filed null', 38]]],
    ['COOP_TABLE', true, 38, 0, [['filed null', 38]]],
    ['ECOLOGY', true, 38, 0, [['filed null', 38]]],
    [
      'EDU_ROSTER',
      true,
      2,
      36,
      [
        ['missing null', 36],
        ['filed null', 2],
      ],
    ],
    ['EDU_TABLE', true, 38, 0, [['on-time 0', 38]]],
    ['EXIT', true, 3, 0, [['filed null', 3]]],
    ['INDUSTRY', true, 38, 0, [['late 3', 38]]],
    ['LEAD_ROSTER', true, 38, 0, [['filed null', 38]]],
    ['POOR_BASE', true, 38, 0, [['filed null', 38]]],
    ['RELOCATION', false, 0, 38, [['missing null', 38]]],
    ['SOCIAL', true, 38, 0, [['filed null', 38]]],
    ['VILLAGE', true, 32, 0, [['filed null', 32]]],
  ])
})
