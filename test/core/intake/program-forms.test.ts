import { expect, test } from 'vitest'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES } from '../../support/book.ts'
import { saved, studentSheet } from '../../support/returns.ts'

test('a book made before a form had a figure shows it for what was filed before', async () => {
  const { bring, folder, figures, context } = newBook()
  const { db } = context.book
  await bring([saved(folder, '万州区.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 10, 90, 95]])])])
  const asked = { form: 'EDU_TABLE', rows: ['region'], measures: ['coverage', 'persons', 'other'] }
  const before = figures.pivot(asked)

  db.exec(`ALTER TABLE fact_edu_table DROP COLUMN coverage__numerator;
    ALTER TABLE fact_edu_table DROP COLUMN other__sum;
    ALTER TABLE row_edu_table DROP COLUMN other`)
  expect(() => figures.pivot(asked)).toThrow()
  openCore(context.book, RESOURCES, context.clock)

  expect(figures.pivot(asked)).toEqual(before)
})
