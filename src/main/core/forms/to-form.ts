import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { CodeList, ColumnDefinition, FormDefinition, Unit } from './form-definition.ts'
import type { ReadFormFile, ReadListFile } from './form-file.ts'

/**
 * A form out of its file; the file's own code lists go before those it shares with others.
 *
 * @throws where a list or unit it names is not there; definitions of people are checked before
 */
export function toForm(
  file: ReadFormFile,
  shared: ReadonlyMap<string, ReadListFile>,
  units: readonly Unit[],
  origin: FormDefinition['origin'],
): FormDefinition {
  const columns = file.columns.map(
    ({ zh, en, unit, list, weight, within, check, part_of, ...column }): ColumnDefinition => ({
      ...column,
      title: { zh, en },
      unit: unit === undefined ? null : unitOf(units, unit).title,
      unitCode: unit ?? null,
      list: list ?? null,
      weight: weight ?? null,
      within: within ?? null,
      check: check ?? null,
      partOf: part_of ?? null,
    }),
  )
  const own = new Map((file.lists ?? []).map((list) => [list.name, list]))
  const used = [...new Set(columns.flatMap(({ list }) => list ?? []))].map((name) => listOf(own, shared, name))
  const codeLists = new Map(used.map((list) => [list.name, toCodeList(list, units)]))
  const { lists: _, ours, every = null, owedBy = 'every-county', ...rest } = file
  return {
    ...rest,
    origin,
    columns,
    codeLists,
    every,
    owedBy,
    ours: ours ?? null,
    absentMarks: new Map(Object.entries(file.absentMarks)),
    ratios: file.ratios.map(({ zh, en, unit, ...ratio }) => ({
      ...ratio,
      title: { zh, en },
      unit: unitOf(units, unit).title,
    })),
    lists: Object.fromEntries(
      [...codeLists].map(([name, list]) => [name, list.members.map((member, colour) => ({ ...member, colour }))]),
    ),
    file: { ...file, ...(used.length > 0 && { lists: used }) },
  }
}

/** What names of code members are compared by. */
export function codeKey(text: string): string {
  return withoutBlanks(toHalfWidth(text)).toLowerCase()
}

function toCodeList(file: ReadListFile, units: readonly Unit[]): CodeList {
  const codeOf = new Map<string, string>()
  for (const { code, zh, aliases = [] } of file.members) {
    for (const name of [code, zh, ...aliases]) codeOf.set(codeKey(name), code)
  }
  const members = file.members.map(({ code, zh, en, scaleUnit }) => ({
    code,
    title: { zh, en },
    unit: scaleUnit === undefined ? null : unitOf(units, scaleUnit).title,
  }))
  return { name: file.name, members, codeOf }
}

function listOf(
  own: ReadonlyMap<string, ReadListFile>,
  shared: ReadonlyMap<string, ReadListFile>,
  name: string,
): ReadListFile {
  const list = own.get(name) ?? shared.get(name)
  if (list === undefined) throw new Error(`no code list ${name}`)
  return list
}

function unitOf(units: readonly Unit[], code: string): Unit {
  const unit = units.find((candidate) => candidate.code === code)
  if (unit === undefined) throw new Error(`no unit ${code}`)
  return unit
}
