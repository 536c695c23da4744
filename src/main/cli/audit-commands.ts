import type { AuditQuery } from '#contract'
import { checkDay } from '../core/base/days.ts'
import { createCore } from '../core/create-core.ts'
import type { Command } from './commands.ts'
import { withBook } from './open-for-cli.ts'
import { type CommandLine, listOf, requiredNumber } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'

/** What was done to a book, by whom and when, newest first. */
export const auditCommand: Command = {
  shape: {
    words: ['BOOK'],
    options: {
      since: 'text',
      until: 'text',
      who: 'text',
      verb: 'text',
      submission: 'text',
      find: 'text',
      limit: 'text',
      out: 'text',
      language: 'text',
      json: 'flag',
    },
  },
  run: (line) => {
    const query = queryOf(line)
    const { out } = line.text
    const language = line.text.language === 'en' ? 'en' : 'zh-CN'
    return withBook(line.words[0] ?? '', 'read', (context) => {
      const core = createCore(context)
      if (out !== undefined) {
        const { file, rows } = core.reports.audit({ query, language, to: out })
        process.stderr.write(`wrote ${file}: ${rows} entries\n`)
        return 0
      }
      const page = core.audit.entries(query)
      if (line.flags.has('json')) printJson(page)
      else {
        const rows = page.entries.map(({ told, ...entry }) => ({ ...entry, told: told.en }))
        printTable(['no', 'at', 'who', 'verb', 'told'], rows)
        if (page.total > rows.length)
          process.stderr.write(`the newest ${rows.length} of ${page.total}; --limit gives more\n`)
      }
      return 0
    })
  },
}

/** Whether the audit is whole; exit code 1 where it isn't. */
export const verifyCommand: Command = {
  shape: { words: ['BOOK'], options: { head: 'text', json: 'flag' } },
  run: ({ words: [path = ''], text, flags }) =>
    withBook(path, 'read', (context) => {
      const verdict = createCore(context).audit.verify(text.head === undefined ? {} : { head: text.head })
      if (flags.has('json')) printJson(verdict)
      const { ok, entries, head, firstBroken, found } = verdict
      if (firstBroken !== null) process.stderr.write(`entry ${firstBroken.no}: ${BROKEN[firstBroken.why]}\n`)
      else if (!ok)
        process.stderr.write(`no entry has the hash ${text.head}: entries were cut off since it was printed\n`)
      else {
        const where = found === null ? '' : `; entry ${found} has the hash asked for`
        process.stderr.write(`whole: ${entries} entries, head ${head ?? 'none'}${where}\n`)
      }
      return ok ? 0 : 1
    }),
}

const BROKEN = {
  'hash-wrong': 'what it says is not what its hash was made of: it was edited',
  'chain-broken': 'the entry before it is not the one it was appended to: one was put in, deleted or moved there',
  'number-missing': 'it is missing: it was deleted, or given another number',
} as const

function queryOf({ text }: CommandLine): AuditQuery {
  return {
    ...(text.since !== undefined && { since: checkDay(text.since) }),
    ...(text.until !== undefined && { until: checkDay(text.until) }),
    ...(text.who !== undefined && { who: listOf(text.who) }),
    ...(text.verb !== undefined && { verbs: listOf(text.verb) }),
    ...(text.submission !== undefined && { submission: requiredNumber(text.submission, '--submission') }),
    ...(text.find !== undefined && { find: text.find }),
    ...(text.limit !== undefined && { limit: requiredNumber(text.limit, '--limit') }),
  }
}
