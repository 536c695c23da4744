import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSample } from '../../../tools/make-sample/make-sample.ts'
import { newBook, RESOURCES } from '../../support/book.ts'

test('after a folder of a whole year every county has filed every form, on time or late as the deadline says', {
  timeout: 120_000,
}, async () => {
  const book = newBook()
  for (const { name, bytes } of makeSample({ years: [2017], regionsFolder: join(RESOURCES, 'regions') })) {
    mkdirSync(dirname(join(book.folder, name)), { recursive: true })
    writeFileSync(join(book.folder, name), bytes)
  }
  await book.bring([join(book.folder, '2017')])
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
    ['EDU_TABLE', true, 38, 0, [['on-time 0', 38]]],
    ['INDUSTRY', true, 38, 0, [['late 3', 38]]],
    ['LEAD_ROSTER', true, 38, 0, [['filed null', 38]]],
  ])
})
