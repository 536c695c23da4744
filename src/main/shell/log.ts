import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MOST_BYTES = 1_000_000

/** The program's own account of what went wrong, for whoever mends it. */
export interface Log {
  /** Takes an error, or the stack of one that happened in another thread. */
  error(where: string, error: unknown): void
}

/**
 * Writes program.log in a folder, and keeps one older file of it.
 *
 * An error's message may quote a cell or a person's name, so only its kind and the places in the program are written.
 */
export function openLog(folder: string): Log {
  const path = join(folder, 'program.log')
  return {
    error(where, error) {
      putAsideWhenLong(path)
      appendFileSync(path, `${new Date().toISOString()} ${where}: ${withoutData(error)}\n`, { mode: 0o600 })
    },
  }
}

function withoutData(error: unknown): string {
  if (typeof error === 'string') return withoutMessage(error)
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` (${String(error.code)})` : ''
  return `${withoutMessage(error.stack ?? error.name)}${code}`
}

/** Kind of the error and the places in the program, of a stack whose message may go over several lines. */
function withoutMessage(stack: string): string {
  const kind = /^[A-Za-z]+/.exec(stack)?.[0] ?? 'Error'
  return [kind, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
}

function putAsideWhenLong(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > MOST_BYTES) renameSync(path, `${path}.old`)
}
