import { join } from 'node:path'
import type { FormEntry } from '#contract'
import { createCore, formOf } from '../core/create-core.ts'
import { formJson, readFormJson } from '../core/forms/form-json.ts'
import { readCatalogue } from '../core/forms/read-catalogue.ts'
import type { Command } from './commands.ts'
import { RESOURCES, withBook } from './open-for-cli.ts'
import { type CommandLine, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

type Action = (words: readonly string[], line: CommandLine) => number | Promise<number>

const ACTIONS: Readonly<Record<string, Action>> = { list, show, add }

/** Forms of the program and of a book: what there is, what they are, and one more. */
export const formCommand: Command = {
  shape: { words: ['list|show|add…'], options: { json: 'flag' } },
  run(line) {
    const [name = '', ...words] = line.words
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined) throw new UsageError(`form takes ${Object.keys(ACTIONS).join(', ')}, not ${name}`)
    return action(words, line)
  },
}

function list(words: readonly string[], { flags }: CommandLine): number | Promise<number> {
  const [path] = takes(words, ['BOOK'], 0)
  if (path !== undefined)
    return withBook(path, 'read', (context) => {
      const entries = createCore(context).forms.entries({})
      if (flags.has('json')) printJson(entries)
      else printTable(['code', 'origin', 'version', 'columns', 'submissions', 'rows', 'title'], entries.map(toLine))
      return 0
    })
  const forms = [...readCatalogue(join(RESOURCES, 'forms')).forms.values()].map(({ file }) => file)
  if (flags.has('json')) printJson(forms)
  else
    printTable(
      ['code', 'version', 'columns', 'title'],
      forms.map((form) => ({ ...form, title: form.title.zh, columns: form.columns.length })),
    )
  return 0
}

function toLine({ form, submissions, rows }: FormEntry): object {
  return { ...form, title: form.title.zh, columns: form.columns.length, submissions, rows }
}

/** With `--json` the definition in the format of its file, ready for `form add`. */
function show(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withBook(path, 'read', (context) => {
    const { file } = formOf(context.catalogue, code)
    if (flags.has('json')) process.stdout.write(formJson(file))
    else printTable(['name', 'zh', 'en', 'type', 'role', 'unit', 'decimals', 'list', 'sensitivity'], file.columns)
    return 0
  })
}

function add(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', file = ''] = takes(words, ['BOOK', 'FILE.json'], 2)
  const form = readFormJson(file)
  return withBook(path, 'write', (context) => {
    const added = createCore(context).forms.add({ form })
    if (flags.has('json')) printJson(added)
    else process.stderr.write(`${added.form.code} version ${added.form.version}: ${added.step}\n`)
    return 0
  })
}

/** The words an action takes, of which the first so many must be there. @throws UsageError */
function takes(words: readonly string[], names: readonly string[], least: number): readonly string[] {
  if (words.length < least || words.length > names.length) throw new UsageError(`expected ${names.join(' ')}`)
  return words
}
