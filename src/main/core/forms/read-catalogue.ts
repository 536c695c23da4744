import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Catalogue, Unit } from './form-definition.ts'
import { formFile, listFile } from './form-file.ts'
import { toForm } from './to-form.ts'

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
      .map((path) => listFile.parse(readJson(path)))
      .map((list) => [list.name, list]),
  )
  const forms = jsonFiles(folder)
    .filter((path) => !path.endsWith('units.json'))
    .map((path) => toForm(formFile.parse(readJson(path)), lists, units, 'program'))
  return { forms: new Map(forms.map((form) => [form.code, form])), units }
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
