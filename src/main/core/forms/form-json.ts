import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FormFile } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { readJson } from '../base/read-json.ts'
import type { FormDefinition } from './form-definition.ts'
import { isRead, readFormFile } from './form-file.ts'

/**
 * Reads a definition out of a JSON file; what it names is checked when it is kept.
 *
 * @throws CoreError `file-unknown`, `file-unreadable`, `form-malformed`
 */
export function readFormJson(path: string): FormFile {
  const read = readFormFile(readJson(path, 'form-malformed'))
  if (isRead(read)) return read
  const [first] = read
  throw new CoreError('form-malformed', {
    at: first?.at ?? '',
    why: 'schema',
    value: first?.value ?? '',
    count: read.length,
  })
}

/** Writes a definition as JSON, a column a line. @throws CoreError `file-unwritable` */
export function writeFormJson(form: FormDefinition, path: string): void {
  try {
    writeFileSync(path, formJson(form.file))
  } catch {
    throw new CoreError('file-unwritable', { file: basename(path) })
  }
}

/** A definition as the files of resources/forms are written: each column, ratio and member on a line of its own. */
export function formJson(file: FormFile): string {
  const lines = Object.entries(file)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `  ${JSON.stringify(name)}: ${isListOfObjects(value) ? linesOf(value) : JSON.stringify(value)}`,
    )
  return `{\n${lines.join(',\n')}\n}\n`
}

function linesOf(items: readonly object[]): string {
  return `[\n${items.map((item) => `    ${JSON.stringify(withoutDefaults(item))}`).join(',\n')}\n  ]`
}

function isListOfObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object')
}

/** Without what the format fills in by itself. */
function withoutDefaults(item: object): object {
  const defaults: Readonly<Record<string, unknown>> = { sensitivity: 'public', required: false, aggregate: 'sum' }
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) =>
        value !== undefined &&
        value !== defaults[name] &&
        !(Array.isArray(value) && value.length === 0 && (name === 'group' || name === 'aliases')) &&
        !(name === 'decimals' && value === 0 && !('numerator' in item)),
    ),
  )
}
