import type { IndicatorIssue, IndicatorSide, SideName } from '#contract'
import { firstMonth, lastMonth } from '../base/periods.ts'
import { type Catalogue, dimensionsOf, type FormDefinition, measuresOf } from '../forms/form-definition.ts'
import type { ReadIndicatorFile } from './indicator-file.ts'

/** What is wrong with a definition that has the right shape: forms, columns and members it names that are not there. */
export function checkIndicator(file: ReadIndicatorFile, catalogue: Catalogue): readonly IndicatorIssue[] {
  const sides = [['numerator', file.numerator] as const, ['denominator', file.denominator] as const]
  return [
    ...emptyTexts(file),
    ...(catalogue.units.some(({ code }) => code === file.unit) ? [] : [issue('unit-unknown', 'unit', file.unit)]),
    ...(file.from !== undefined && file.until !== undefined && firstMonth(file.from) > lastMonth(file.until)
      ? [issue('validity-reversed', 'until', file.until)]
      : []),
    ...sides.flatMap(([name, side]) =>
      side === undefined ? [] : checkSide(name, side, catalogue, file.denominator !== undefined),
    ),
  ]
}

function issue(code: IndicatorIssue['code'], at: string, value = ''): IndicatorIssue {
  return { code, at, value }
}

function emptyTexts({ title, definition }: ReadIndicatorFile): IndicatorIssue[] {
  return [
    ...(title.zh.trim() === '' ? [issue('title-empty', 'title')] : []),
    ...(definition.zh.trim() === '' ? [issue('definition-empty', 'definition')] : []),
  ]
}

function checkSide(name: SideName, side: IndicatorSide, catalogue: Catalogue, hasOther: boolean): IndicatorIssue[] {
  const form = catalogue.forms.get(side.form)
  if (form === undefined) return [issue('form-unknown', `${name}.form`, side.form)]
  const column = measuresOf(form).find((measure) => measure.name === side.measure)
  const dimensions = dimensionsOf(form).map((dimension) => dimension.name)
  return [
    ...(side.measure === 'count' || column !== undefined
      ? []
      : [issue('measure-unknown', `${name}.measure`, side.measure)]),
    ...(column?.aggregate === 'mean' && hasOther ? [issue('mean-over-side', `${name}.measure`, side.measure)] : []),
    ...(side.membersOf === undefined || dimensions.includes(side.membersOf)
      ? []
      : [issue('dimension-unknown', `${name}.membersOf`, side.membersOf)]),
    ...(side.membersOf !== undefined && side.measure !== 'count'
      ? [issue('members-with-measure', `${name}.measure`, side.measure)]
      : []),
    ...checkFilters(name, side, form),
  ]
}

function checkFilters(name: SideName, { filters = {} }: IndicatorSide, form: FormDefinition): IndicatorIssue[] {
  return Object.entries(filters).flatMap(([dimension, members]) => {
    const at = `${name}.filters.${dimension}`
    const column = dimensionsOf(form).find((candidate) => candidate.name === dimension)
    if (column === undefined) return [issue('dimension-unknown', at, dimension)]
    const known = column.list === null ? null : form.codeLists.get(column.list)?.members.map(({ code }) => code)
    return members.flatMap((member) =>
      member === null || known === null || known?.includes(member) === true
        ? []
        : [issue('member-unknown', at, member)],
    )
  })
}
