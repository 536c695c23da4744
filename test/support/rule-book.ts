import type { RuleIssue, RuleTolerance } from '#contract'
import { memoryBook } from '../../src/main/core/book/open-book.ts'
import type { CoreContext } from '../../src/main/core/create-core.ts'
import { keptColumns } from '../../src/main/core/forms/form-definition.ts'
import { rowTable } from '../../src/main/core/forms/form-tables.ts'
import { settleCurrent } from '../../src/main/core/intake/current.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { readRegionCodes } from '../../src/main/core/regions/region-codes.ts'
import {
  addRuleFunctions,
  type CompiledRule,
  checkRule,
  compileRule,
  type RuleCase,
  type RuleWorld,
  SENT_TABLES,
} from '../../src/main/core/rules/language/index.ts'
import { readStandards } from '../../src/main/core/standards/standards.ts'
import { RESOURCES } from './book.ts'

/** Counties that tests file for. */
export const WANZHOU = '500101'
export const KAIZHOU = '500154'
export const MUNICIPAL = '500000'

export type Row = Readonly<Record<string, string | number | null>>

export interface RuleText {
  readonly form: string
  readonly rule: string
  readonly when?: string
  readonly tolerance?: RuleTolerance
}

/** A small book in memory with the program's forms, filed by hand, and rules run over it. */
export interface RuleBook {
  readonly context: CoreContext
  readonly world: RuleWorld
  /** Files rows of a form for counties: those of each row, or one for all. */
  file(form: string, period: string, rows: readonly Row[], region?: string): number
  issues(rule: RuleText): readonly RuleIssue[]
  compiled(rule: RuleText): CompiledRule
  /** Cases of a rule in all that is filed, in the order of rows. */
  cases(rule: RuleText): readonly (RuleCase & Record<string, unknown>)[]
  counted(rule: RuleText): number
}

export function ruleBook(): RuleBook {
  const context = openCore(memoryBook(), RESOURCES, () => '2018-01-15T09:00:00.000Z')
  const { catalogue, regions, standards } = context
  const { db } = context.book
  addRuleFunctions(db)
  db.exec(`
    CREATE TEMP TABLE check_scope (form TEXT, period TEXT, region_id INTEGER, PRIMARY KEY (form, period, region_id)) WITHOUT ROWID;
    INSERT INTO import (import_id, at) VALUES (1, '2018-01-15');
    INSERT INTO source_file (file_id, sha256, name, size) VALUES (1, '', 'a.xlsx', 1);
  `)
  const world: RuleWorld = {
    forms: catalogue.forms,
    units: catalogue.units,
    standards: new Map(readStandards(db, standards).map((standard) => [standard.code, standard])),
    regions: readRegionCodes(db),
  }
  let submission = 0

  const compiled = (rule: RuleText): CompiledRule => {
    const { checked, issues } = checkRule(rule, world)
    if (checked === null) throw new Error(JSON.stringify(issues))
    return compileRule(checked, world, SENT_TABLES)
  }
  const scope = (form: string) => {
    db.exec('DELETE FROM check_scope')
    db.prepare(
      `INSERT OR IGNORE INTO check_scope SELECT s.form, s.period, p.region_id
       FROM submission s JOIN submission_region p USING (submission_id) WHERE p.is_current = 1 AND s.form = ?`,
    ).run(form)
  }
  return {
    context,
    world,
    compiled,
    file(code, period, rows, region = KAIZHOU) {
      const form = catalogue.forms.get(code)
      if (form === undefined) throw new Error(`no form ${code}`)
      submission++
      const regionOf = (row: Row) => String(row.region ?? region)
      db.prepare(
        `INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period,
           version, row_count, error_count, warning_count, layout) VALUES (?, 1, 1, 'a.xlsx', 'Sheet1', ?, 1, ?, ?, ?, ?, 0, 0, '{}')`,
      ).run(submission, code, regions.idOf(region), period, submission, rows.length)
      for (const [place, own] of Map.groupBy(rows, regionOf)) {
        db.prepare(
          'INSERT INTO submission_region (submission_id, region_id, row_count, is_current) VALUES (?, ?, ?, 0)',
        ).run(submission, regions.idOf(place), own.length)
      }
      const columns = keptColumns(form).map(({ name }) => name)
      const names = ['submission_id', 'row_no', 'block', 'region_id', 'period', ...columns]
      const add = db.prepare(
        `INSERT INTO ${rowTable(form)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      for (const [at, row] of rows.entries()) {
        for (const name of Object.keys(row)) {
          if (name !== 'region' && !columns.includes(name)) throw new Error(`${code} has no column ${name}`)
        }
        add.run(submission, at + 1, 0, regions.idOf(regionOf(row)), period, ...columns.map((name) => row[name] ?? null))
      }
      settleCurrent(db, { form, period })
      return submission
    },
    issues: (rule) => checkRule(rule, world).issues,
    cases(rule) {
      const { sql, params } = compiled(rule)
      scope(rule.form)
      return db
        .prepare<[Record<string, string | number>], RuleCase & Record<string, unknown>>(sql)
        .all(params)
        .sort((a, b) => a.period.localeCompare(b.period) || (a.row_no ?? 0) - (b.row_no ?? 0))
    },
    counted(rule) {
      const { countSql, params } = compiled(rule)
      scope(rule.form)
      return db.prepare<[Record<string, string | number>], { cases: number }>(countSql).get(params)?.cases ?? 0
    },
  }
}

/** What a case of a rule says, in short: which row, whether it fails, what it has and should have. */
export function told({ row_no, verdict, value, expected }: RuleCase): string {
  return `${row_no ?? 'all'} ${verdict} ${value ?? '—'} / ${expected ?? '—'}`
}
