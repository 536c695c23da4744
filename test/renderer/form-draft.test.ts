import { expect, test } from 'vitest'
import {
  toKeep,
  withColumn,
  withKey,
  withMembers,
  withoutColumn,
  withType,
} from '../../src/renderer/src/screens/forms/draft.ts'
import { villageForm } from '../support/own-form.ts'

const form = villageForm()

function column(changed: ReturnType<typeof villageForm>, name: string) {
  return changed.columns.find((each) => each.name === name)
}

test('a number made into text loses its unit and is no figure any more', () => {
  expect(column(withType(form, 'cost', 'text', undefined), 'cost')).toEqual({
    name: 'cost',
    zh: '投资',
    en: 'Cost',
    type: 'text',
    role: 'attribute',
    list: undefined,
  })
})

test('text made into a code list takes its members from the values of the workbook', () => {
  const evidence = {
    name: 'village',
    sheetColumn: 'B',
    headerPath: [],
    filled: 2,
    blank: 0,
    samples: [],
    odd: [],
    values: ['甲村', '乙村'],
  }
  const changed = withType(form, 'village', 'code', evidence)

  expect(column(changed, 'village')).toMatchObject({ role: 'dimension', list: 'village' })
  expect(changed.lists?.find(({ name }) => name === 'village')?.members.map(({ code }) => code)).toEqual([
    '甲村',
    '乙村',
  ])
})

test('a member that was in the list before keeps its code', () => {
  const { lists } = withMembers(form, 'source', ['水井', '水库'])

  expect(lists?.[0]?.members).toEqual([
    { code: 'well', zh: '水井', en: 'Well' },
    { code: '水库', zh: '水库', en: '水库' },
  ])
})

test('a column that is left out is named nowhere any more', () => {
  const changed = withoutColumn(withKey(form, 'source', true), 'source')

  expect([changed.key, changed.columns.some(({ name }) => name === 'source'), toKeep(changed).lists]).toEqual([
    ['village'],
    false,
    [],
  ])
})

test('the column made the county is called so, and only by that name', () => {
  const without = withType(form, 'region', 'text', undefined)
  const changed = withType(withKey(without, 'village', true), 'village', 'region', undefined)

  expect(column(without, 'place_1')?.type).toBe('text')
  expect([column(changed, 'region')?.role, changed.key]).toEqual(['dimension', ['region']])
})

test('the title of the form is one by which it is recognised', () => {
  const changed = { ...withColumn(form, 'cost', { zh: '总投资' }), title: { zh: '新名称', en: '' } }

  expect(toKeep(changed).titles).toEqual(['新名称', '村级饮水安全情况表'])
})
