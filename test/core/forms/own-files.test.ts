import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openForReading } from '../../../src/main/core/book/open-book.ts'
import { createCore } from '../../../src/main/core/create-core.ts'
import { checkFormFile } from '../../../src/main/core/forms/check-form-file.ts'
import { readCatalogue } from '../../../src/main/core/forms/read-catalogue.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES } from '../../support/book.ts'

const { forms, units } = readCatalogue(join(RESOURCES, 'forms'))
const all = [...forms.values()]

test('the program knows the twelve returns of the five batches, each under a number of its own', () => {
  expect([...forms.keys()]).toEqual([
    'COOP_ROSTER',
    'COOP_TABLE',
    'ECOLOGY',
    'EDU_ROSTER',
    'EDU_TABLE',
    'EXIT',
    'INDUSTRY',
    'LEAD_ROSTER',
    'POOR_BASE',
    'RELOCATION',
    'SOCIAL',
    'VILLAGE',
  ])
  expect(new Set(all.map(({ formNumber }) => formNumber)).size).toBe(12)
})

test('every definition of the program is as sound as one that people define must be', () => {
  expect(all.flatMap(({ file }) => checkFormFile(file, units))).toEqual([])
})

test('every column has a title in both languages, and no two of a form the same under one heading', () => {
  const empty = all.flatMap(({ columns }) => columns.filter(({ title }) => title.zh === '' || title.en === ''))
  const twice = all.flatMap(({ code, columns }) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const paths = columns.map(({ group, title }) => [...group, title].map((label) => label[language]).join(' / '))
      return paths.filter((path, at) => paths.indexOf(path) !== at).map((path) => `${code}: ${path}`)
    }),
  )

  expect([empty, twice]).toEqual([[], []])
})

test('a heading that stands alone never means two columns of a form', () => {
  const unclear = all.flatMap(({ code, columns }) => {
    const alone = columns.filter(({ group, type }) => group.length === 0 && type !== 'region')
    const names = alone.flatMap(({ title, aliases }) => [...new Set([title.zh, ...aliases])])
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${code}: ${name}`)
  })

  expect(unclear).toEqual([])
})

test('names, ID numbers, bank accounts and phones of pupils are personal, and nothing else of the seven new returns is', () => {
  const personal = ['EDU_ROSTER', 'RELOCATION', 'ECOLOGY', 'SOCIAL', 'VILLAGE', 'POOR_BASE', 'EXIT'].flatMap((code) =>
    (forms.get(code)?.columns ?? [])
      .filter(({ sensitivity }) => sensitivity !== 'public')
      .map(({ name, sensitivity }) => [name, sensitivity]),
  )

  expect(Object.fromEntries(personal)).toEqual({
    student_name: 'name',
    id_number: 'id-number',
    bank_account: 'bank-account',
    guardian: 'name',
    phone: 'phone',
  })
})

test('a book from before a return was known, opened for reading alone, has nothing filed for it', () => {
  const book = newBook()
  const { path, key, db } = book.context.book
  db.exec('DROP TABLE fact_exit; DROP TABLE row_exit')
  const reading = openCore(openForReading(path, key), RESOURCES, () => '')
  const { figures } = createCore(reading)

  expect(figures.pivot({ form: 'EXIT', rows: ['region'], measures: ['wrong_exits'] }).lines).toEqual([])
  expect(figures.rows({ form: 'EXIT', offset: 0, limit: 9 }).total).toBe(0)
  reading.book.close()
})
