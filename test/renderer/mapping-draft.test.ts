import { expect, test } from 'vitest'
import type { ColumnMapping, SheetHints } from '#contract'
import {
  fedColumns,
  firstStep,
  mappingSteps,
  withColumn,
  withForm,
} from '../../src/renderer/src/screens/import/mapping/mapping-draft.ts'

const read: readonly ColumnMapping[] = [
  { column: 'name', sheetColumn: 'A', block: null, headerPath: ['社'], sentUnit: null, by: 'heading' },
  { column: 'members', sheetColumn: 'B', block: null, headerPath: ['户'], sentUnit: null, by: 'kept' },
]

function shown(chosen: SheetHints['mapping']) {
  return [...fedColumns(read, chosen)].map(([column, { letters, by }]) => `${column} ${letters} ${by}`)
}

test('a sheet column given to another column of the form is taken from the one it was read for', () => {
  expect(shown({ capital: 'B' })).toEqual(['name A heading', 'capital B hand'])
})

test('a column that was taken away is fed by nothing, and the others stay as they were read', () => {
  expect(shown({ name: null })).toEqual(['members B kept'])
})

test('one sheet column is never given to two columns of the form', () => {
  const first = withColumn({ period: '2017' }, 'COOP_ROSTER', 'members', 'C')

  expect(withColumn(first, 'COOP_ROSTER', 'capital', 'C')).toEqual({
    period: '2017',
    form: 'COOP_ROSTER',
    mapping: { capital: 'C' },
  })
})

test('choosing another form drops what was mapped for the one before and keeps the rest', () => {
  const chosen = withColumn({ headerRows: [2, 3] }, 'COOP_ROSTER', 'members', 'C')

  expect(withForm(chosen, 'LEAD_ROSTER')).toEqual({ headerRows: [2, 3], form: 'LEAD_ROSTER' })
})

test('steps go back to how it began and forward again, and a new choice ends the way forward', () => {
  const start = firstStep({})
  const once = mappingSteps(start, { kind: 'choose', hints: { period: '2016' } })
  const back = mappingSteps(once, { kind: 'undo' })

  expect([back.now, mappingSteps(back, { kind: 'redo' }).now]).toEqual([{}, { period: '2016' }])
  expect(mappingSteps(back, { kind: 'choose', hints: { period: '2017' } }).future).toEqual([])
  expect(mappingSteps(start, { kind: 'undo' })).toBe(start)
})
