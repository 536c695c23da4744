import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ProblemCode } from '#contract'
import { CoreError } from './core-error.ts'

/** A definition is a few hundred kilobytes at most. */
const LARGEST_DEFINITION = 5_000_000

/**
 * What a JSON file with a definition holds.
 *
 * @param malformed code of the problem where it is no JSON
 * @throws CoreError `file-unknown`, `file-unreadable`, and the code given
 */
export function readJson(path: string, malformed: ProblemCode): unknown {
  const file = basename(path)
  let text: string
  try {
    if (statSync(path).size > LARGEST_DEFINITION)
      throw new CoreError('file-unreadable', { file, why: 'file-too-large' })
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof CoreError) throw error
    throw new CoreError('file-unknown', { file })
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new CoreError(malformed, { at: file, why: 'not-json', value: '', count: 1 })
  }
}
