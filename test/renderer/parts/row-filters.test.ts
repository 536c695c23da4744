import { expect, test } from 'vitest'
import { chosenColumns, moved, toColumnState } from '../../../src/renderer/src/parts/column-choice.ts'
import { filterKindsOf, filtersFrom, rememberedFilters } from '../../../src/renderer/src/parts/filters/filter-kinds.ts'
import {
  choiceOf,
  everyMember,
  inverted,
  isChosen,
  noMember,
  toFilter,
  withMembers,
} from '../../../src/renderer/src/parts/filters/member-choice.ts'
import { formView } from '../../support/report-inputs.ts'

const roster = formView('COOP_ROSTER')

test('all members chosen is no filter, none chosen keeps nothing', () => {
  expect([toFilter(everyMember), toFilter(noMember)]).toEqual([undefined, { kind: 'members', members: [] }])
})

test('members are left out of all, or picked out of none, without a list of the others', () => {
  const left = withMembers(everyMember, ['tea', null], false)
  const picked = withMembers(noMember, ['tea'], true)

  expect([toFilter(left), toFilter(picked)]).toEqual([
    { kind: 'members', members: ['tea', null], except: true },
    { kind: 'members', members: ['tea'] },
  ])
  expect([isChosen(left, 'tea'), isChosen(left, 'fruit'), isChosen(picked, 'tea')]).toEqual([false, true, true])
})

test('a choice is turned over as a whole, or among what was found only', () => {
  const picked = choiceOf({ kind: 'members', members: ['tea'] })

  expect(toFilter(inverted(picked, null))).toEqual({ kind: 'members', members: ['tea'], except: true })
  expect(toFilter(inverted(picked, ['tea', 'fruit']))).toEqual({ kind: 'members', members: ['fruit'] })
})

test('each column has the filters that fit it, a personal one only that by its whole value', () => {
  const kinds = (name: string) => filterKindsOf(roster, name)

  expect([kinds('industry'), kinds('capital'), kinds('founded_on'), kinds('village'), kinds('phone')]).toEqual([
    ['members'],
    ['number'],
    ['date'],
    ['members', 'text'],
    ['exact'],
  ])
})

test('filters are remembered without what was typed to find a person, and without columns that are gone', () => {
  const industry = { kind: 'members', members: ['tea'] } as const
  const text = rememberedFilters({ industry, phone: { kind: 'exact', text: '13800001234' } })

  expect(text).not.toContain('13800001234')
  expect(filtersFrom(text, roster)).toEqual({ industry })
  expect(filtersFrom(JSON.stringify({ gone: industry, capital: industry }), roster)).toEqual({})
  expect(filtersFrom('{"broken', roster)).toEqual({})
})

test('a column is put where another stands, and keeps whether it is shown and pinned', () => {
  const columns = chosenColumns([{ colId: 'a' }, { colId: 'b', hide: true }, { colId: 'c', pinned: 'right' }])

  expect(toColumnState(moved(columns, 'c', 'a'))).toEqual([
    { colId: 'c', hide: false, pinned: 'right' },
    { colId: 'a', hide: false, pinned: null },
    { colId: 'b', hide: true, pinned: null },
  ])
})
