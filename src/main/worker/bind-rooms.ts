import { type CoreContext, createCore, createPivotVerbs, createRowVerbs } from '../core/create-core.ts'
import { createRevisionVerbs } from '../core/create-revision-verbs.ts'
import { createCheckSteps } from '../core/create-rule-verbs.ts'
import { loggedExports } from '../core/people/export-log.ts'
import { withRoles } from '../core/people/roles.ts'
import { BackgroundChecks } from './background-checks.ts'
import { checkRooms } from './check-rooms.ts'
import type { Bound } from './dispatch.ts'
import { errorRooms } from './error-rooms.ts'
import { formRooms } from './form-rooms.ts'
import { type ImportDesk, importRooms } from './import-rooms.ts'
import type { Desk } from './in-pieces.ts'
import { pivotRooms } from './pivot-rooms.ts'
import { Previews } from './previews.ts'
import { revisionRooms } from './revision-rooms.ts'
import { rowRooms } from './row-rooms.ts'

/** A connection to an open book with everything that is asked of it. */
export interface BoundBook {
  readonly context: CoreContext
  readonly rooms: Bound
  /** Checks what has changed; `null` where the connection only reads. */
  readonly background: BackgroundChecks | null
}

/**
 * Binds every verb to one connection of an open book.
 *
 * @param long where questions that are answered in pieces tell how far they are, and hear that they are to stop
 */
export function bindRooms(context: CoreContext, desk: ImportDesk, long: Desk): BoundBook {
  const rows = createRowVerbs(context)
  const pivots = createPivotVerbs(context)
  const core = createCore(context, rows, pivots)
  const previews = new Previews()
  const revisions = revisionRooms(createRevisionVerbs(context), long)
  const steps = createCheckSteps(context)
  const checks = checkRooms(steps, long)
  const bound = {
    ...core,
    forms: { ...core.forms, ...formRooms(context, desk) },
    intake: { ...core.intake, ...importRooms(context, desk, previews) },
    figures: { ...core.figures, ...rowRooms(rows, long), ...pivotRooms(pivots, long), ...revisions.figures },
    rules: { ...core.rules, ...checks.rules },
    checks: { ...core.checks, ...checks.checks },
    reports: {
      ...core.reports,
      ...loggedExports(revisions.reports, context.exports),
      ...errorRooms(context, desk, previews),
    },
  } as unknown as Bound
  const { db, mode } = context.book
  const background = mode === 'write' ? new BackgroundChecks(db, steps, long) : null
  return { context, rooms: withRoles(bound, db), background }
}
