import { readFileSync } from 'node:fs'
import type { ImportHints } from '#contract'
import { SHEETS_QUERY } from '../worker/call-queries.ts'
import { UsageError } from './parse-command-line.ts'

/** What a file of JSON names for single sheets, as the window would send it. @throws UsageError */
export function readMappingFile(path: string): NonNullable<ImportHints['sheets']> {
  const read = SHEETS_QUERY.safeParse(parse(path))
  if (read.success) return read.data as NonNullable<ImportHints['sheets']>
  const [first] = read.error.issues
  throw new UsageError(`--mapping ${path}: ${first?.path.join(' › ') ?? ''} ${first?.message ?? 'has the wrong shape'}`)
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`--mapping ${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
