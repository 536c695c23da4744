import type { SheetHints } from '#contract'
import { columnNumber } from '../base/cell-address.ts'
import { columnOf, type FormDefinition, type Unit } from '../forms/form-definition.ts'
import type { Header, MappedColumn } from './header.ts'
import { pathOf, unitOf } from './header-paths.ts'
import { readHeading } from './heading.ts'
import type { SheetTop } from './sheet-top.ts'

export interface MappingPlace {
  readonly top: SheetTop
  readonly form: FormDefinition
  readonly units: readonly Unit[]
}

/**
 * A header with the columns that a person mapped in place of those recognised.
 *
 * A sheet column that was given to one column of the form is taken from any other it was recognised as; one that
 * nothing feeds from any more is told as ignored.
 */
export function withMapping(
  header: Header,
  mapping: NonNullable<SheetHints['mapping']>,
  { top, form, units }: MappingPlace,
): Header {
  const chosen = Object.entries(mapping).flatMap(([name, letters]): MappedColumn[] => {
    if (letters === null) return []
    const at = columnNumber(letters)
    const path = pathOf(top, at, header.firstRow, header.lastRow)
    const unit = unitOf(path.map((text) => readHeading(text, units)))
    return [{ column: columnOf(form, name), at, path, unit, strength: 1, block: null, byHand: true }]
  })
  const given = new Set(chosen.map(({ at }) => at))
  const settled = new Set(Object.keys(mapping))
  const takenAway = new Set(header.mapped.filter(({ column }) => mapping[column.name] === null).map(({ at }) => at))
  const untouched = header.mapped.filter(({ column, at }) => !settled.has(column.name) && !given.has(at))
  const mapped = [...untouched, ...chosen].sort((a, b) => a.at - b.at)
  const twice = header.twice.filter(({ column, at }) => !settled.has(column.name) && !given.has(at))
  const used = new Set([...mapped, ...twice].map(({ at }) => at))
  return {
    ...header,
    mapped,
    twice,
    ignored: [...header.mapped, ...header.twice, ...header.ignored]
      .filter(({ at }, place, all) => !used.has(at) && all.findIndex((other) => other.at === at) === place)
      .map(({ at, path }) => ({ at, path, ...(takenAway.has(at) && { byHand: true as const }) }))
      .sort((a, b) => a.at - b.at),
    weight: mapped.reduce((sum, { strength }) => sum + strength, 0),
  }
}
