import type { CheckScope, RehearsalQuery } from '#contract'
import type { CheckSteps } from '../core/create-rule-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

/** Checks and rehearsals, in pieces between which progress is told; each can be cancelled. */
export function checkRooms(steps: CheckSteps, desk: Desk) {
  return {
    checks: {
      run: (scope: CheckScope, job: string) => inPieces(steps.run(scope), desk, { job, label: '' }),
      runPending: (_: Record<string, never>, job: string) => inPieces(steps.runPending(), desk, { job, label: '' }),
    },
    rules: {
      rehearse: (query: RehearsalQuery, job: string) => inPieces(steps.rehearse(query), desk, { job, label: '' }),
    },
  }
}
