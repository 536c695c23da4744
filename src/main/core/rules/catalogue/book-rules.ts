import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../../forms/form-definition.ts'
import { readRegionCodes } from '../../regions/region-codes.ts'
import type { ShippedStandards } from '../../standards/shipped-standards.ts'
import { readStandards } from '../../standards/standards.ts'
import type { RuleWorld } from '../language/index.ts'
import { readsStandards } from '../running/pending.ts'
import { readOwnRules } from './own-rules.ts'
import { type RuleDefinition, type Standing, toRule } from './rule-definition.ts'
import type { ReadRuleFile } from './rule-file.ts'
import { readSwitches } from './rule-switches.ts'

/** The rules of an open book: those of the program and the book's own, in the order of forms. */
export interface BookRules {
  readonly all: ReadonlyMap<string, RuleDefinition>
  /** What rules may name at this moment. */
  world(): RuleWorld
  /** Takes in what another connection has kept; costs next to nothing when there is nothing. */
  refresh(): void
  /** Takes in what this connection has kept. */
  reload(): void
}

export interface RulesOf {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly standards: ShippedStandards
  readonly program: readonly ReadRuleFile[]
}

/** Rules are read when they are first asked for, and anew when a form, a rule or a standard has changed. */
export function bookRules({ db, catalogue, standards, program }: RulesOf): BookRules {
  let seen = dataVersion(db)
  let forms: ReadonlyMap<string, FormDefinition> | null = null
  let known = new Map<string, RuleDefinition>()
  let all: ReadonlyMap<string, RuleDefinition> | null = null

  const regions = readRegionCodes(db)
  const world = (): RuleWorld => ({
    forms: catalogue.forms,
    units: catalogue.units,
    standards: new Map(readStandards(db, standards).map((standard) => [standard.code, standard])),
    regions,
  })
  const merged = (): ReadonlyMap<string, RuleDefinition> => {
    if (forms === null || !isSame(forms, catalogue.forms)) known = new Map()
    forms = catalogue.forms
    const around = world()
    const values = JSON.stringify([...around.standards.values()])
    const switches = readSwitches(db)
    const next = new Map<string, RuleDefinition>()
    const take = (file: ReadRuleFile, standing: Omit<Standing, 'turned'>) => {
      const turned = switches.get(file.code)
      const reads = readsStandards(file) ? values : null
      const key = JSON.stringify([file, standing, turned ?? null, reads])
      next.set(key, known.get(key) ?? toRule(file, around, { ...standing, turned }))
    }
    for (const file of program) take(file, { origin: 'program', author: null, since: null })
    for (const { file, author, since } of readOwnRules(db)) take(file, { origin: 'book', author, since })
    known = next
    const order = [...catalogue.forms.keys()]
    const rules = [...next.values()].sort((a, b) => order.indexOf(a.view.form) - order.indexOf(b.view.form))
    return new Map(rules.map((rule) => [rule.view.code, rule]))
  }
  return {
    world,
    get all() {
      if (forms !== catalogue.forms) all = null
      all ??= merged()
      return all
    },
    refresh() {
      const now = dataVersion(db)
      if (now !== seen) all = null
      seen = now
    },
    reload() {
      seen = dataVersion(db)
      all = null
    },
  }
}

/** @throws CoreError `rule-unknown` */
export function ruleOf(rules: BookRules, code: string): RuleDefinition {
  const rule = rules.all.get(code)
  if (rule === undefined) throw new CoreError('rule-unknown', { rule: code })
  return rule
}

/** Changes whenever another connection has written. */
function dataVersion(db: Sqlite): number {
  return Number(db.pragma('data_version', { simple: true }))
}

function isSame(a: ReadonlyMap<string, FormDefinition>, b: ReadonlyMap<string, FormDefinition>): boolean {
  return a.size === b.size && [...a].every(([code, form]) => b.get(code) === form)
}
