import type Database from 'better-sqlite3'
import { CoreError } from '../base/core-error.ts'
import { m0010 } from './migrations/0010-first-book.ts'
import { m0020 } from './migrations/0020-deadlines-and-sending-back.ts'
import { m0030 } from './migrations/0030-own-forms.ts'
import { m0040 } from './migrations/0040-aliases.ts'
import { m0050 } from './migrations/0050-explanations.ts'
import { m0060 } from './migrations/0060-finding-place.ts'
import { m0070 } from './migrations/0070-indicators.ts'
import { m0080 } from './migrations/0080-standards.ts'
import { m0090 } from './migrations/0090-views.ts'
import { m0100 } from './migrations/0100-rules.ts'
import { m0110 } from './migrations/0110-checks.ts'
import { m0120 } from './migrations/0120-people.ts'
import { m0130 } from './migrations/0130-review.ts'
import { m0140 } from './migrations/0140-adjustments.ts'
import { m0150 } from './migrations/0150-sent-explanations.ts'

/** One step of the schema; never changed once it has been released. */
export interface Migration {
  readonly version: number
  up(db: Database.Database): void
}

const MIGRATIONS: readonly Migration[] = [
  m0010,
  m0020,
  m0030,
  m0040,
  m0050,
  m0060,
  m0070,
  m0080,
  m0090,
  m0100,
  m0110,
  m0120,
  m0130,
  m0140,
  m0150,
]

export const newestVersion = MIGRATIONS.reduce((newest, step) => Math.max(newest, step.version), 0)

/**
 * Brings a book up to a version, each step in a transaction of its own.
 *
 * @throws CoreError `book-too-new` when a newer program has written it
 */
export function migrate(db: Database.Database, upTo = newestVersion): void {
  const at = Number(db.pragma('user_version', { simple: true }))
  if (at > newestVersion) throw new CoreError('book-too-new', { version: at, newest: newestVersion })
  for (const step of MIGRATIONS.filter(({ version }) => version > at && version <= upTo)) {
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
