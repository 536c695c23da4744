import type { Sqlite } from '../book/open-book.ts'
import { type ColumnDefinition, dimensionsOf, type FormDefinition, keptColumns, measuresOf } from './form-definition.ts'

/** Name of the table that holds the rows of a form. */
export function rowTable(form: FormDefinition): string {
  return `row_${form.code.toLowerCase()}`
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

/** Makes the two tables of a form where they are not there yet, and keeps the definition the rows follow. */
export function keepForm(db: Sqlite, form: FormDefinition): void {
  const columns = keptColumns(form).map((column) => `${column.name} ${sqlType(column)}`)
  const dimensions = dimensionsOf(form).map(({ name }) => name)
  db.transaction(() => {
    db.prepare('INSERT INTO form (code, version, definition) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      form.code,
      form.version,
      JSON.stringify(form),
    )
    db.exec(`
      CREATE TABLE IF NOT EXISTS ${rowTable(form)} (
        submission_id INTEGER NOT NULL REFERENCES submission,
        row_no INTEGER NOT NULL,
        block INTEGER NOT NULL,
        region_id INTEGER NOT NULL REFERENCES region,
        period TEXT NOT NULL,
        ${columns.join(',\n')},
        PRIMARY KEY (submission_id, row_no, block)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS ${factTable(form)} (
        period TEXT NOT NULL,
        region_id INTEGER NOT NULL REFERENCES region,
        ${dimensions.map((name) => `${name} TEXT,`).join('\n')}
        row_count INTEGER NOT NULL,
        ${factColumns(form)
          .map(({ name }) => `${name} REAL NOT NULL`)
          .join(',\n')}
      ) STRICT;
      CREATE INDEX IF NOT EXISTS ${factTable(form)}_place ON ${factTable(form)} (period, region_id);
    `)
  })()
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
