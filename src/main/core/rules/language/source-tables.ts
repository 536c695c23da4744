import { type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import type { PeriodShift } from './compiled-rule.ts'
import { type AggregatePlaces, type Expression, type Grouping, NO_SHIFT } from './expression.ts'
import { type Bind, placesSql } from './places-sql.ts'
import type { RuleTables } from './rule-world.ts'

/** Rows that are gone through once and grouped, for all the aggregates that want the same groups. */
export interface Source {
  readonly name: string
  readonly form: FormDefinition
  readonly shift: PeriodShift
  readonly places: AggregatePlaces
  readonly by: readonly Grouping[]
  /** Read from the facts of the form, not from its rows. */
  readonly isOfFacts: boolean
  /** Name of each figure by its SQL. */
  readonly figures: Map<string, string>
}

/** Rows of the same key in a period before; a key that stands there twice has none. */
export interface Before {
  readonly name: string
  readonly shift: PeriodShift
  readonly columns: Set<string>
}

/** What stands more than once. */
export interface Once {
  readonly name: string
  readonly of: Expression & { kind: 'unique' }
}

export interface TableContext {
  readonly own: FormDefinition
  readonly tables: RuleTables
  readonly bind: Bind
}

export function sourceSql(source: Source, { own, tables, bind }: TableContext): readonly string[] {
  const { name, form, shift, places, by, isOfFacts, figures } = source
  const keys = by.map(({ source: column }, at) => `${absentAsBlank(`r.${quoted(column.name)}`)} AS k${at}`)
  const columns = [...figures].map(([sql, alias]) => `${sql} AS ${alias}`)
  const grouped = [...by.map((_, at) => `k${at}`), 'p.place']
  return [
    placesSql(`${name}_places`, { form, own, shift, of: places }, bind),
    `${name} AS MATERIALIZED (
      SELECT ${['p.place', ...keys, ...columns].join(', ')}
      ${isOfFacts ? factsOf(`${name}_places`, tables.facts(form)) : rowsOf(`${name}_places`, tables.rows(form))}
      GROUP BY ${grouped.join(', ')})`,
  ]
}

export function joinSource({ name, by }: Source, key: (grouping: Grouping) => string): string {
  const keys = by.map((grouping, at) => ` AND ${name}.k${at} = ${key(grouping)}`).join('')
  return `\nLEFT JOIN ${name} ON ${name}.place = p.place${keys}`
}

export function beforeSql({ name, shift, columns }: Before, { own, tables, bind }: TableContext): readonly string[] {
  const keys = keyColumns(own).map((key, at) => `${absentAsBlank(alike(key))} AS k${at}`)
  const kept = [...columns].map((column) => `r.${quoted(column)}`)
  const grouped = [...keyColumns(own).map((_, at) => `k${at}`), 'p.place']
  return [
    placesSql(`${name}_places`, { form: own, own, shift, of: 'own' }, bind),
    `${name} AS MATERIALIZED (
      SELECT ${['p.place', 'r.submission_id', 'r.row_no', 'r.block', ...keys, ...kept].join(', ')}
      ${rowsOf(`${name}_places`, tables.rows(own))}
      GROUP BY ${grouped.join(', ')} HAVING count(*) = 1)`,
  ]
}

export function joinBefore({ name }: Before, own: FormDefinition): string {
  const keys = keyColumns(own).map((key, at) => ` AND ${name}.k${at} = ${absentAsBlank(alike(key))}`)
  return `\nLEFT JOIN ${name} ON ${name}.place = p.place${keys.join('')}`
}

export function onceSql({ name, of }: Once, { own, tables, bind }: TableContext): readonly string[] {
  const columns = of.columns.map(({ column }) => alike(column))
  const present = columns.map((column) => `${column} IS NOT NULL`).join(' AND ')
  return [
    placesSql(`${name}_places`, { form: own, own, shift: NO_SHIFT, of: of.isEverywhere ? 'everywhere' : 'own' }, bind),
    `${name} AS MATERIALIZED (
      SELECT p.place${columns.map((column, at) => `, ${column} AS k${at}`).join('')}
      ${rowsOf(`${name}_places`, tables.rows(own))}
      WHERE ${present}
      GROUP BY ${[...columns, 'p.place'].join(', ')} HAVING count(*) > 1)`,
  ]
}

export function joinOnce({ name, of }: Once): string {
  const place = of.isEverywhere ? 'p.period' : 'p.place'
  const keys = of.columns.map(({ column }, at) => ` AND ${name}.k${at} = ${alike(column)}`).join('')
  return `\nLEFT JOIN ${name} ON ${name}.place = ${place}${keys}`
}

/** Every group that any side has: what the place above has not filed of those below it can't be told. */
export function casesSql(by: readonly Grouping[], sources: readonly Source[]): string {
  const full = sources.filter((source) => source.by.length === by.length)
  const groups = full.map((source) => {
    const keys = by.map(({ name: wanted }, at) => `k${source.by.findIndex((own) => own.name === wanted)} AS k${at}`)
    return `SELECT place, ${keys.join(', ')} FROM ${source.name}`
  })
  const keys = by.map((_, at) => `k.k${at}`).join(', ')
  return `cases AS MATERIALIZED (
    SELECT o.*, ${keys} FROM own o
    CROSS JOIN (${groups.join(' UNION ')}) k ON k.place = o.place)`
}

/** Rows of the submissions that count, each submission gone through once whatever counties it tells of. */
export function rowsOf(places: string, table: string): string {
  return `FROM (SELECT DISTINCT submission_id FROM ${places}) sent
    CROSS JOIN ${table} r ON r.submission_id = sent.submission_id
    CROSS JOIN ${places} p ON p.submission_id = r.submission_id AND p.region_id = r.region_id`
}

/** Facts of the counties whose submissions count, in the period of the submission. */
function factsOf(places: string, table: string): string {
  return `FROM ${places} p
    CROSS JOIN submission s ON s.submission_id = p.submission_id
    CROSS JOIN ${table} r ON r.period = s.period AND r.region_id = p.region_id`
}

/** A value to join by, in which what is absent is equal to what is absent. */
export function absentAsBlank(sql: string): string {
  return `coalesce(${sql}, '')`
}

/** A name of a column, which comes from the definition of a form and has nothing in it to quote. */
export function quoted(column: string): string {
  return `"${column}"`
}

/** A column of a row to find the same in other rows: an ID number that ends with x is the one that ends with X. */
function alike({ name, type }: Pick<ColumnDefinition, 'name' | 'type'>): string {
  return type === 'identifier' ? `upper(r.${quoted(name)})` : `r.${quoted(name)}`
}

function keyColumns(form: FormDefinition): readonly ColumnDefinition[] {
  return keptColumns(form).filter(({ name }) => form.key.includes(name))
}
