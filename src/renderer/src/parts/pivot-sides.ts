import { textOf } from '../words/words.ts'
import { regionName } from './names.ts'
import type { PivotSide } from './pivot-grid-columns.ts'
import { formOf, type Scope } from './scope.tsx'

/** Counties down the side of a grid, by their full names. */
export function countySide(scope: Scope): PivotSide {
  const { language, allRegions } = scope
  return {
    dimension: 'region',
    title: language === 'en' ? 'County' : '区县',
    width: language === 'en' ? 190 : 150,
    nameOf: (member) => (member === null ? '' : regionName(allRegions, member, language)),
  }
}

/** Members of a dimension of a form down the side of a grid. */
export function memberSide(scope: Scope, formCode: string, dimension: string): PivotSide {
  const form = formOf(scope, formCode)
  const column = form.columns.find((one) => one.name === dimension)
  const members = (column?.list && form.lists[column.list]) || []
  return {
    dimension,
    title: column === undefined ? dimension : textOf(column.title, scope.language),
    width: scope.language === 'en' ? 170 : 130,
    nameOf: (code) => {
      const member = members.find((one) => one.code === code)
      return member === undefined ? (code ?? '—') : textOf(member.title, scope.language)
    },
  }
}
