import { sql } from 'kysely'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import { dimensionsOf, type FormDefinition } from '../../forms/form-definition.ts'
import { factColumns, factTable } from '../../forms/form-tables.ts'
import type { DimensionSource } from './dimension.ts'
import { encode } from './encode.ts'
import type { Coded, Frame } from './frame.ts'
import type { Member } from './members.ts'
import type { PivotContext, Selection } from './selection.ts'
import { ROW_COUNT, type State } from './states.ts'

/** What a table needs: the columns it is grouped by, and the numbers gathered. */
export interface Needs {
  readonly sources: readonly DimensionSource[]
  readonly states: readonly State[]
  /** Columns looked at value by value; facts hold none. */
  readonly columns: readonly string[]
}

/** Whether the facts of a form hold what is needed, so that its rows need not be read. */
export function inFacts(form: FormDefinition, needs: Needs, selection: Selection): boolean {
  const dimensions = new Set(dimensionsOf(form).map(({ name }) => name))
  const facts = new Set([ROW_COUNT.name, ...factColumns(form).map(({ name }) => name)])
  return (
    needs.columns.length === 0 &&
    needs.sources.every((source) => source.kind !== 'column' || dimensions.has(source.column.name)) &&
    selection.columns.every(({ column }) => dimensions.has(column.name)) &&
    needs.states.every(({ name }) => facts.has(name))
  )
}

type FactLine = Readonly<Record<string, string | number | null>>

/** Lines of facts, one for each combination of what is needed: their number does not grow with the rows behind them. */
export function factFrame(context: PivotContext, needs: Needs, selection: Selection): Frame {
  const { db, form, regions } = context
  const keys = [...new Set([...needs.sources.map(columnOf), ...selection.columns.map(({ column }) => column.name)])]
  const facts = [...new Set([ROW_COUNT.name, ...needs.states.map(({ name }) => name)])]
  let select = sqlBuilder
    .selectFrom(factTable(form))
    .select(facts.map((name) => sql<number>`total(${sql.ref(name)})`.as(name)))
    .where('period', 'in', selection.periods)
  for (const key of keys) select = select.select(key).groupBy(key).orderBy(key)
  if (selection.regions !== null) select = select.where('region_id', 'in', selection.regions)
  const lines = runCompiled<FactLine>(db, select.compile()).filter((line) =>
    selection.columns.every(({ column, takes }) => takes(textOf(line[column.name] ?? null))),
  )

  const numbers = (name: string) => Float64Array.from(lines, (line) => Number(line[name] ?? 0))
  const rows = numbers(ROW_COUNT.name).reduce((sum, count) => sum + count, 0)
  const periods = new Set(
    needs.sources.some(({ kind }) => kind === 'period') ? lines.map(({ period }) => String(period)) : [],
  )
  return {
    length: rows === 0 ? 0 : lines.length,
    rows,
    periods: [...periods].sort(),
    codes: (source): Coded =>
      encode(
        lines.map((line): Member => {
          const value = line[columnOf(source)] ?? null
          return source.kind === 'region' ? regionOf(Number(value)) : textOf(value)
        }),
      ),
    addends: ({ name }) => numbers(name),
    numbers: () => {
      throw new Error('facts hold no single values')
    },
  }

  function regionOf(id: number): string {
    return regions.codeOf(selection.countsIn.get(id) ?? id)
  }
}

function columnOf(source: DimensionSource): string {
  return source.kind === 'column' ? source.column.name : source.kind === 'region' ? 'region_id' : 'period'
}

function textOf(value: string | number | null): Member {
  return value === null ? null : String(value)
}
