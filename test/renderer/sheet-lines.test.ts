import { expect, test } from 'vitest'
import { columnKey, type KeyState } from '../../src/renderer/src/screens/import/mapping/column-keys.ts'
import { type SheetLine, sheetLines } from '../../src/renderer/src/screens/import/mapping/sheet-lines.ts'
import { form } from '../support/catalogue.ts'

/** `A×2` is a cell over two columns, `A↓2` one over two rows. */
function drawn(lines: readonly SheetLine[]): readonly string[] {
  return lines.map((line) =>
    line.kind === 'gap'
      ? `${line.from}–${line.to}`
      : line.cells
          .map(({ at, columnSpan, rowSpan }) => {
            const letter = String.fromCharCode(65 + at)
            return `${letter}${columnSpan > 1 ? `×${columnSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`
          })
          .join(' '),
  )
}

const row = (number: number) => ({ row: number, hidden: false, cells: ['x', 'y', 'z'] })

test('merged cells are drawn once, over their columns and rows', () => {
  const merges = [
    { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 1 },
    { firstRow: 1, firstColumn: 2, lastRow: 2, lastColumn: 2 },
  ]

  expect(drawn(sheetLines([row(1), row(2)], merges, 3))).toEqual(['A×2 C↓2', 'A B'])
})

test('a few empty rows are drawn as rows, many as one line', () => {
  expect(drawn(sheetLines([row(1), row(3), row(40)], [], 3))).toEqual(['A B C', 'A B C', 'A B C', '4–39', 'A B C'])
})

function press(keys: readonly string[], fedBy: string | null = null) {
  let state: KeyState = { active: 'members', typed: '', pointed: null }
  const mapped: unknown[] = []
  for (const key of keys) {
    const done = columnKey(key, state, { form: form('COOP_ROSTER'), fedBy, columns: 30 })
    if (done?.map !== undefined) mapped.push(done.map.letters)
    if (done !== null) state = { active: done.active, typed: done.typed, pointed: done.pointed }
  }
  return { mapped, state }
}

test('a letter typed and Enter names the sheet column, also one with two letters', () => {
  expect(press(['c', 'Enter', 'a', 'b', 'Enter']).mapped).toEqual(['C', 'AB'])
})

test('letters of a column that the sheet has not are not taken', () => {
  expect(press(['z', 'z', 'Enter'])).toMatchObject({ mapped: [], state: { typed: '' } })
})

test('Enter alone points with the arrows from where the column is fed now, Esc leaves it as it was', () => {
  expect(press(['Enter', 'ArrowRight', 'Enter'], 'B').mapped).toEqual(['C'])
  expect(press(['Enter', 'ArrowRight', 'Escape'], 'B').mapped).toEqual([])
})

test('Delete takes a column away', () => {
  expect(press(['Delete']).mapped).toEqual([null])
})
