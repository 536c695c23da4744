import type { FormView } from '#contract'
import { textOf } from '../words/words.ts'
import { regionName } from './names.ts'
import type { PivotSide } from './pivot-grid-columns.ts'
import type { Scope } from './scope.tsx'

/** Counties down the side of a grid, by their full names. */
export function countySide(form: FormView, scope: Scope): PivotSide {
  const { language, allRegions } = scope
  const column = form.columns.find((one) => one.type === 'region')
  return {
    dimension: 'region',
    title: column === undefined ? '' : textOf(column.title, language),
    width: language === 'en' ? 190 : 150,
    nameOf: (member) => (member === null ? '' : regionName(allRegions, member, language)),
  }
}
