import type { FormProposal, FormsRoom } from '#contract'
import type { CoreContext } from '../core/create-core.ts'
import type { ImportDesk } from './import-rooms.ts'
import { inferForm } from './infer-form.ts'

/** The verb of the forms' room that reads a workbook. */
export function formRooms(context: CoreContext, desk: ImportDesk) {
  return {
    infer(query: Parameters<FormsRoom['infer']>[0], job: string): Promise<FormProposal> {
      const started = performance.now()
      return inferForm({
        ...query,
        context,
        parser: desk.parser,
        cancelled: () => desk.isCancelled(job),
        progress: (rows) => {
          const seconds = Math.max((performance.now() - started) / 1000, 0.001)
          const rowsPerSecond = Math.round(rows / seconds)
          desk.tell({ kind: 'progress', job, label: '', done: rows, total: null, unit: 'rows', rows, rowsPerSecond })
        },
      })
    },
  }
}
