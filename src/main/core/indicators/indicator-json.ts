import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { IndicatorFile, IndicatorIssue } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { readJson } from '../base/read-json.ts'
import { isRead, type ReadIndicatorFile, readIndicatorFile } from './indicator-file.ts'

/**
 * Reads a definition out of a JSON file; what it names is checked when it is kept.
 *
 * @throws CoreError `file-unknown`, `file-unreadable`, `indicator-malformed`
 */
export function readIndicatorJson(path: string): ReadIndicatorFile {
  const read = readIndicatorFile(readJson(path, 'indicator-malformed'))
  if (isRead(read)) return read
  throw malformed(basename(path), read)
}

/** Writes a definition as JSON. @throws CoreError `file-unwritable` */
export function writeIndicatorJson(indicator: IndicatorFile, path: string): void {
  try {
    writeFileSync(path, indicatorJson(indicator))
  } catch {
    throw new CoreError('file-unwritable', { file: basename(path) })
  }
}

export function indicatorJson(indicator: IndicatorFile): string {
  return `${JSON.stringify(indicator, null, 2)}\n`
}

/** The first of the issues as a problem. */
export function malformed(indicator: string, issues: readonly IndicatorIssue[]): CoreError {
  const [first] = issues
  const { at = '', code: why = 'schema', value = '' } = first ?? {}
  return new CoreError('indicator-malformed', { indicator, at, why, value, count: issues.length })
}
