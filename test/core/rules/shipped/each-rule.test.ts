import { expect, test } from 'vitest'
import {
  type ColumnDefinition,
  columnOf,
  dimensionsOf,
  type FormDefinition,
} from '../../../../src/main/core/forms/form-definition.ts'
import { factColumns, rowTable } from '../../../../src/main/core/forms/form-tables.ts'
import {
  addRuleFunctions,
  type CompiledRule,
  checkRule,
  compileRule,
} from '../../../../src/main/core/rules/language/index.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { writtenSample } from '../../../support/sample.ts'

/** Looks at what was filed for the whole city, of which the sample has only totals. */
const OF_THE_CITY = /[.]county-sum$/

test('every rule that comes with the program tells of a wrong value of one of the columns it names', {
  timeout: 300_000,
}, async () => {
  const book = newBook()
  await book.bring(writtenSample(book.folder, [2016, 2017]))
  lookEverywhere(book)
  for (const form of book.context.catalogue.forms.values()) book.context.book.db.exec(viewOfFacts(form))
  const { rules } = book.context
  const silent = [...rules.all.values()].filter(
    ({ view, checked }) => !OF_THE_CITY.test(view.code) && (checked === null || !tells(book, view.code)),
  )

  expect(silent.map(({ view }) => view.code)).toEqual([])
})

function tells(book: TestBook, code: string): boolean {
  const { rules, book: opened } = book.context
  const { form, ...file } = book.rules.definition({ code })
  const { checked } = checkRule({ form, ...file }, rules.world())
  if (checked === null) return false
  const compiled = compileRule(checked, rules.world(), { rows: rowTable, facts: factsOfRows })
  if (failing(book, compiled)) return true
  return [...wrongColumns(book, compiled), ...twice(book, form)].some((wronging) => {
    opened.db.exec('BEGIN')
    try {
      opened.db.exec(wronging)
      return failing(book, compiled)
    } finally {
      opened.db.exec('ROLLBACK')
    }
  })
}

/** Statements that make a column wrong which the rule names. */
function wrongColumns({ context }: TestBook, { operands }: CompiledRule): readonly string[] {
  return operands.flatMap(({ form, column }) => {
    const definition = context.catalogue.forms.get(form)
    if (definition === undefined || column === null) return []
    return wrongValues(columnOf(definition, column)).map(
      (value) => `UPDATE ${rowTable(definition)} SET ${column} = ${value} WHERE period LIKE '2017%'`,
    )
  })
}

/** Statements that write every row of a form a second time, for its county and for another one. */
function twice({ context }: TestBook, form: string): readonly string[] {
  const table = `row_${form.toLowerCase()}`
  const columns = context.book.db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  const another = `(SELECT other.region_id FROM submission_region AS other
    WHERE other.submission_id = r.submission_id AND other.region_id <> r.region_id LIMIT 1)`
  return ['region_id', another].map((region) => {
    const copied = columns.map((name) => ({ row_no: 'row_no + 900000', region_id: region })[name] ?? name)
    return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM ${table} AS r WHERE ${region} IS NOT NULL`
  })
}

function wrongValues({ type }: ColumnDefinition): readonly string[] {
  if (type === 'integer' || type === 'decimal' || type === 'year') return ['1000000000', '-5', '0', '1', 'NULL']
  return type === 'date' ? ["'1990-01-01'", "'2030-01-01'"] : ["'zzz'", 'NULL']
}

function failing({ context }: TestBook, { sql, params }: CompiledRule): boolean {
  const cases = context.book.db.prepare<[Record<string, unknown>], { verdict: string }>(sql).iterate({ ...params })
  for (const { verdict } of cases) if (verdict === 'fails') return true
  return false
}

function lookEverywhere({ context }: TestBook): void {
  const { db } = context.book
  addRuleFunctions(db)
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS check_scope
      (form TEXT, period TEXT, region_id INTEGER, PRIMARY KEY (form, period, region_id)) WITHOUT ROWID;
    INSERT OR IGNORE INTO temp.check_scope
      SELECT s.form, s.period, part.region_id FROM submission_region part JOIN submission s USING (submission_id)
      WHERE part.is_current = 1`)
}

function factsOfRows({ code }: FormDefinition): string {
  return `temp.facts_of_${code.toLowerCase()}`
}

/** The facts of a form as its rows have them at this moment, wrong values and all. */
function viewOfFacts(form: FormDefinition): string {
  const keys = ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)].map((name) => `r.${name}`)
  const figures = factColumns(form).map(({ name, sum }) => `${sum} AS ${name}`)
  return `CREATE TEMP VIEW ${factsOfRows(form).replace('temp.', '')} AS
    SELECT ${[...keys, 'count(*) AS row_count', ...figures].join(', ')}
    FROM main.${rowTable(form)} r JOIN main.submission_region part
      ON part.submission_id = r.submission_id AND part.region_id = r.region_id AND part.is_current = 1
    GROUP BY ${keys.join(', ')}`
}
