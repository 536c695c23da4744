import type { Rehearsal } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import { checkPeriod } from '../core/base/periods.ts'
import { memoryBook } from '../core/book/open-book.ts'
import { type CoreContext, createCore, formOf } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { openCore } from '../core/open-core.ts'
import { ruleJson } from '../core/rules/catalogue/rule-json.ts'
import type { Command } from './commands.ts'
import { RESOURCES, withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, required, takes, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { printIssues } from './print-issues.ts'
import { readRules } from './read-rules.ts'

type Action = (words: readonly string[], line: CommandLine) => number | Promise<number>

const ACTIONS: Readonly<Record<string, Action>> = {
  list,
  show,
  check,
  add,
  rehearse,
  withdraw: (words, line) =>
    onRule(words, line, 'withdrew', (core, code) => {
      core.rules.withdraw({ code })
    }),
  restore: (words, line) => onRule(words, line, 'restored', (core, code) => core.rules.restore({ code })),
  on: (words, line) => turn(words, line, true),
  off: (words, line) => turn(words, line, false),
}

/** Rules: what there is, people's own, and what a draft would find. */
export const ruleCommand: Command = {
  shape: {
    words: [`${Object.keys(ACTIONS).join('|')}…`],
    options: { form: 'text', periods: 'text', region: 'text', reason: 'text', json: 'flag' },
  },
  run(line) {
    const [name = '', ...words] = line.words
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined) throw new UsageError(`rule ${name}: expected ${Object.keys(ACTIONS).join(', ')}`)
    return action(words, line)
  },
}

/** Without a book those of the program. */
function list(words: readonly string[], line: CommandLine): number | Promise<number> {
  const [path] = takes(words, ['BOOK'], 0)
  if (path !== undefined) return withBook(path, 'read', (context) => printRules(context, line))
  const book = memoryBook()
  try {
    return printRules(
      openCore(book, RESOURCES, () => ''),
      line,
    )
  } finally {
    book.close()
  }
}

function printRules(context: CoreContext, { text, flags }: CommandLine): number {
  const form = text.form === undefined ? undefined : formOf(context.catalogue, text.form).code
  const rules = createCore(context).rules.list(form === undefined ? {} : { form })
  if (flags.has('json')) printJson(rules)
  else
    printTable(
      ['code', 'origin', 'version', 'form', 'severity', 'active', 'issues', 'author', 'rule', 'title'],
      rules.map((rule) => ({
        ...rule,
        active: rule.active ? 'on' : 'off',
        issues: rule.issues.map(({ code }) => code).join(' '),
        title: rule.title.zh,
      })),
    )
  return 0
}

function show(words: readonly string[], line: CommandLine): Promise<number> {
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withBook(path, 'read', (context) => {
    const { rules } = createCore(context)
    const definition = rules.definition({ code })
    if (line.flags.has('json')) process.stdout.write(ruleJson(definition))
    else {
      printTable(
        ['code', 'version', 'form', 'severity', 'rule', 'when', 'title', 'message'],
        [{ ...definition, title: definition.title.zh, message: definition.message.zh }],
      )
      const { reading, issues } = checked(rules, definition)
      printIssues(definition, issues)
      if (reading !== null) process.stderr.write(`${reading.zh}\n${reading.en}\n`)
    }
    return 0
  })
}

type Rules = ReturnType<typeof createCore>['rules']

/** A rule of the program is looked at as any other; that it can't be changed says nothing of its text. */
function checked(rules: Rules, rule: object): ReturnType<Rules['check']> {
  return rules.check({ rule: { ...rule, code: 'looked-at' } })
}

function check(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', file = ''] = takes(words, ['BOOK', 'FILE|-'], 2)
  const found = readRules(file)
  return withBook(path, 'read', (context) => {
    const checks = found.map((rule) => ({ rule, ...createCore(context).rules.check({ rule }) }))
    if (flags.has('json')) printJson(checks.map(({ rule: _, ...rest }) => rest))
    for (const { rule, issues, step, version, reading } of checks) {
      printIssues(rule, issues)
      if (issues.length === 0) process.stderr.write(`${step}, version ${version}\n${reading?.zh}\n${reading?.en}\n`)
    }
    return checks.some(({ issues }) => issues.length > 0) ? 1 : 0
  })
}

function add(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', file = ''] = takes(words, ['BOOK', 'FILE|-'], 2)
  const found = readRules(file)
  return withBook(path, 'write', (context) => {
    const { rules } = createCore(context)
    const wrong = found.map((rule) => ({ rule, ...rules.check({ rule }) })).filter(({ issues }) => issues.length > 0)
    for (const { rule, issues } of wrong) printIssues(rule, issues)
    if (wrong.length > 0)
      throw new CoreError('rule-malformed', { count: wrong.length }, 'rule-malformed: nothing was kept')
    const added = found.map((rule) => rules.add({ rule }))
    if (flags.has('json')) printJson(added.length === 1 ? added[0] : added)
    for (const { rule, step } of added) process.stderr.write(`${step}: ${rule.code} version ${rule.version}\n`)
    return 0
  })
}

function rehearse(words: readonly string[], { text, flags }: CommandLine): Promise<number> {
  const [path = '', draft = ''] = takes(words, ['BOOK', 'FILE|-|CODE'], 2)
  return withBook(path, 'read', (context) => {
    const { rules } = createCore(context)
    const isKept = context.rules.all.has(draft)
    const [rule] = isKept ? [rules.definition({ code: draft })] : readRules(draft)
    const { issues } = isKept ? { issues: [] } : rules.check({ rule })
    printIssues(rule, issues)
    const rehearsal = rules.rehearse({
      rule,
      ...(text.periods !== undefined && { periods: listOf(text.periods).map(checkPeriod) }),
      ...(text.region !== undefined && {
        regions: listOf(text.region).map((name) => regionFilter(context.regions, name)),
      }),
    })
    if (flags.has('json')) printJson(rehearsal)
    else printRehearsal(rehearsal)
    return 0
  })
}

function printRehearsal({ periods, findings, doubts, counts }: Rehearsal): void {
  printTable(
    ['period', 'checked', 'failed', 'cannotTell', 'regions'],
    [...periods.map((period) => ({ ...period, regions: period.regions.join(' ') })), { period: 'total', ...counts }],
  )
  for (const { period, region, file, cell, label, message } of findings)
    process.stderr.write(`${period} ${region} ${file ?? ''} ${cell ?? ''} ${label}: ${message.zh}\n`)
  for (const { period, region, message } of doubts) process.stderr.write(`${period} ${region}: ${message.zh}\n`)
  process.stderr.write('nothing was kept\n')
}

function turn(words: readonly string[], line: CommandLine, active: boolean): Promise<number> {
  const reason = required(line, 'reason')
  return onRule(words, line, active ? 'turned on' : 'turned off', (core, code) =>
    core.rules.setActive({ code, active, reason }),
  )
}

function onRule(
  words: readonly string[],
  { flags }: CommandLine,
  done: string,
  change: (core: ReturnType<typeof createCore>, code: string) => unknown,
): Promise<number> {
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withBook(path, 'write', (context) => {
    const changed = change(createCore(context), code)
    if (flags.has('json')) printJson(changed ?? { code })
    process.stderr.write(`${done} ${code}\n`)
    return 0
  })
}
