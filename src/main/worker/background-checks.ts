import { CoreError } from '../core/base/core-error.ts'
import type { Sqlite } from '../core/book/open-book.ts'
import type { CheckSteps } from '../core/create-rule-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

/** Begins the name of every check that the program starts by itself. */
export const CHECK_JOB = 'check:'

let runs = 0

/**
 * Checks what has changed as soon as nothing else is to be done, and gives way to whatever is asked meanwhile.
 *
 * Each piece is kept as it is done, so that a check that gave way goes on where it was. One that a person has
 * cancelled rests until something changes again.
 */
export class BackgroundChecks {
  private readonly db: Sqlite
  private readonly steps: Pick<CheckSteps, 'runPending'>
  private readonly desk: Desk
  /** What waited when a person cancelled. */
  private resting = 0

  constructor(db: Sqlite, steps: Pick<CheckSteps, 'runPending'>, desk: Desk) {
    this.db = db
    this.steps = steps
    this.desk = desk
  }

  isDue(): boolean {
    if (this.db.inTransaction) return false
    const waiting = this.waiting()
    if (waiting !== this.resting) this.resting = 0
    return waiting > this.resting
  }

  /** @param isWanted whether something else waits to be done */
  async work(isWanted: () => boolean): Promise<void> {
    const job = `${CHECK_JOB}${++runs}`
    const { desk } = this
    const cancelled = (asked: string) => isWanted() || desk.isCancelled(asked)
    try {
      const run = await inPieces(
        this.steps.runPending(),
        { tell: desk.tell, isCancelled: cancelled },
        { job, label: '' },
      )
      if (run.places > 0) desk.tell({ kind: 'book-changed' })
    } catch (error) {
      if (!(error instanceof CoreError) || error.code !== 'cancelled') throw error
      if (desk.isCancelled(job)) this.resting = this.waiting()
    } finally {
      desk.tell({ kind: 'progress', job, label: '', done: 1, total: 1, unit: 'rows', rows: 0, rowsPerSecond: 0 })
    }
  }

  private waiting(): number {
    return this.db.prepare<[], { marks: number }>('SELECT count(*) AS marks FROM check_pending').get()?.marks ?? 0
  }
}
