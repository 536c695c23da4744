import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { Catalogue, CodeList, ColumnDefinition, FormDefinition, Unit } from './form-definition.ts'

const label = z.strictObject({ zh: z.string(), en: z.string() })
const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/)

const columnFile = z.strictObject({
  name: identifier,
  zh: z.string(),
  en: z.string(),
  group: z.array(label).default([]),
  type: z.enum(['text', 'identifier', 'integer', 'decimal', 'date', 'year', 'boolean', 'code', 'region']),
  role: z.enum(['dimension', 'measure', 'identifier', 'attribute']),
  sensitivity: z.enum(['public', 'name', 'phone', 'id-number', 'bank-account']).default('public'),
  unit: z.string().optional(),
  decimals: z.int().min(0).max(6).default(0),
  required: z.boolean().default(false),
  aggregate: z.enum(['sum', 'mean', 'none']).default('sum'),
  weight: identifier.optional(),
  within: identifier.optional(),
  list: z.string().optional(),
  aliases: z.array(z.string()).default([]),
})

const formFile = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  version: z.int().positive(),
  kind: z.enum(['roster', 'table']),
  title: label,
  formNumber: z.string(),
  titles: z.array(z.string()),
  key: z.array(identifier),
  absentMarks: z.record(z.string(), z.enum(['none', 'not-applicable', 'small', 'unknown'])),
  columns: z.array(columnFile).min(1),
  ratios: z.array(
    z.strictObject({
      name: identifier,
      zh: z.string(),
      en: z.string(),
      numerator: identifier,
      denominator: identifier,
      scale: z.number().positive(),
      unit: z.string(),
      decimals: z.int().min(0).max(6),
    }),
  ),
})

const listFile = z.strictObject({
  name: z.string(),
  title: label,
  members: z.array(
    z.strictObject({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      aliases: z.array(z.string()).default([]),
      scaleUnit: z.string().optional(),
    }),
  ),
})

const unitFile = z.strictObject({
  units: z.array(
    z.strictObject({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      family: z.string(),
      factor: z.number().positive(),
      aliases: z.array(z.string()).default([]),
    }),
  ),
})

/** Reads every form, code list and unit of resources/forms; a fault in one of them is ours and stops the program. */
export function readCatalogue(folder: string): Catalogue {
  const units = unitFile
    .parse(readJson(join(folder, 'units.json')))
    .units.map(({ aliases, zh, en, ...unit }): Unit => ({ ...unit, title: { zh, en }, names: [zh, ...aliases] }))
  const lists = new Map(
    jsonFiles(join(folder, 'lists'))
      .map((path) => toCodeList(listFile.parse(readJson(path)), units))
      .map((list) => [list.name, list]),
  )
  const forms = jsonFiles(folder)
    .filter((path) => !path.endsWith('units.json'))
    .map((path) => toForm(formFile.parse(readJson(path)), lists, units))
  return { forms: new Map(forms.map((form) => [form.code, form])), units }
}

function toForm(
  file: z.infer<typeof formFile>,
  lists: ReadonlyMap<string, CodeList>,
  units: readonly Unit[],
): FormDefinition {
  const columns = file.columns.map(
    ({ zh, en, unit, list, weight, within, ...column }): ColumnDefinition => ({
      ...column,
      title: { zh, en },
      unit: unit === undefined ? null : unitOf(units, unit).title,
      unitCode: unit ?? null,
      list: list ?? null,
      weight: weight ?? null,
      within: within ?? null,
    }),
  )
  const codeLists = new Map(
    columns.flatMap(({ list }) => (list === null ? [] : [[list, listOf(lists, list)] as const])),
  )
  return {
    ...file,
    columns,
    codeLists,
    absentMarks: new Map(Object.entries(file.absentMarks)),
    ratios: file.ratios.map(({ zh, en, unit, ...ratio }) => ({
      ...ratio,
      title: { zh, en },
      unit: unitOf(units, unit).title,
    })),
    lists: Object.fromEntries(
      [...codeLists].map(([name, list]) => [name, list.members.map((member, colour) => ({ ...member, colour }))]),
    ),
  }
}

function toCodeList(file: z.infer<typeof listFile>, units: readonly Unit[]): CodeList {
  const codeOf = new Map<string, string>()
  for (const { code, zh, aliases } of file.members) {
    for (const name of [code, zh, ...aliases]) codeOf.set(codeKey(name), code)
  }
  const members = file.members.map(({ code, zh, en, scaleUnit }) => ({
    code,
    title: { zh, en },
    unit: scaleUnit === undefined ? null : unitOf(units, scaleUnit).title,
  }))
  return { name: file.name, members, codeOf }
}

/** What names of code members are compared by. */
export function codeKey(text: string): string {
  return withoutBlanks(toHalfWidth(text)).toLowerCase()
}

function listOf(lists: ReadonlyMap<string, CodeList>, name: string): CodeList {
  const list = lists.get(name)
  if (list === undefined) throw new Error(`no code list ${name}`)
  return list
}

function unitOf(units: readonly Unit[], code: string): Unit {
  const unit = units.find((candidate) => candidate.code === code)
  if (unit === undefined) throw new Error(`no unit ${code}`)
  return unit
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(folder, entry.name))
    .sort()
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
