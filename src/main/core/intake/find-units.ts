import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, Unit } from '../forms/form-definition.ts'
import { findUnit } from './heading.ts'
import type { SheetTop } from './sheet-top.ts'

/** Units named in the line 计量单位：万元、户 over the table. */
export function unitsOver(top: SheetTop, headerRow: number, units: readonly Unit[]): readonly Unit[] {
  const found: Unit[] = []
  for (let row = top.firstRow; row < headerRow; row++) {
    for (let column = 0; column < top.columns; column++) {
      const text = withoutBlanks(toHalfWidth(top.text(row, column).replace(/[\r\n]+/g, ';')))
      const list = /(?:计量单位|(?<!填报|报送)单位):([^:;]+)/.exec(text)?.[1] ?? ''
      for (const name of list.split(/[、,/]/)) {
        const unit = findUnit(name, units)
        if (unit !== null && !found.includes(unit)) found.push(unit)
      }
    }
  }
  return found
}

/** Unit a column was sent in. */
export type SentUnit =
  | { readonly kind: 'as-kept' }
  | { readonly kind: 'other'; readonly unit: Unit }
  /** Money, and nothing in the sheet says in what unit. */
  | { readonly kind: 'assumed' }
  /** Two units of the family are named and none in the heading. */
  | { readonly kind: 'unclear' }

/** The heading's own unit, else the only one of the same family named over the table. */
export function sentUnit(
  column: ColumnDefinition,
  headingUnit: Unit | null,
  over: readonly Unit[],
  units: readonly Unit[],
): SentUnit {
  const kept = units.find((unit) => unit.code === column.unitCode)
  if (kept === undefined) return { kind: 'as-kept' }
  if (headingUnit !== null && headingUnit.family === kept.family) return convertible(headingUnit, kept)
  const named = over.filter((unit) => unit.family === kept.family)
  const [only] = named
  if (only !== undefined && named.length === 1) return convertible(only, kept)
  if (kept.family !== 'money') return { kind: 'as-kept' }
  return named.length === 0 ? { kind: 'assumed' } : { kind: 'unclear' }
}

function convertible(sent: Unit, kept: Unit): SentUnit {
  return sent.factor === kept.factor ? { kind: 'as-kept' } : { kind: 'other', unit: sent }
}
