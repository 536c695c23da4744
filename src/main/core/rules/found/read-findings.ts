import type { CheckFinding, ChecksQuery, FindingExplanation } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type RuleReading, readReadings } from '../running/rule-reading.ts'
import type { CaseFacts } from '../running/run-rule.ts'
import { type ChosenFindings, explanationsJoin } from './chosen-findings.ts'
/** Findings on one page where nobody says how many. */
import type { FoundRow } from './found-case.ts'
import { type FindingSource, toFinding } from './to-finding.ts'

const PAGE = 1000

/** A finding as its table has it, with the explanation that holds. */
interface KeptFinding extends Omit<FoundRow, 'facts'> {
  readonly facts: string
  readonly explanation: number | null
  readonly text: string | null
  readonly by: string | null
  readonly at: string | null
  readonly copiedFrom: string | null
}

const COLUMNS = `f.finding, f.rule, f.rule_version AS ruleVersion, f.severity, f.form, f.period, f.region_id AS region,
  f.submission_id AS submission, f.row_no AS "row", f.block, f.column_name AS "column", f.value, f.expected, f.facts,
  s.file_name AS file, s.sheet, e.explanation_id AS explanation, e.text, e.written_by AS "by", e.written_at AS at,
  e.copied_from AS copiedFrom`

/** Findings of a scope, gravest first, then newest period first, by form, county and row. */
export function readFindings(
  db: Sqlite,
  source: FindingSource,
  chosen: ChosenFindings,
  { severity, state, offset, limit }: ChecksQuery,
): { readonly findings: readonly CheckFinding[]; readonly total: number } {
  const from = `FROM check_finding f LEFT JOIN submission s USING (submission_id) ${explanationsJoin(db)}
    WHERE ${chosen.where} AND (:severity IS NULL OR f.severity = :severity)
      AND (:state IS NULL OR (e.item IS NULL) = (:state = 'open'))`
  const params = { ...chosen.params, severity: severity ?? null, state: state ?? null }
  const total = db.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(params)?.total ?? 0
  const kept = db
    .prepare<[object], KeptFinding>(
      `SELECT ${COLUMNS} ${from}
       ORDER BY f.severity, f.period DESC, f.form, f.region_id, f.row_no, f.block, f.rule, f.finding
       LIMIT :limit OFFSET :offset`,
    )
    .all({ ...params, limit: limit ?? PAGE, offset: offset ?? 0 })
  const readingOf = readReadings(db)
  return { total, findings: kept.map((each) => shown(source, readingOf, each)) }
}

/** One finding by its name. @throws CoreError `finding-unknown` */
export function readFinding(db: Sqlite, source: FindingSource, name: string): CheckFinding {
  const kept = db
    .prepare<[string], KeptFinding>(
      `SELECT ${COLUMNS} FROM check_finding f LEFT JOIN submission s USING (submission_id) ${explanationsJoin(db)}
       WHERE f.finding = ?`,
    )
    .get(name)
  if (kept === undefined) throw new CoreError('finding-unknown', { finding: name })
  return shown(source, readReadings(db), kept)
}

function shown(
  source: FindingSource,
  readingOf: (rule: string, version: number) => RuleReading | null,
  kept: KeptFinding,
): CheckFinding {
  const reading = readingOf(kept.rule, kept.ruleVersion)
  if (reading === null) throw new Error(`nothing is kept of rule ${kept.rule} version ${kept.ruleVersion}`)
  const { facts, explanation, text, by, at, copiedFrom, ...found } = kept
  return toFinding(source, reading, { ...found, facts: JSON.parse(facts) as CaseFacts }, explanationOf(kept))
}

function explanationOf({ explanation, text, by, at, copiedFrom }: KeptFinding): FindingExplanation | null {
  return explanation === null ? null : { explanation, text: text ?? '', by: by ?? '', at: at ?? '', copiedFrom }
}
