import { CoreError } from '../core/base/core-error.ts'
import type { Steps } from '../core/base/steps.ts'
import type { ImportDesk } from './import-rooms.ts'

/** Work that is done sooner needs no progress. */
const SOON_MILLISECONDS = 300

export type Desk = Pick<ImportDesk, 'isCancelled' | 'tell'>

interface Named {
  /** Empty: nobody waits for it, so nobody is told. */
  readonly job: string
  readonly label: string
}

/** Does work in pieces, between which the thread hears others. @throws CoreError `cancelled` */
export async function inPieces<Result>(steps: Steps<Result>, desk: Desk, { job, label }: Named): Promise<Result> {
  const began = performance.now()
  let told = began
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await new Promise(setImmediate)
    if (desk.isCancelled(job)) {
      steps.return(undefined as never)
      throw new CoreError('cancelled')
    }
    const now = performance.now()
    if (job === '' || now - told < SOON_MILLISECONDS) continue
    told = now
    const { done, total } = step.value
    const rowsPerSecond = Math.round((1000 * done) / (now - began))
    desk.tell({ kind: 'progress', job, label, done, total, unit: 'rows', rows: done, rowsPerSecond })
  }
}
