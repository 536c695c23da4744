import type { Sqlite } from './open-book.ts'

/** A named setting of the book itself, `null` where it was never set. */
export function readMeta(db: Sqlite, name: string): string | null {
  return db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?').get(name)?.value ?? null
}

export function keepMeta(db: Sqlite, name: string, value: string): void {
  db.prepare(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
