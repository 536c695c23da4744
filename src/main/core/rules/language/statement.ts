import type { CheckedRule } from './checked-rule.ts'
import type { RuleReach } from './compiled-rule.ts'
import type { Aggregate, Cell, Expression, PlacePart, StandardValueOf } from './expression.ts'
import { isNow, isSameShift, NO_SHIFT } from './expression.ts'
import { factAddends, factFigure, standsInFacts } from './fact-figures.ts'
import { ownSql, periodSql } from './places-sql.ts'
import type { RuleTables } from './rule-world.ts'
import {
  absentAsBlank,
  type Before,
  beforeSql,
  casesSql,
  joinBefore,
  joinOnce,
  joinSource,
  type Once,
  onceSql,
  quoted,
  rowsOf,
  type Source,
  sourceSql,
} from './source-tables.ts'
import { standardSql } from './standard-sql.ts'
import { ExpressionWriter, type Places } from './write-expression.ts'

/**
 * The tables a rule's statement reads, put together while its expressions are written: the places to look at, grouped
 * rows of other forms and periods, rows of the same key before.
 *
 * Every table is gone through once; the rows of the rule itself are read straight from theirs.
 */
export class Statement {
  readonly params: Record<string, string | number> = {}
  readonly writer: ExpressionWriter
  private readonly rule: CheckedRule
  private readonly tables: RuleTables
  private readonly prefix: string
  private readonly bound = new Map<string | number, string>()
  private readonly parts = new Map<string, string>()
  private readonly sources: Source[] = []
  private readonly befores: Before[] = []
  private readonly onces: Once[] = []

  /** @param prefix begins the names of its parameters */
  constructor(rule: CheckedRule, tables: RuleTables, prefix = 'p') {
    this.rule = rule
    this.tables = tables
    this.prefix = prefix
    const { grain, by } = rule
    const ownCell = (cell: Cell) => (isNow(cell.shift) ? `r.${quoted(cell.column.name)}` : this.beforeCell(cell))
    const groupCell = ({ column }: Cell) => `nullif(p.k${by.findIndex(({ own }) => own?.name === column.name)}, '')`
    this.writer = new ExpressionWriter(
      this.placesWith(grain === 'row' ? ownCell : groupCell, (sql) => this.partOfPlace(sql)),
      rule.tolerance,
    )
  }

  bind(value: string | number): string {
    const known = this.bound.get(value)
    if (known !== undefined) return known
    const parameter = `${this.prefix}${this.bound.size}`
    this.params[parameter] = value
    this.bound.set(value, `:${parameter}`)
    return `:${parameter}`
  }

  /** The row before that a cell stands in. */
  beforeOf(cell: Cell): string {
    return this.before(cell).name
  }

  /** `WITH …` of all that has been asked for. */
  with(): string {
    return `WITH ${this.tablesSql().join(',\n')}`
  }

  /** `FROM …` of the cases: rows, or groups. */
  from(): string {
    const { grain, by } = this.rule
    if (grain === 'row') {
      return `${rowsOf('own', this.tables.rows(this.rule.form))}${[
        ...this.befores.map((before) => joinBefore(before, this.rule.form)),
        ...this.sources.map((source) => joinSource(source, ({ own }) => absentAsBlank(`r.${quoted(own?.name ?? '')}`))),
        ...this.onces.map(joinOnce),
      ].join('')}`
    }
    const joins = this.sources.map((source) =>
      joinSource(source, (grouping) => `p.k${by.findIndex((other) => other.name === grouping.name)}`),
    )
    return `FROM ${by.length === 0 ? 'own' : 'cases'} p${joins.join('')}`
  }

  /** The members a group is made of, as JSON. */
  groupKey(): string {
    const { grain, by } = this.rule
    if (grain === 'row' || by.length === 0) return 'NULL'
    return `json_object(${by.map((grouping, at) => `${this.bind(grouping.name)}, nullif(p.k${at}, '')`).join(', ')})`
  }

  reach(): readonly RuleReach[] {
    const { form, isMunicipal } = this.rule
    const isWide = isMunicipal || this.onces.some(({ of }) => of.isEverywhere)
    const all: RuleReach[] = [
      { form: form.code, later: NO_SHIFT, places: isWide ? 'all' : 'county' },
      ...this.befores.map(({ shift }): RuleReach => ({ form: form.code, later: shift, places: 'county' })),
      ...this.sources.map(
        ({ form: source, shift, places }): RuleReach => ({
          form: source.code,
          later: shift,
          places: places === 'children' ? 'all' : 'county',
        }),
      ),
    ]
    const key = ({ form: code, later }: RuleReach) => `${code} ${later.periods} ${later.years} ${later.isLastFiled}`
    return [...Map.groupBy(all, key).values()].map(
      (same) => same.find(({ places }) => places === 'all') ?? (same[0] as RuleReach),
    )
  }

  private placesWith(cell: (cell: Cell) => string, part: (sql: string) => string): Places {
    return {
      cell,
      aggregate: (aggregate) => this.aggregate(aggregate),
      addends: (aggregate) => {
        const source = this.source(aggregate)
        const figure = (sql: string) => `${source.name}.${this.figure(source, sql)}`
        if (source.isOfFacts) return factAddends(aggregate, this.only(aggregate), figure)
        return figure(`count(${this.matching(aggregate)})`)
      },
      place: (expression) => part(this.placeSql(expression)),
      days: (shift) => [part(`rule_first_day(${periodSql(shift)})`), part(`rule_last_day(${periodSql(shift)})`)],
      unique: (unique) => this.once(unique, cell),
      bind: (value) => this.bind(value),
    }
  }

  /** A value that is the same for the whole place, worked out once for it. */
  private partOfPlace(sql: string): string {
    const known = this.parts.get(sql) ?? `a${this.parts.size}`
    this.parts.set(sql, known)
    return `p.${known}`
  }

  private placeSql(expression: PlacePart | StandardValueOf): string {
    const period = periodSql(expression.shift)
    if (expression.kind === 'standard') return standardSql(expression.standard, period, (value) => this.bind(value))
    switch (expression.part) {
      case 'period_year':
        return `CAST(substr(${period}, 1, 4) AS INTEGER)`
      case 'period_month':
        return `CAST(CASE substr(${period}, 5, 1) WHEN '-' THEN substr(${period}, 6) END AS INTEGER)`
      case 'region':
        return '(SELECT code FROM region WHERE region.region_id = p.region_id)'
    }
  }

  private aggregate(aggregate: Aggregate): string {
    const source = this.source(aggregate)
    const figure = (sql: string) => `${source.name}.${this.figure(source, sql)}`
    const value = source.isOfFacts
      ? factFigure(aggregate, this.only(aggregate), figure)
      : this.figureOf(aggregate, figure)
    const isNothing = aggregate.of === 'sum' || aggregate.of === 'count'
    const whole = aggregate.places === 'children' ? this.whereComplete(source, value) : value
    if (source.by.length === 0 || !isNothing || aggregate.places !== 'own') return whole
    // Who has filed the form and has no such row, has none of it; who has not filed it, can't be told.
    return `(CASE WHEN ${figure('count(*)')} IS NOT NULL THEN ${whole} WHEN EXISTS (SELECT 1 FROM ${source.name}_places q WHERE q.place = p.place) THEN 0 END)`
  }

  private figureOf(aggregate: Aggregate, figure: (sql: string) => string): string {
    const { of, value, condition } = aggregate
    const x = this.matching(aggregate)
    if (value === null) return condition === null ? figure('count(*)') : figure(`total(${this.matching(aggregate)})`)
    switch (of) {
      case 'count':
        return figure(`count(${x})`)
      case 'single':
        return `(CASE WHEN ${figure('count(*)')} = 1 THEN ${figure(`max(${x})`)} END)`
      case 'mean': {
        const weight = value.kind === 'cell' ? `r.${quoted(value.column.weight ?? '')}` : '1'
        return `(${figure(`sum(${x} * ${weight})`)} / nullif(${figure(`sum(CASE WHEN ${x} IS NOT NULL THEN ${weight} END)`)}, 0))`
      }
      case 'sum': {
        if (condition === null) return figure(`sum(${x})`)
        const matched = figure(`total((${this.inside(aggregate).write(condition)}) IS TRUE)`)
        return `(CASE WHEN ${matched} = 0 THEN 0 ELSE ${figure(`sum(${x})`)} END)`
      }
      default:
        return figure(`${of}(${x})`)
    }
  }

  /** SQL of what is added up of one row: its value where the condition holds, or 1 for a row that is counted. */
  private matching(aggregate: Aggregate): string {
    const { value } = aggregate
    const only = this.only(aggregate)
    if (value === null) return only ?? '1'
    const added = this.inside(aggregate).write(value)
    return only === null ? added : `CASE WHEN ${only} THEN ${added} END`
  }

  /** SQL of the condition of an aggregate, `null` where it has none. */
  private only(aggregate: Aggregate): string | null {
    const { condition } = aggregate
    return condition === null ? null : `(${this.inside(aggregate).write(condition)}) IS TRUE`
  }

  private inside({ shift }: Aggregate): ExpressionWriter {
    const places = this.placesWith(
      ({ column }) => `r.${quoted(column.name)}`,
      (sql) => sql,
    )
    return new ExpressionWriter(
      { ...places, days: () => [`rule_first_day(${periodSql(shift)})`, `rule_last_day(${periodSql(shift)})`] },
      {},
    )
  }

  /** A sum over the counties is one only where all who owe the form have filed it. */
  private whereComplete(source: Source, value: string): string {
    if (source.form.owedBy === 'concerned') return value
    const filed = `(SELECT count(DISTINCT q.region_id) FROM ${source.name}_places q CROSS JOIN region c ON c.region_id = q.region_id WHERE q.place = p.place AND c.is_county = 1)`
    return `(CASE WHEN ${filed} >= (SELECT count(*) FROM region WHERE is_county = 1) THEN ${value} END)`
  }

  private source(aggregate: Aggregate): Source {
    const { form, shift, places, by } = aggregate
    const isOfFacts = standsInFacts(aggregate)
    const known = this.sources.find(
      (other) =>
        other.form === form &&
        other.isOfFacts === isOfFacts &&
        isSameShift(other.shift, shift) &&
        other.places === places &&
        other.by.length === by.length &&
        by.every(({ source }, at) => other.by[at]?.source === source),
    )
    if (known !== undefined) return known
    const source: Source = { name: `g${this.sources.length}`, form, shift, places, by, isOfFacts, figures: new Map() }
    this.sources.push(source)
    return source
  }

  private figure(source: Source, sql: string): string {
    const known = source.figures.get(sql) ?? `x${source.figures.size}`
    source.figures.set(sql, known)
    return known
  }

  private before({ shift }: Cell): Before {
    const known = this.befores.find((other) => isSameShift(other.shift, shift))
    if (known !== undefined) return known
    const before: Before = { name: `b${this.befores.length}`, shift, columns: new Set() }
    this.befores.push(before)
    return before
  }

  private beforeCell(cell: Cell): string {
    const before = this.before(cell)
    before.columns.add(cell.column.name)
    return `${before.name}.${quoted(cell.column.name)}`
  }

  private once(of: Expression & { kind: 'unique' }, cell: (cell: Cell) => string): string {
    const once = this.onces.find((other) => other.of === of) ?? { name: `u${this.onces.length}`, of }
    if (!this.onces.includes(once)) this.onces.push(once)
    const absent = of.columns.map((column) => `${cell(column)} IS NULL`).join(' OR ')
    return `(CASE WHEN ${absent} THEN NULL ELSE ${once.name}.place IS NULL END)`
  }

  private tablesSql(): readonly string[] {
    const { form: own, by, isMunicipal, grain } = this.rule
    const bind = (value: string | number) => this.bind(value)
    const context = { own, tables: this.tables, bind }
    // The parts of the places are known only once everything else is written.
    const rest = [
      ...this.sources.flatMap((source) => sourceSql(source, context)),
      ...this.befores.flatMap((before) => beforeSql(before, context)),
      ...this.onces.flatMap((once) => onceSql(once, context)),
      ...(grain === 'group' && by.length > 0 ? [casesSql(by, this.sources)] : []),
    ]
    const parts = [...this.parts].map(([sql, alias]) => `, ${sql} AS ${alias}`).join('')
    return [ownSql(own, isMunicipal, parts, bind), ...rest]
  }
}
