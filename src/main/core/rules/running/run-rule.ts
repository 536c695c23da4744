import type { Sqlite } from '../../book/open-book.ts'
import type { ColumnDefinition } from '../../forms/form-definition.ts'
import type { CompiledRule, RuleCase } from '../language/index.ts'
import { type ChecksSource, findingNames } from './checks-source.ts'
import type { RunnableRule } from './compiled-rules.ts'
import type { Place } from './pending.ts'
import { createRowNames, maskedAs, type RowNames } from './row-names.ts'

/** A case that fails, ready to be kept: personal values are masked. */
export interface FoundCase {
  readonly finding: string
  readonly period: string
  readonly region: number
  readonly submission: number | null
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
  readonly value: number | string | null
  readonly expected: number | string | null
  readonly facts: CaseFacts
}

/** What is told of a case beside its place. */
export interface CaseFacts {
  /** By operand: the value, and the submission, row and block it stands in where that is another row. */
  readonly operands: readonly (readonly [value: number | string | null, ...place: number[]])[]
  /** Values of the row, or members of the group, that name it, and those its message speaks of. */
  readonly names: Readonly<Record<string, number | string | null>>
}

/** Where a rule can't be decided at one place. */
export interface DoubtfulPlace {
  readonly period: string
  readonly region: number
  readonly submission: number | null
  readonly cases: number
  readonly missing: readonly string[]
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
}

export interface RuleOutcomeAt {
  readonly checked: number
  readonly findings: readonly FoundCase[]
  readonly doubts: readonly DoubtfulPlace[]
}

export interface RuleRunner {
  /** Sets the places that rules are run over. */
  look(places: readonly Place[]): void
  run(runnable: RunnableRule): RuleOutcomeAt
}

type Case = RuleCase & Readonly<Record<string, number | string | null>>

/** Runs rules a set at a time over places; reads only, but for a table of the connection. */
export function createRuleRunner(source: Pick<ChecksSource, 'book' | 'catalogue' | 'regions'>): RuleRunner {
  const { db } = source.book
  const nameOf = findingNames(source.book)
  const rowNames = new Map<RunnableRule, RowNames>()
  const columnOf: ColumnOf = (form, name) =>
    source.catalogue.forms.get(form)?.columns.find((column) => column.name === name)
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS check_scope
    (form TEXT, period TEXT, region_id INTEGER, PRIMARY KEY (form, period, region_id)) WITHOUT ROWID`)
  return {
    look(places) {
      db.exec('DELETE FROM temp.check_scope')
      const add = db.prepare('INSERT INTO temp.check_scope VALUES (?, ?, ?)')
      for (const { form, period, region } of places) add.run(form, period, region)
    },
    run(runnable) {
      const { compiled, rule } = runnable
      const names = rowNames.get(runnable) ?? createRowNames(db, runnable)
      rowNames.set(runnable, names)
      const taken = new Map<string, number>()
      const findings: FoundCase[] = []
      const doubts = new Map<string, DoubtfulPlace>()
      for (const found of casesOf(db, compiled)) {
        if (found.verdict === 'cannot-tell') {
          addDoubt(doubts, found, compiled)
          continue
        }
        const { key, shown } = names(found)
        const about = [rule.view.code, source.regions.codeOf(found.region_id), found.period, found.at_column, key]
        const times = taken.get(JSON.stringify(about)) ?? 0
        taken.set(JSON.stringify(about), times + 1)
        const finding = nameOf(times === 0 ? about : [...about, times])
        findings.push(toFinding(found, runnable, { finding, names: shown }, columnOf))
      }
      return { checked: countOf(db, compiled), findings, doubts: [...doubts.values()] }
    },
  }
}

function casesOf(db: Sqlite, { sql, params }: CompiledRule): IterableIterator<Case> {
  return db.prepare<[Record<string, unknown>], Case>(sql).iterate(params)
}

function countOf(db: Sqlite, { countSql, params }: CompiledRule): number {
  return db.prepare<[Record<string, unknown>], { cases: number }>(countSql).get(params)?.cases ?? 0
}

type ColumnOf = (form: string, column: string | null) => ColumnDefinition | undefined

function toFinding(
  found: Case,
  { compiled, rule }: RunnableRule,
  about: Pick<FoundCase, 'finding'> & Pick<CaseFacts, 'names'>,
  columnOf: ColumnOf,
): FoundCase {
  const operands = compiled.operands.map(({ place, form, column }, at): CaseFacts['operands'][number] => {
    const value = maskedAs(found[`v${at}`] ?? null, columnOf(form, column))
    const [submission, row, block] = [found[`s${at}`], found[`r${at}`], found[`b${at}`]]
    return place === 'other-row' && typeof submission === 'number' && typeof row === 'number'
      ? [value, submission, row, Number(block ?? 0)]
      : [value]
  })
  const column = found.at_column ?? compiled.column
  const compared = columnOf(rule.view.form, column)
  return {
    finding: about.finding,
    period: found.period,
    region: found.region_id,
    submission: found.submission_id,
    row: found.row_no,
    block: found.block,
    column,
    value: maskedAs(found.value, compared),
    expected: maskedAs(found.expected, compared),
    facts: { operands, names: about.names },
  }
}

function addDoubt(doubts: Map<string, DoubtfulPlace>, found: Case, { operands, column }: CompiledRule): void {
  const key = `${found.period} ${found.region_id}`
  const before = doubts.get(key)
  const lacking = operands.filter((_, at) => found[`v${at}`] === null)
  const absent = lacking.map(({ name }) => name)
  const blank = lacking.find(({ place }) => place === 'own-row')?.column ?? null
  if (before === undefined) {
    doubts.set(key, {
      period: found.period,
      region: found.region_id,
      submission: found.submission_id,
      cases: 1,
      missing: absent,
      row: found.row_no,
      block: found.block,
      column: found.at_column ?? blank ?? column,
    })
    return
  }
  const missing = absent.every((name) => before.missing.includes(name))
    ? before.missing
    : [...new Set([...before.missing, ...absent])]
  doubts.set(key, { ...before, cases: before.cases + 1, missing })
}
