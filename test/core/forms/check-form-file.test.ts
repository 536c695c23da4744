import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FormFile, FormIssue } from '#contract'
import { checkFormFile } from '../../../src/main/core/forms/check-form-file.ts'
import { isRead, readFormFile } from '../../../src/main/core/forms/form-file.ts'
import { readCatalogue } from '../../../src/main/core/forms/read-catalogue.ts'
import { newBook, RESOURCES } from '../../support/book.ts'
import { villageForm, withColumn } from '../../support/own-form.ts'

const { forms, units } = readCatalogue(join(RESOURCES, 'forms'))
const form = villageForm()
const twice = (form.lists ?? []).map((list) => ({ ...list, members: list.members.flatMap((one) => [one, one]) }))

function issuesOf(raw: unknown): readonly FormIssue[] {
  const read = readFormFile(raw)
  return isRead(read) ? checkFormFile(read, units) : read
}

test.each<[string, FormFile, string, string]>([
  ['two columns of one name', withColumn(form, 'cost', { name: 'people' }), 'name-twice', 'people'],
  ['a word of SQL as a name', withColumn(form, 'cost', { name: 'order' }), 'name-reserved', 'order'],
  ['a name every table has', withColumn(form, 'cost', { name: 'period' }), 'name-reserved', 'period'],
  ['a county column of another name', withColumn(form, 'region', { name: 'county' }), 'region-name', 'county'],
  ['a code column without a list', withColumn(form, 'source', { list: undefined }), 'list-missing', 'source'],
  ['a list that is not in the file', villageForm({ lists: [] }), 'list-unknown', 'source'],
  ['a code twice in a list', villageForm({ lists: twice }), 'member-twice', 'source'],
  ['an unknown unit', withColumn(form, 'cost', { unit: 'furlong' }), 'unit-unknown', 'cost'],
  ['text to be summed up', withColumn(form, 'village', { role: 'measure' }), 'no-measure', 'village'],
  ['a mean of nothing', withColumn(form, 'cost', { aggregate: 'mean' }), 'weight-unknown', 'cost'],
  ['a key that is no column', villageForm({ key: ['nobody'] }), 'key-unknown', 'key'],
  ['no title', villageForm({ title: { zh: ' ', en: '' } }), 'title-empty', 'title'],
])('a definition with %s is refused and says where', (_, wrong, code, at) => {
  expect(issuesOf(wrong)[0]).toMatchObject({ code, at })
})

test.each([
  ['not of the format', { code: 'X' }],
  ['a table name in the code', { ...form, code: "X'; DROP TABLE meta" }],
  ['a field the format has not', { ...form, more: 1 }],
])('a file that is %s is refused', (_, wrong) => {
  expect(issuesOf(wrong)[0]?.code).toBe('schema')
})

test('a definition with a mistake is not kept, and one of the program cannot be replaced', () => {
  const book = newBook()
  const add = (form: FormFile) => () => book.forms.add({ form })

  expect(add(villageForm({ key: ['nobody'] }))).toThrow(expect.objectContaining({ code: 'form-malformed' }))
  expect(add(villageForm({ code: 'INDUSTRY' }))).toThrow(expect.objectContaining({ code: 'form-taken' }))
})

test('every form of the program passes the check that the forms of people pass', () => {
  expect([...forms.values()].flatMap(({ file }) => issuesOf(file))).toEqual([])
})
