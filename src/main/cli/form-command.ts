import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormEntry } from '#contract'
import { memoryBook } from '../core/book/open-book.ts'
import { createCore, formOf } from '../core/create-core.ts'
import { formJson, readFormJson } from '../core/forms/form-json.ts'
import { readCatalogue } from '../core/forms/read-catalogue.ts'
import { openCore } from '../core/open-core.ts'
import { forkParser } from '../worker/fork-parser.ts'
import { inferForm } from '../worker/infer-form.ts'
import { ParserClient } from '../worker/parser-client.ts'
import type { Command } from './commands.ts'
import { RESOURCES, withBook } from './open-for-cli.ts'
import { type CommandLine, takes, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

type Action = (words: readonly string[], line: CommandLine) => number | Promise<number>

const ACTIONS: Readonly<Record<string, Action>> = { list, show, add, infer }

/** Forms of the program and of a book: what there is, what they are, and one more. */
export const formCommand: Command = {
  shape: {
    words: ['list|show|add|infer…'],
    options: { json: 'flag', sheet: 'text', code: 'text', header: 'text', out: 'text' },
  },
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

/** Proposes a form from a workbook; nothing is kept anywhere but in the file named by `--out`. */
async function infer(words: readonly string[], { text }: CommandLine): Promise<number> {
  const [file = ''] = takes(words, ['FILE'], 1)
  const { sheet, code, out } = text
  if (code !== undefined && !/^[A-Z][A-Z0-9_]*$/.test(code))
    throw new UsageError(`--code is capital letters, digits and _, not ${code}`)
  const headerRows = text.header === undefined ? undefined : headerOf(text.header)
  const book = memoryBook()
  const parser = new ParserClient(forkParser)
  try {
    const { catalogue, regions } = openCore(book, RESOURCES, () => '')
    const proposal = await inferForm({
      file,
      context: { catalogue, regions },
      parser,
      cancelled: () => false,
      progress: () => {},
      ...(sheet !== undefined && { sheet }),
      ...(code !== undefined && { code }),
      ...(headerRows !== undefined && { headerRows }),
    })
    const { form, rows } = proposal
    if (out === undefined) process.stdout.write(formJson(form))
    else writeFileSync(out, formJson(form))
    process.stderr.write(
      `${proposal.file} [${proposal.sheet}]: header rows ${proposal.headerRows.join('–')}, ${rows} rows, ${form.columns.length} columns\n`,
    )
    return 0
  } finally {
    parser.stop()
    book.close()
  }
}

/** `3-5` or `3` as first and last row. @throws UsageError */
function headerOf(text: string): readonly [number, number] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? []
  if (first === undefined) throw new UsageError(`--header is a row or rows, as 3-5, not ${text}`)
  return [Number(first), Number(last)]
}
