import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Sqlite } from './open-book.ts'

/** Tables and columns of forms are known only at run time. */
// biome-ignore lint/suspicious/noExplicitAny: kysely's own type for a schema not known to the compiler
type AnySchema = any

/**
 * Builds SQL whose shape depends on a question: names are quoted, values are bound, nothing is spliced.
 *
 * Compile with `.compile()` and run with `runCompiled`, on the synchronous driver.
 */
export const sqlBuilder: Kysely<AnySchema> = new Kysely<AnySchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export interface Compiled {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export function runCompiled<Row>(db: Sqlite, { sql, parameters }: Compiled): Row[] {
  return db.prepare<unknown[], Row>(sql).all(...parameters)
}

export function iterateCompiled<Row>(db: Sqlite, { sql, parameters }: Compiled): IterableIterator<Row> {
  return db.prepare<unknown[], Row>(sql).iterate(...parameters)
}
