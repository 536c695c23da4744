import type { ChecksQuery, Doubt, Label, RuleSeverity } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { type RuleReading, readReadings } from '../running/rule-reading.ts'
import type { ChosenFindings } from './chosen-findings.ts'
import type { FindingSource } from './to-finding.ts'

/** A rule that could not be decided at a place, as it is kept or as a rehearsal found it. */
export interface DoubtRow {
  readonly rule: string
  readonly ruleVersion: number
  readonly severity: RuleSeverity
  readonly form: string
  readonly period: string
  readonly region: number
  readonly submission: number | null
  readonly cases: number
  readonly missing: readonly string[]
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
}

/** Doubts listed where nobody says how many. */
const PAGE = 1000

/** What can't be told in a scope, gravest first. */
export function readDoubts(
  db: Sqlite,
  source: FindingSource,
  chosen: ChosenFindings,
  { severity, limit }: ChecksQuery,
): readonly Doubt[] {
  const readingOf = readReadings(db)
  return db
    .prepare<[object], Omit<DoubtRow, 'missing'> & { readonly missing: string }>(
      `SELECT f.rule, f.rule_version AS ruleVersion, f.severity, f.form, f.period, f.region_id AS region,
         f.submission_id AS submission, f.cases, f.missing, f.row_no AS "row", f.block, f.column_name AS "column"
       FROM check_doubt f WHERE ${chosen.where} AND (:severity IS NULL OR f.severity = :severity)
       ORDER BY f.severity, f.period DESC, f.form, f.region_id, f.rule LIMIT :limit`,
    )
    .all({ ...chosen.params, severity: severity ?? null, limit: limit ?? PAGE })
    .map((row) => {
      const missing = JSON.parse(row.missing) as readonly string[]
      return toDoubt(source, readingOf(row.rule, row.ruleVersion), { ...row, missing })
    })
}

/** A doubt as a person sees it: it names the values that are absent. */
export function toDoubt(source: FindingSource, reading: RuleReading | null, row: DoubtRow): Doubt {
  const { region, cases, ...rest } = row
  const { submission, row: line, block, column } = row
  return {
    ...rest,
    region: source.regions.codeOf(region),
    count: cases,
    cell:
      submission === null || line === null || column === null
        ? null
        : source.findCell({ submission, row: line, block: block ?? 0, column }),
    message: message(row, reading),
  }
}

function message({ cases, missing }: DoubtRow, reading: RuleReading | null): Label {
  const titles = missing.map((name) => reading?.operands.find((operand) => operand.name === name)?.title ?? same(name))
  const zh = titles.map((title) => title.zh).join('、')
  const en = titles.map((title) => title.en).join(', ')
  const rule = reading?.title ?? same('')
  return {
    zh: `无法判断“${rule.zh}”${cases > 1 ? `（${cases}处）` : ''}：缺少${zh === '' ? '数据' : zh}`,
    en: `Cannot tell “${rule.en}”${cases > 1 ? ` (${cases} places)` : ''}; absent: ${en === '' ? 'figures' : en}`,
  }
}

function same(text: string): Label {
  return { zh: text, en: text }
}
