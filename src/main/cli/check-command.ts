import type { CheckFinding, ChecksPage, ChecksQuery, Doubt, Label } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import { type CoreContext, createCore, formOf } from '../core/create-core.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { checkPending } from './check-pending.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, requiredNumber, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** All of them: a terminal has room. */
const ALL = Number.MAX_SAFE_INTEGER

/** What the rules find; what has changed since the last check is checked first. */
export const checkCommand: Command = {
  shape: {
    words: ['BOOK'],
    options: {
      form: 'text',
      period: 'text',
      region: 'text',
      submission: 'text',
      rule: 'text',
      severity: 'text',
      anew: 'flag',
      out: 'text',
      language: 'text',
      json: 'flag',
    },
  },
  run: async (line) => {
    const [path = ''] = line.words
    const isBehind = await withBook(
      path,
      'read',
      (context) => createCore(context).checks.findings({ limit: 0 }).pending > 0,
    )
    if (isBehind || line.flags.has('anew'))
      await withBook(path, 'write', (context) => {
        checkPending(context)
        if (line.flags.has('anew')) createCore(context).checks.run(scopeOf(context, line))
      })
    return withBook(path, 'read', (context) => show(context, line))
  },
}

function show(context: CoreContext, line: CommandLine): number {
  const core = createCore(context)
  const query = scopeOf(context, line)
  const { out } = line.text
  const language = line.text.language === 'en' ? 'en' : 'zh-CN'
  if (out !== undefined) {
    const { file, rows } = core.reports.checks({ query, language, to: out })
    process.stderr.write(`wrote ${file}: ${rows} findings\n`)
  }
  const page = core.checks.findings({ ...query, limit: ALL })
  if (line.flags.has('json')) printJson({ findings: page.findings, cannotTell: page.cannotTell, counts: page.counts })
  else if (out === undefined) printFindings(page, language === 'en' ? 'en' : 'zh')
  const { errors, warnings, explained, cannotTell } = page.counts
  process.stderr.write(
    `${errors} errors, ${warnings} warnings (${explained} explained), ${cannotTell} cannot tell (adjusted layer)\n`,
  )
  return errors > 0 ? 1 : 0
}

function scopeOf({ catalogue, regions }: CoreContext, { text }: CommandLine): ChecksQuery {
  const { severity } = text
  if (severity !== undefined && severity !== 'error' && severity !== 'warning')
    throw new UsageError(`--severity is error or warning, not ${severity}`)
  return {
    ...(text.form !== undefined && { forms: listOf(text.form).map((code) => formOf(catalogue, code).code) }),
    ...(text.period !== undefined && { periods: listOf(text.period).map(checkPeriod) }),
    ...(text.region !== undefined && { regions: listOf(text.region).map((name) => regionFilter(regions, name)) }),
    ...(text.submission !== undefined && { submission: requiredNumber(text.submission, '--submission') }),
    ...(text.rule !== undefined && { rules: listOf(text.rule) }),
    ...(severity !== undefined && { severity }),
  }
}

const COLUMNS = [
  'severity',
  'rule',
  'form',
  'region',
  'period',
  'submission',
  'cell',
  'row',
  'column',
  'label',
] as const

function printFindings(page: Pick<ChecksPage, 'findings' | 'cannotTell'>, language: keyof Label): void {
  printTable(
    [...COLUMNS, 'values', 'expected', 'difference', 'message'],
    [
      ...page.findings.map((finding) => findingLine(finding, language)),
      ...page.cannotTell.map((doubt) => doubtLine(doubt, language)),
    ],
  )
}

function findingLine(finding: CheckFinding, language: keyof Label) {
  const values = Object.entries(finding.values).map(([name, value]) => `${name}=${value ?? ''}`)
  return { ...finding, values: values.join(' '), message: finding.message[language] }
}

function doubtLine(doubt: Doubt, language: keyof Label) {
  const values = `absent: ${doubt.missing.join(' ')}`
  return { ...doubt, severity: 'cannot-tell', values, message: doubt.message[language] }
}
