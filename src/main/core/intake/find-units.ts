import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { ColumnDefinition, Unit } from '../forms/form-definition.ts'
import { findUnit } from './heading.ts'
import { type Over, textsOver } from './over.ts'

/** Units named in the line 计量单位：万元、户 over the table, in one cell or in two; the nearest line that names any holds. */
export function unitsOver(over: readonly Over[], units: readonly Unit[]): readonly Unit[] {
  return over.map((each) => unitsIn(each, units)).find((found) => found.length > 0) ?? []
}

function unitsIn(over: Over, units: readonly Unit[]): readonly Unit[] {
  const found: Unit[] = []
  const texts = textsOver(over).map(({ text, row }) => ({ row, text: plain(text) }))
  texts.forEach(({ text, row }, at) => {
    const next = texts[at + 1]
    const list = UNITS.exec(text)?.[1] ?? (LABEL.test(text) && next?.row === row ? next.text : '')
    for (const unit of list.split(/[、,，;和及]/).flatMap((name) => unitsNamed(name, units))) {
      if (!found.includes(unit)) found.push(unit)
    }
  })
  return found
}

/** 元/人·年 is one unit and no 元; 户/人 are two. */
function unitsNamed(name: string, units: readonly Unit[]): readonly Unit[] {
  const whole = findUnit(name, units)
  return whole === null ? name.split('/').flatMap((part) => findUnit(part, units) ?? []) : [whole]
}

const UNITS = /(?:计量单位|(?<!填报|报送|上报|编报|制表|综合|汇总)单位)[:](.+)$/
const LABEL = /^[(]?(?:计量单位|(?<!填报|报送|上报|编报|制表|综合|汇总)单位)[:]?$/

function plain(text: string): string {
  return withoutBlanks(toHalfWidth(text.replace(/[\r\n]+/g, ';'))).replace(/[)]$/, '')
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
