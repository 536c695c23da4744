import type { IntakeProblem } from '#contract'
import { columnLetters } from '../base/cell-address.ts'
import type { Unit } from '../forms/form-definition.ts'
import type { Header } from './header.ts'
import { type HeadingIndex, matchPath, readHeading } from './heading.ts'
import { intakeProblem } from './intake-problem.ts'

/** A heading of the form fits its column this well, or it is not told that a kept mapping says otherwise. */
const SURE = 0.9

/** Headings for which a kept mapping and an older one, or the form itself, name different columns. */
export function keptProblems(header: Header, index: HeadingIndex, units: readonly Unit[]): readonly IntakeProblem[] {
  return header.mapped.flatMap(({ at, path, column, kept }) => {
    if (kept === undefined) return []
    const headings = path.map((text) => readHeading(text, units))
    const ofForm = matchPath(index, headings).find((match) => match.strength >= SURE)?.column
    const other = kept.otherwise ?? (ofForm === column ? undefined : ofForm)
    if (other === undefined) return []
    return [
      intakeProblem(
        'mapping-conflict',
        { value: path.join(' / '), column: column.title.zh, otherColumn: other.title.zh, since: kept.keptAt },
        `${columnLetters(at)}${header.lastRow}`,
      ),
    ]
  })
}
