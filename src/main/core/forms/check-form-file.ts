import type { FormIssue } from '#contract'
import type { Unit } from './form-definition.ts'
import type { ReadFormFile } from './form-file.ts'
import { RESERVED_NAMES } from './reserved-names.ts'

/** What is wrong with a definition that has the right shape: names that clash, and things it names that are not there. */
export function checkFormFile(file: ReadFormFile, units: readonly Unit[]): readonly FormIssue[] {
  return [...checkNames(file), ...checkColumns(file, units), ...checkRatios(file, units), ...checkLists(file, units)]
}

function issue(code: FormIssue['code'], at: string, value = ''): FormIssue {
  return { code, at, value }
}

function checkNames(file: ReadFormFile): FormIssue[] {
  const names = [...file.columns.map(({ name }) => name), ...file.ratios.map(({ name }) => name)]
  const columns = new Set(file.columns.map(({ name }) => name))
  const regions = file.columns.filter(({ type }) => type === 'region')
  return [
    ...(file.title.zh.trim() === '' ? [issue('title-empty', 'title')] : []),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => issue('name-twice', name)),
    ...names
      .filter((name) => RESERVED_NAMES.has(name) && !regions.some((column) => column.name === name))
      .map((name) => issue('name-reserved', name)),
    ...regions.slice(1).map(({ name }) => issue('region-twice', name)),
    ...regions.filter(({ name }) => name !== 'region').map(({ name }) => issue('region-name', name)),
    ...file.key.filter((name) => !columns.has(name)).map((name) => issue('key-unknown', 'key', name)),
    ...(file.ours === undefined || columns.has(file.ours.column)
      ? []
      : [issue('ours-unknown', 'ours', file.ours.column)]),
  ]
}

function checkColumns({ columns }: ReadFormFile, units: readonly Unit[]): FormIssue[] {
  const measures = new Set(columns.filter(isMeasure).map(({ name }) => name))
  const dimensions = new Set(columns.filter(({ role }) => role === 'dimension').map(({ name }) => name))
  return columns.flatMap((column) => {
    const { name, zh, type, role, unit, aggregate, weight, within, list, part_of } = column
    return [
      ...(zh.trim() === '' ? [issue('title-empty', name)] : []),
      ...(unit === undefined || units.some(({ code }) => code === unit) ? [] : [issue('unit-unknown', name, unit)]),
      ...(role === 'measure' && !isMeasure(column) ? [issue('no-measure', name, type)] : []),
      ...(aggregate === 'mean' && (weight === undefined || !measures.has(weight))
        ? [issue('weight-unknown', name, weight ?? '')]
        : []),
      ...(within === undefined || dimensions.has(within) ? [] : [issue('within-unknown', name, within)]),
      ...(part_of === undefined || (measures.has(part_of) && part_of !== name)
        ? []
        : [issue('part-unknown', name, part_of)]),
      ...(type === 'code' && list === undefined ? [issue('list-missing', name)] : []),
    ]
  })
}

/** Only numbers can be summed up. */
function isMeasure({ role, type }: ReadFormFile['columns'][number]): boolean {
  return role === 'measure' && (type === 'integer' || type === 'decimal')
}

function checkRatios({ columns, ratios }: ReadFormFile, units: readonly Unit[]): FormIssue[] {
  const measures = new Set(columns.filter(isMeasure).map(({ name }) => name))
  return ratios.flatMap(({ name, numerator, denominator, unit }) => [
    ...[numerator, denominator].filter((side) => !measures.has(side)).map((side) => issue('ratio-unknown', name, side)),
    ...(units.some(({ code }) => code === unit) ? [] : [issue('unit-unknown', name, unit)]),
  ])
}

/** Every list a column names is in the file: it must stand alone. */
function checkLists({ columns, lists = [] }: ReadFormFile, units: readonly Unit[]): FormIssue[] {
  const known = new Set(lists.map(({ name }) => name))
  return [
    ...columns.flatMap(({ name, list }) =>
      list === undefined || known.has(list) ? [] : [issue('list-unknown', name, list)],
    ),
    ...lists.flatMap(({ name, members }) => {
      const codes = members.map(({ code }) => code)
      return [
        ...codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => issue('member-twice', name, code)),
        ...members.flatMap(({ scaleUnit }) =>
          scaleUnit === undefined || units.some(({ code }) => code === scaleUnit)
            ? []
            : [issue('unit-unknown', name, scaleUnit)],
        ),
      ]
    }),
  ]
}
