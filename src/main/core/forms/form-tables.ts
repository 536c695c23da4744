import type { Sqlite } from '../book/open-book.ts'
import { type ColumnDefinition, dimensionsOf, type FormDefinition, keptColumns, measuresOf } from './form-definition.ts'

/** Name of the table that holds the rows of a form. */
export function rowTable(form: FormDefinition): string {
  return `row_${form.code.toLowerCase()}`
}

/**
 * The rows as they were sent, also on a connection that reads the adjusted layer: there a view of the connection has
 * the plain name.
 */
export function sourceRowTable(form: FormDefinition): string {
  return `main.${rowTable(form)}`
}

/** Name of the table that holds the aggregate of the form's current rows. */
export function factTable(form: FormDefinition): string {
  return `fact_${form.code.toLowerCase()}`
}

/** A figure kept as a fact: its column there, and the SQL that sums it up from the rows. */
export interface FactColumn {
  readonly name: string
  readonly sum: string
}

/**
 * What is kept of each measure and ratio, so that every total can be recomputed: sums with the number of
 * values behind them (nothing filed is not zero), weighted sums for means, both sides for ratios.
 */
export function factColumns(form: FormDefinition): readonly FactColumn[] {
  const measures = measuresOf(form).flatMap(({ name, aggregate, weight }): FactColumn[] => {
    if (aggregate === 'mean' && weight !== null) {
      const both = `${name} IS NOT NULL AND ${weight} IS NOT NULL`
      return [
        { name: `${name}__weighted`, sum: `total(CASE WHEN ${both} THEN ${name} * ${weight} END)` },
        { name: `${name}__weight`, sum: `total(CASE WHEN ${both} THEN ${weight} END)` },
      ]
    }
    return [
      { name: `${name}__sum`, sum: `total(${name})` },
      { name: `${name}__count`, sum: `count(${name})` },
    ]
  })
  const ratios = form.ratios.flatMap(({ name, numerator, denominator }): FactColumn[] => {
    const both = `${numerator} IS NOT NULL AND ${denominator} IS NOT NULL`
    return [
      { name: `${name}__numerator`, sum: `total(CASE WHEN ${both} THEN ${numerator} END)` },
      { name: `${name}__denominator`, sum: `total(CASE WHEN ${both} THEN ${denominator} END)` },
      { name: `${name}__count`, sum: `count(CASE WHEN ${both} THEN 1 END)` },
    ]
  })
  return [...measures, ...ratios]
}

/**
 * Keeps a form of the program: its definition, and its tables where they are not there yet or lack what the form has
 * gained since the book was made.
 *
 * @returns whether the facts are empty now and have to be made anew
 */
export function keepForm(db: Sqlite, form: FormDefinition): boolean {
  return db.transaction(() => {
    db.prepare('INSERT INTO form (code, version, definition) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      form.code,
      form.version,
      JSON.stringify(form.file),
    )
    makeFormTables(db, form)
    const rows = columnsOf(db, rowTable(form))
    addColumns(
      db,
      form,
      keptColumns(form).filter(({ name }) => !rows.has(name)),
    )
    const facts = columnsOf(db, factTable(form))
    const needed = [
      'period',
      'region_id',
      'row_count',
      ...[...dimensionsOf(form), ...factColumns(form)].map(({ name }) => name),
    ]
    if (facts.size === needed.length && needed.every((name) => facts.has(name))) return false
    remakeFactTable(db, form)
    return true
  })()
}

/** Names of the columns of a table. */
export function columnsOf(db: Sqlite, table: string): ReadonlySet<string> {
  const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  return new Set(columns.map(({ name }) => name))
}

/**
 * Lets a form be asked for in a book opened for reading alone that was written before the program had it: as one that
 * nobody has filed, in tables of the connection.
 */
export function standInForForm(db: Sqlite, form: FormDefinition): void {
  if (db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(rowTable(form)) === undefined)
    makeFormTables(db, form, 'TEMP')
}

/** Makes the two tables of a form where they are not there yet. */
export function makeFormTables(db: Sqlite, form: FormDefinition, where: 'TEMP' | '' = ''): void {
  makeRowTable(db, form, rowTable(form), where)
  makeFactTable(db, form, factTable(form), where)
}

/** Makes a table for rows of a form. */
export function makeRowTable(db: Sqlite, form: FormDefinition, name: string, where: 'TEMP' | '' = ''): void {
  db.exec(`
    CREATE ${where} TABLE IF NOT EXISTS ${name} (
      submission_id INTEGER NOT NULL REFERENCES submission,
      row_no INTEGER NOT NULL,
      block INTEGER NOT NULL,
      region_id INTEGER NOT NULL REFERENCES region,
      period TEXT NOT NULL,
      ${keptColumns(form)
        .map(columnSql)
        .map((column) => `${column},`)
        .join('\n')}
      PRIMARY KEY (submission_id, row_no, block)
    ) STRICT, WITHOUT ROWID;
  `)
}

/** Gives the rows kept under the version before the columns they had not; they are absent in them. */
export function addColumns(db: Sqlite, form: FormDefinition, columns: readonly ColumnDefinition[]): void {
  for (const column of columns) db.exec(`ALTER TABLE ${rowTable(form)} ADD COLUMN ${columnSql(column)}`)
}

/** An empty table of facts as this version has them; the caller fills it again. */
export function remakeFactTable(db: Sqlite, form: FormDefinition): void {
  db.exec(`DROP TABLE ${factTable(form)}`)
  makeFactTable(db, form, factTable(form))
}

export function dropFormTables(db: Sqlite, form: FormDefinition): void {
  db.exec(`DROP TABLE ${factTable(form)}; DROP TABLE ${rowTable(form)}`)
}

/** Makes a table for facts of a form. */
export function makeFactTable(db: Sqlite, form: FormDefinition, name: string, where: 'TEMP' | '' = ''): void {
  db.exec(`
    CREATE ${where} TABLE IF NOT EXISTS ${name} (
      period TEXT NOT NULL,
      region_id INTEGER NOT NULL REFERENCES region,
      ${dimensionsOf(form)
        .map(({ name }) => `${name} TEXT,`)
        .join('\n')}
      row_count INTEGER NOT NULL${factColumns(form)
        .map(({ name }) => `,\n${name} REAL NOT NULL`)
        .join('')}
    ) STRICT;
    CREATE INDEX IF NOT EXISTS ${name}_place ON ${name} (period, region_id);
  `)
}

function columnSql(column: ColumnDefinition): string {
  return `${column.name} ${sqlType(column)}`
}

function sqlType(column: ColumnDefinition): string {
  switch (column.type) {
    case 'integer':
    case 'year':
    case 'boolean':
      return 'INTEGER'
    case 'decimal':
      return 'REAL'
    default:
      return 'TEXT'
  }
}
