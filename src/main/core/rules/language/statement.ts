import { type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { MUNICIPALITY } from '../../regions/keep-regions.ts'
import type { CheckedRule } from './checked-rule.ts'
import type { RuleReach } from './compiled-rule.ts'
import type {
  Aggregate,
  AggregatePlaces,
  Cell,
  Expression,
  Grouping,
  PlacePart,
  StandardValueOf,
} from './expression.ts'
import { isNow, NO_SHIFT } from './expression.ts'
import type { RuleTables } from './rule-world.ts'
import { standardSql } from './standard-sql.ts'
import { ExpressionWriter, type Places } from './write-expression.ts'

type Shift = Cell['shift']

/** Rows that are gone through once and grouped, for all the aggregates that want the same groups. */
interface Source {
  readonly name: string
  readonly form: FormDefinition
  readonly shift: Shift
  readonly places: AggregatePlaces
  readonly by: readonly Grouping[]
  /** Name of each figure by its SQL. */
  readonly figures: Map<string, string>
}

/** Rows of the same key in a period before. */
interface Before {
  readonly name: string
  readonly shift: Shift
  readonly columns: Set<string>
}

interface Once {
  readonly name: string
  readonly of: Expression & { kind: 'unique' }
}

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
  private readonly bound = new Map<string | number, string>()
  private readonly parts = new Map<string, string>()
  private readonly sources: Source[] = []
  private readonly befores: Before[] = []
  private readonly onces: Once[] = []

  constructor(rule: CheckedRule, tables: RuleTables) {
    this.rule = rule
    this.tables = tables
    const { grain, by } = rule
    const ownCell = (cell: Cell) => (isNow(cell.shift) ? `r.${name(cell.column.name)}` : this.beforeCell(cell))
    const groupCell = ({ column }: Cell) => `nullif(p.k${by.findIndex(({ own }) => own?.name === column.name)}, '')`
    this.writer = new ExpressionWriter(
      this.placesWith(grain === 'row' ? ownCell : groupCell, (sql) => this.partOfPlace(sql)),
      rule.tolerance,
    )
  }

  bind(value: string | number): string {
    const known = this.bound.get(value)
    if (known !== undefined) return known
    const parameter = `p${this.bound.size}`
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
        ...this.befores.map((before) => this.joinBefore(before)),
        ...this.sources.map((source) => joinSource(source, ({ own }) => absentAsBlank(`r.${name(own?.name ?? '')}`))),
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
    const key = ({ form: code, later }: RuleReach) => `${code} ${later.periods} ${later.years}`
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
        return `${source.name}.${this.figure(source, `count(${this.matching(aggregate)})`)}`
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
    const value = this.figureOf(aggregate, figure)
    const isNothing = aggregate.of === 'sum' || aggregate.of === 'count'
    const whole = aggregate.places === 'children' ? this.whereComplete(source, value) : value
    if (source.by.length === 0 || !isNothing || aggregate.places !== 'own') return whole
    // Who has filed the form and has no such row, has none of it; who has not filed it, can't be told.
    return `(CASE WHEN ${figure('count(*)')} IS NOT NULL THEN ${whole} WHEN EXISTS (SELECT 1 FROM ${source.name}_places q WHERE q.period = p.period AND q.case_region = p.region_id) THEN 0 END)`
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
        const weight = value.kind === 'cell' ? `r.${name(value.column.weight ?? '')}` : '1'
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
    const { value, condition } = aggregate
    const inside = this.inside(aggregate)
    const only = condition === null ? null : `(${inside.write(condition)}) IS TRUE`
    if (value === null) return only ?? '1'
    return only === null ? inside.write(value) : `CASE WHEN ${only} THEN ${inside.write(value)} END`
  }

  private inside({ shift }: Aggregate): ExpressionWriter {
    const places = this.placesWith(
      ({ column }) => `r.${name(column.name)}`,
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
    const filed = `(SELECT count(DISTINCT q.region_id) FROM ${source.name}_places q WHERE q.period = p.period)`
    return `(CASE WHEN ${filed} >= (SELECT count(*) FROM region WHERE is_county = 1) THEN ${value} END)`
  }

  private source({ form, shift, places, by }: Aggregate): Source {
    const known = this.sources.find(
      (other) =>
        other.form === form &&
        isSame(other.shift, shift) &&
        other.places === places &&
        other.by.length === by.length &&
        by.every(({ source }, at) => other.by[at]?.source === source),
    )
    if (known !== undefined) return known
    const source: Source = { name: `g${this.sources.length}`, form, shift, places, by, figures: new Map() }
    this.sources.push(source)
    return source
  }

  private figure(source: Source, sql: string): string {
    const known = source.figures.get(sql) ?? `x${source.figures.size}`
    source.figures.set(sql, known)
    return known
  }

  private before({ shift }: Cell): Before {
    const known = this.befores.find((other) => isSame(other.shift, shift))
    if (known !== undefined) return known
    const before: Before = { name: `b${this.befores.length}`, shift, columns: new Set() }
    this.befores.push(before)
    return before
  }

  private beforeCell(cell: Cell): string {
    const before = this.before(cell)
    before.columns.add(cell.column.name)
    return `${before.name}.${name(cell.column.name)}`
  }

  private once(of: Expression & { kind: 'unique' }, cell: (cell: Cell) => string): string {
    const once = this.onces.find((other) => other.of === of) ?? { name: `u${this.onces.length}`, of }
    if (!this.onces.includes(once)) this.onces.push(once)
    const absent = of.columns.map((column) => `${cell(column)} IS NULL`).join(' OR ')
    return `(CASE WHEN ${absent} THEN NULL ELSE ${once.name}.period IS NULL END)`
  }

  private tablesSql(): readonly string[] {
    const { form, by, isMunicipal } = this.rule
    const only = isMunicipal
      ? ` AND part.region_id = (SELECT region_id FROM region WHERE code = ${this.bind(MUNICIPALITY)})`
      : ''
    // The parts of the places are known only once everything else is written.
    const rest = [
      ...this.sources.flatMap((source) => this.sourceSql(source)),
      ...this.befores.flatMap((before) => this.beforeSql(before)),
      ...this.onces.flatMap((once) => this.onceSql(once)),
      ...(this.rule.grain === 'group' && by.length > 0 ? [this.casesSql()] : []),
    ]
    const parts = [...this.parts].map(([sql, alias]) => `, ${sql} AS ${alias}`).join('')
    return [
      `own AS MATERIALIZED (
        SELECT p.*${parts} FROM (
          SELECT part.submission_id, part.region_id, part.region_id AS case_region, s.period, part.row_count
          FROM submission s
          CROSS JOIN submission_region part ON part.submission_id = s.submission_id
          CROSS JOIN temp.check_scope scope
            ON scope.form = s.form AND scope.period = s.period AND scope.region_id = part.region_id
          WHERE s.form = ${this.bind(form.code)} AND part.is_current = 1${only}) p)`,
      ...rest,
    ]
  }

  /** Submissions of a form that count for the places looked at, in a period before where it is shifted. */
  private placesSql(table: string, form: FormDefinition, shift: Shift, places: AggregatePlaces | 'everywhere'): string {
    const columns = 'submission_id, region_id, case_region, period'
    if (form === this.rule.form && isNow(shift) && (places === 'own' || places === 'parent')) {
      return `${table} AS MATERIALIZED (SELECT ${columns} FROM own)`
    }
    const match = {
      own: 'o.region_id = part.region_id',
      parent: 'o.region_id = part.region_id',
      children: 'o.region_id <> part.region_id',
      everywhere: '1',
    }[places]
    const region = places === 'everywhere' ? 'NULL AS region_id' : 'region_id'
    return `${table} AS MATERIALIZED (
      SELECT part.submission_id, part.region_id, o.region_id AS case_region, o.period
      FROM submission s
      CROSS JOIN submission_region part ON part.submission_id = s.submission_id
      CROSS JOIN (SELECT DISTINCT period, ${region}, ${periodSql(shift, '')} AS at FROM own) o
        ON o.at = s.period AND ${match}
      WHERE s.form = ${this.bind(form.code)} AND part.is_current = 1)`
  }

  private sourceSql(source: Source): readonly string[] {
    const keys = source.by.map(({ source: column }, at) => `${absentAsBlank(`r.${name(column.name)}`)} AS k${at}`)
    const figures = [...source.figures].map(([sql, alias]) => `${sql} AS ${alias}`)
    const grouped = ['p.period', 'p.case_region', ...source.by.map((_, at) => `k${at}`)]
    return [
      this.placesSql(`${source.name}_places`, source.form, source.shift, source.places),
      `${source.name} AS MATERIALIZED (
        SELECT ${['p.period', 'p.case_region', ...keys, ...figures].join(', ')}
        ${rowsOf(`${source.name}_places`, this.tables.rows(source.form))}
        GROUP BY ${grouped.join(', ')})`,
    ]
  }

  private beforeSql({ name: table, shift, columns }: Before): readonly string[] {
    const { form } = this.rule
    const keys = keyColumns(form).map((key, at) => `${absentAsBlank(`r.${name(key)}`)} AS k${at}`)
    const kept = [...columns].map((column) => `r.${name(column)}`)
    const grouped = ['p.period', 'p.case_region', ...keyColumns(form).map((_, at) => `k${at}`)]
    return [
      this.placesSql(`${table}_places`, form, shift, 'own'),
      `${table} AS MATERIALIZED (
        SELECT ${['p.period', 'p.case_region', 'r.submission_id', 'r.row_no', 'r.block', ...keys, ...kept].join(', ')}
        ${rowsOf(`${table}_places`, this.tables.rows(form))}
        GROUP BY ${grouped.join(', ')} HAVING count(*) = 1)`,
    ]
  }

  private joinBefore({ name: table }: Before): string {
    const keys = keyColumns(this.rule.form).map(
      (key, at) => ` AND ${table}.k${at} = ${absentAsBlank(`r.${name(key)}`)}`,
    )
    return `\nLEFT JOIN ${table} ON ${table}.case_region = p.region_id AND ${table}.period = p.period${keys.join('')}`
  }

  private onceSql({ name: table, of }: Once): readonly string[] {
    const { form } = this.rule
    const places = of.isEverywhere ? 'everywhere' : 'own'
    const columns = of.columns.map(({ column }) => `r.${name(column.name)}`)
    const present = columns.map((column) => `${column} IS NOT NULL`).join(' AND ')
    const by = ['p.period', ...(of.isEverywhere ? [] : ['p.case_region']), ...columns]
    return [
      this.placesSql(`${table}_places`, form, NO_SHIFT, places),
      `${table} AS MATERIALIZED (
        SELECT p.period, p.case_region${columns.map((column, at) => `, ${column} AS k${at}`).join('')}
        ${rowsOf(`${table}_places`, this.tables.rows(form))}
        WHERE ${present}
        GROUP BY ${by.join(', ')} HAVING count(*) > 1)`,
    ]
  }

  /** Every group that any side has. */
  private casesSql(): string {
    const { by } = this.rule
    const full = this.sources.filter((source) => source.by.length === by.length)
    const groups = full.map((source) => {
      const keys = by.map(({ name: wanted }, at) => `k${source.by.findIndex((own) => own.name === wanted)} AS k${at}`)
      return `SELECT period, case_region, ${keys.join(', ')} FROM ${source.name}`
    })
    const keys = by.map((_, at) => `k.k${at}`).join(', ')
    return `cases AS MATERIALIZED (
      SELECT o.*, ${keys} FROM own o
      CROSS JOIN (${groups.join(' UNION ')}) k ON k.period = o.period AND k.case_region = o.region_id)`
  }
}

/** Rows of the submissions that count, each submission gone through once whatever counties it tells of. */
function rowsOf(places: string, table: string): string {
  return `FROM (SELECT DISTINCT submission_id FROM ${places}) sent
    CROSS JOIN ${table} r ON r.submission_id = sent.submission_id
    CROSS JOIN ${places} p ON p.submission_id = r.submission_id AND p.region_id = r.region_id`
}

function joinSource({ name: table, by }: Source, key: (grouping: Grouping) => string): string {
  const keys = by.map((grouping, at) => ` AND ${table}.k${at} = ${key(grouping)}`).join('')
  return `\nLEFT JOIN ${table} ON ${table}.case_region = p.region_id AND ${table}.period = p.period${keys}`
}

function joinOnce({ name: table, of }: Once): string {
  const place = of.isEverywhere ? '' : ` AND ${table}.case_region = p.region_id`
  const keys = of.columns.map(({ column }, at) => ` AND ${table}.k${at} = r.${name(column.name)}`).join('')
  return `\nLEFT JOIN ${table} ON ${table}.period = p.period${place}${keys}`
}

function keyColumns(form: FormDefinition): readonly string[] {
  const kept = new Set(keptColumns(form).map(({ name: column }) => column))
  return form.key.filter((key) => kept.has(key))
}

function periodSql({ periods, years }: Shift, of = 'p.'): string {
  return periods === 0 && years === 0 ? `${of}period` : `rule_period(${of}period, ${periods}, ${years})`
}

function isSame(a: Shift, b: Shift): boolean {
  return a.periods === b.periods && a.years === b.years
}

function absentAsBlank(sql: string): string {
  return `coalesce(${sql}, '')`
}

/** A name of a column, which comes from the definition of a form and has nothing in it to quote. */
function name(column: string): string {
  return `"${column}"`
}
