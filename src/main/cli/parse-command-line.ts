import { parseArgs } from 'node:util'

/** The command line is not what the command takes. */
export class UsageError extends Error {}

export interface CommandShape {
  /** Names of the words a command takes, in order; a last name ending in `…` takes one or more. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, 'text' | 'flag'>>
}

export interface CommandLine {
  readonly words: readonly string[]
  readonly text: Readonly<Record<string, string | undefined>>
  readonly flags: ReadonlySet<string>
}

/** @throws UsageError */
export function parseCommandLine(args: readonly string[], shape: CommandShape): CommandLine {
  const options = Object.fromEntries(
    Object.entries(shape.options).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  )
  const { values, positionals } = attempt(() =>
    parseArgs({ args: [...args], options, allowPositionals: true, strict: true }),
  )
  const many = shape.words.at(-1)?.endsWith('…') ?? false
  if (positionals.length < shape.words.length || (!many && positionals.length > shape.words.length)) {
    throw new UsageError(`expected ${shape.words.join(' ') || 'no words'}`)
  }
  const entries = Object.entries(values)
  return {
    words: positionals,
    text: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
  }
}

/** A value that must be given. @throws UsageError */
export function required(line: CommandLine, name: string): string {
  const value = line.text[name]
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}

/** A whole number that must be given. @throws UsageError */
export function requiredNumber(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`${name} must be a whole number, not ${text}`)
  return Number(text)
}

/** `a,b,c` as a list; empty where nothing was given. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The words an action takes, of which the first so many must be there. @throws UsageError */
export function takes(words: readonly string[], names: readonly string[], least: number): readonly string[] {
  if (words.length < least || words.length > names.length) throw new UsageError(`expected ${names.join(' ')}`)
  return words
}

/** Boundaries that regions are counted in. @throws UsageError */
export function boundariesOf(text: string): 'as-filed' | 'current' {
  if (text === 'as-filed' || text === 'current') return text
  throw new UsageError(`--boundaries is as-filed or current, not ${text}`)
}

function attempt<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
