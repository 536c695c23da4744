import type { IntakeProblem, SheetResult } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { intakeProblem } from '../intake-problem.ts'
import type { ErrorList, ExplainedLine } from './error-list.ts'
import { errorSentence } from './error-sentences.ts'
import { keepExplanation } from './explanation-table.ts'
import { findingsOf, type KeyedFinding, readFindings } from './keyed-findings.ts'

export interface Settling {
  readonly db: Sqlite
  /** Sheets that came in the same file. */
  readonly sheets: readonly SheetResult[]
  /** Number of the import the explanations come with, made when the first is kept; `null` in a preview. */
  readonly importNumber: (() => number) | null
}

/**
 * Reads the explanations of a returned list against the findings they were written on: those of the file the list was
 * made from, and the same ones of the sheets that came back with it.
 *
 * A finding is the same only if cell, rule and value still are; of an explanation that fits none it is told.
 */
export function settleExplanations(list: ErrorList, { db, sheets, importNumber }: Settling): readonly IntakeProblem[] {
  const old = readFindings(db, submissionsOf(db, list.sha256))
  const now = sheets.flatMap((sheet) =>
    sheet.status === 'kept' && sheet.submission !== null ? readFindings(db, [sheet.submission]) : findingsOf(sheet),
  )
  const byKey = Map.groupBy([...old, ...now], ({ key }) => key)
  let fitting = 0
  const problems: IntakeProblem[] = []
  for (const line of list.explained) {
    const findings = (byKey.get(line.key) ?? []).filter((finding) => isSame(finding, line))
    if (findings.length === 0) problems.push(unmatched(line))
    else fitting++
    if (importNumber === null) continue
    const kept = new Set(findings.flatMap(({ finding }) => finding ?? []))
    for (const finding of kept) keepExplanation(db, { finding, text: line.text, importNumber })
  }
  return [intakeProblem('error-list', { count: list.explained.length, fitting }), ...problems]
}

/** Submissions that count and came from a file with these bytes. */
function submissionsOf(db: Sqlite, sha256: string): readonly number[] {
  return db
    .prepare<[string], { submission: number }>(
      `SELECT s.submission_id AS submission FROM submission s JOIN source_file f USING (file_id)
       WHERE f.sha256 = ? AND s.undone = 0 ORDER BY s.submission_id`,
    )
    .all(sha256)
    .map(({ submission }) => submission)
}

function isSame({ code, cell, sent }: KeyedFinding, line: ExplainedLine): boolean {
  const rule = errorSentence(code)?.rule
  const isSameRule = rule === undefined ? line.rule === '' : line.rule === rule.zh || line.rule === rule.en
  return isSameRule && (cell ?? '') === line.cell && (sent ?? '').trim() === line.sent
}

function unmatched({ address, cell, rule, text }: ExplainedLine): IntakeProblem {
  return intakeProblem(
    'explanation-unmatched',
    { found: cell || '—', rule: rule || '—', text: text.slice(0, 100) },
    address,
  )
}
