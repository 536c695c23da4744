import type { Migration } from '../migrate.ts'

/** Forms that people define: marked as the book's own, each version with when it came and when the next took its place. */
export const m0030: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      ALTER TABLE form ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE form ADD COLUMN since TEXT;
      ALTER TABLE form ADD COLUMN until TEXT;
    `)
  },
}
