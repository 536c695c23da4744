import type { IntakeCode, IntakeProblem, SheetResult } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { intakeProblem } from '../intake-problem.ts'
import type { ErrorList, ExplainedLine } from './error-list.ts'
import { errorSentence } from './error-sentences.ts'
import { keepExplanation } from './explanation-table.ts'
import { findingsOf, type KeyedFinding, readFindings } from './keyed-findings.ts'
import { isSealedKey, unsealed } from './list-format.ts'
import { findingStands, keepSentExplanation } from './sent-explanations.ts'

export interface Settling {
  readonly db: Sqlite
  readonly regions: RegionIndex
  /** Sheets that came in the same file. */
  readonly sheets: readonly SheetResult[]
  /** Number of the import the explanations come with, made when the first is kept; `null` in a preview. */
  readonly importNumber: (() => number) | null
}

type Settled = 'fits' | 'waits' | Extract<IntakeCode, 'explanation-unmatched' | 'explanation-locked'>

/**
 * Reads the explanations of a returned list against the findings they were written on: those of the file the list was
 * made from, and the same ones of the sheets that came back with it.
 *
 * What was found in the sheet is the same only if cell, rule and value still are. What a rule found is known by its
 * name: its explanation is kept also where the rule does not find it now, since the rules run only after the import.
 * Of an explanation that fits none it is told.
 */
export function settleExplanations(list: ErrorList, settling: Settling): readonly IntakeProblem[] {
  const settleSheet = sheetLines(list, settling)
  const settleRule = ruleLines(list, settling)
  const settled = list.explained.map((line) => ({
    line,
    as: isSealedKey(line.key) ? settleRule(line) : settleSheet(line),
  }))
  const count = (kind: Settled) => settled.filter(({ as }) => as === kind).length
  const waiting = count('waits')
  return [
    intakeProblem('error-list', { count: list.explained.length, fitting: count('fits') }),
    ...(waiting === 0 ? [] : [intakeProblem('explanation-waiting', { count: waiting })]),
    ...settled.flatMap(({ line, as }) => (as === 'fits' || as === 'waits' ? [] : [notTaken(as, line)])),
  ]
}

/** Settles lines of what was found in sheets. */
function sheetLines({ sha256 }: ErrorList, { db, sheets, importNumber }: Settling): (line: ExplainedLine) => Settled {
  const old = readFindings(
    db,
    submissionsOf(db, sha256).map(({ submission }) => submission),
  )
  const now = sheets.flatMap((sheet) =>
    sheet.status === 'kept' && sheet.submission !== null ? readFindings(db, [sheet.submission]) : findingsOf(sheet),
  )
  const byKey = Map.groupBy([...old, ...now], ({ key }) => key)
  return (line) => {
    const findings = (byKey.get(line.key) ?? []).filter((finding) => isSame(finding, line))
    if (importNumber !== null) {
      const kept = new Set(findings.flatMap(({ finding }) => finding ?? []))
      for (const finding of kept) keepExplanation(db, { finding, text: line.text, importNumber })
    }
    return findings.length === 0 ? 'explanation-unmatched' : 'fits'
  }
}

/** Settles lines of what rules found. */
function ruleLines({ sha256 }: ErrorList, { db, regions, importNumber }: Settling): (line: ExplainedLine) => Settled {
  const senders = new Set(submissionsOf(db, sha256).map(({ region }) => regions.nameOf(region)))
  const by = [...senders].join('、')
  return (line) => {
    const item = unsealed(line.key, line)
    if (item === null) return 'explanation-unmatched'
    const { text } = line
    const stands = findingStands(db, { item, text })
    if (stands === 'accepted-as-explained') return 'explanation-locked'
    if (importNumber !== null) keepSentExplanation(db, { item, text, by }, importNumber)
    return stands === 'now' ? 'fits' : 'waits'
  }
}

/** Submissions that were not undone and came from a file with these bytes. */
function submissionsOf(db: Sqlite, sha256: string) {
  return db
    .prepare<[string], { submission: number; region: string }>(
      `SELECT s.submission_id AS submission, r.code AS region
       FROM submission s JOIN source_file f USING (file_id) JOIN region r ON r.region_id = s.region_id
       WHERE f.sha256 = ? AND s.undone = 0 ORDER BY s.submission_id`,
    )
    .all(sha256)
}

function isSame({ code, cell, sent }: KeyedFinding, line: ExplainedLine): boolean {
  const rule = errorSentence(code)?.rule
  const isSameRule = rule === undefined ? line.rule === '' : line.rule === rule.zh || line.rule === rule.en
  return isSameRule && (cell ?? '') === line.cell && (sent ?? '').trim() === line.sent
}

function notTaken(code: IntakeCode, { address, cell, rule, text }: ExplainedLine): IntakeProblem {
  return intakeProblem(code, { found: cell || rule || '—', rule: rule || '—', text: text.slice(0, 100) }, address)
}
