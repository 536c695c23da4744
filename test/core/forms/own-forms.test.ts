import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FormFile } from '#contract'
import { openForReading } from '../../../src/main/core/book/open-book.ts'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { newBook, RESOURCES, type TestBook } from '../../support/book.ts'
import { villageForm, withColumn } from '../../support/own-form.ts'
import { saved } from '../../support/returns.ts'

const PEOPLE = { form: 'VILLAGE_WATER', rows: ['source'], measures: ['people'] }

function bringWater(book: TestBook, rows: readonly (readonly (string | number | null)[])[], name = '2017.xlsx') {
  const path = saved(book.folder, name, [
    {
      name: '表',
      rows: [
        ['2017年村级饮水安全情况表'],
        ['表号：渝水01表', null, null, '单位：万元、人'],
        ['区县', '村名', '水源', '受益人口', '投资'],
        ...rows,
      ],
    },
  ])
  return book.bring([path])
}

const TWO = [
  ['云阳县', '红光村', '山泉', 120, 3.5],
  ['开州区', '团结村', '水井', 80, '—'],
]

test('a form that people define is recognised, kept, counted and listed like one of the program', async () => {
  const book = newBook()
  book.forms.add({ form: villageForm() })
  const { files } = await bringWater(book, TWO)

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', form: 'VILLAGE_WATER', rows: 2 })
  expect(book.figures.pivot(PEOPLE).lines.map(({ keys, values }) => [keys.source, values.people])).toEqual([
    ['spring', 120],
    ['well', 80],
  ])
  expect(book.figures.rows({ form: 'VILLAGE_WATER', offset: 0, limit: 9 }).total).toBe(2)
  expect(
    book.intake.completeness({ period: '2017' }).forms.find(({ form }) => form === 'VILLAGE_WATER')?.filed,
  ).toEqual(['500154', '500235'])
  expect(book.forms.entries({}).find(({ origin }) => origin === 'book')).toMatchObject({ submissions: 1, rows: 2 })
})

test('a next version keeps the rows, gives them its new columns as absent, and counts by them from then on', async () => {
  const book = newBook()
  book.forms.add({ form: villageForm() })
  await bringWater(book, TWO)
  const wider = villageForm({
    columns: [
      ...villageForm().columns,
      { name: 'tanks', zh: '水池', en: 'Tanks', type: 'integer', role: 'measure', unit: 'piece' },
    ],
  })
  const { step, added, form } = book.forms.add({ form: wider })

  expect([step, added, form.version]).toEqual(['next-version', ['tanks'], 2])
  expect(book.figures.pivot({ ...PEOPLE, rows: [], measures: ['people', 'tanks'] }).total.values).toEqual({
    people: 200,
    tanks: null,
  })
  expect(book.forms.entries({}).find(({ origin }) => origin === 'book')?.versions).toMatchObject([
    { version: 1, until: expect.any(String) },
    { version: 2, until: null },
  ])
})

const form = villageForm()

test.each<[string, FormFile, string]>([
  ['leaves out a column', withColumn(form, 'cost', null), 'cost'],
  ['makes text of a number', withColumn(form, 'people', { type: 'text', role: 'attribute' }), 'people'],
  ['changes a unit', withColumn(form, 'cost', { unit: 'yuan' }), 'cost'],
  [
    'lists a code no more that rows hold',
    villageForm({ lists: (form.lists ?? []).map((list) => ({ ...list, members: list.members.slice(0, 1) })) }),
    'source',
  ],
])('a version that %s is refused while rows hold it, and the book stays as it was', async (_, changed, column) => {
  const book = newBook()
  book.forms.add({ form })
  await bringWater(book, TWO)

  expect(() => book.forms.add({ form: changed })).toThrow(
    expect.objectContaining({ code: 'form-incompatible', details: expect.objectContaining({ column }) }),
  )
  expect(book.forms.entries({}).find(({ origin }) => origin === 'book')?.versions).toHaveLength(1)
  expect(book.figures.pivot(PEOPLE).total.values.people).toBe(200)
})

test('while nothing is filed a form may change in every way, and the same definition again is no new version', () => {
  const book = newBook()
  book.forms.add({ form })
  const changed = withColumn(form, 'people', { type: 'decimal', decimals: 1 })

  expect(book.forms.add({ form: changed })).toMatchObject({ step: 'next-version', form: { version: 2 } })
  expect(book.forms.add({ form: changed })).toMatchObject({ step: 'unchanged', form: { version: 2 } })
})

test('a form with submissions stays, also when they are taken back; one without goes', async () => {
  const book = newBook()
  book.forms.add({ form })
  await bringWater(book, TWO)
  book.intake.undoImport({})

  expect(() => book.forms.remove({ form: form.code })).toThrow(expect.objectContaining({ code: 'form-in-use' }))
  expect(() => book.forms.remove({ form: 'INDUSTRY' })).toThrow(expect.objectContaining({ code: 'form-taken' }))
  book.forms.add({ form: villageForm({ code: 'OTHER' }) })
  book.forms.remove({ form: 'OTHER' })
  expect(book.forms.list({}).map(({ code }) => code)).not.toContain('OTHER')
})

test('the reading connection sees a form that was added after it was opened', () => {
  const book = newBook()
  const { path, key } = book.context.book
  const reading = openCore(openForReading(path, key), RESOURCES, () => '')
  book.forms.add({ form })
  reading.catalogue.refresh()

  expect(createCore(reading).figures.pivot(PEOPLE).total.values.people).toBe(null)
  reading.book.close()
})

test('an exported form comes into another book as it was, and one of the program can be taken as a pattern', () => {
  const book = newBook()
  book.forms.add({ form })
  const to = join(book.folder, 'water.json')
  book.forms.exportTo({ form: form.code, to })
  const other = newBook()
  other.forms.add({ form: other.forms.importFrom({ file: to }) })

  expect(other.forms.definition({ form: form.code })).toEqual(book.forms.definition({ form: form.code }))
  book.forms.exportTo({ form: 'INDUSTRY', to })
  const pattern = { ...JSON.parse(readFileSync(to, 'utf8')), code: 'MY_INDUSTRY' }
  expect(other.forms.add({ form: pattern }).form.lists.industry).toHaveLength(12)
})
