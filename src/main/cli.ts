import type { ProblemCode } from '#contract'
import { COMMANDS, type Command } from './cli/commands.ts'
import { HELP } from './cli/help.ts'
import { helpOf } from './cli/help-of.ts'
import { parseCommandLine, UsageError } from './cli/parse-command-line.ts'
import { refusalText } from './cli/remedies.ts'
import { CoreError, toProblem } from './core/base/core-error.ts'

// The same core from a terminal: results to stdout, progress and problems to stderr.

/** 0 done · 1 done, but something was held or has errors · 2 usage · 3 refused. */
async function main(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  try {
    const command: Command | undefined = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command === undefined) throw new UsageError(`there is no command ${name}`)
    const { words, options } = command.shape
    const line = parseCommandLine(rest, { words, options: { ...options, as: 'text' } })
    if (line.text.as !== undefined) process.env.FIVE_BATCHES_PERSON = line.text.as
    return await command.run(line)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${helpOf(name)}`)
      return 2
    }
    const problem = toProblem(error)
    process.stderr.write(`${refusalText(problem)}\n`)
    if (!(error instanceof CoreError) && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
    return isUsage(problem.code) ? 2 : 3
  }
}

/** What was typed names nothing that exists, or is no period and no day. */
function isUsage(code: ProblemCode): boolean {
  return code.endsWith('-unknown') || ['bad-arguments', 'period-malformed', 'date-malformed'].includes(code)
}

// `… | head` closes stdout early: the reader has enough, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2))
