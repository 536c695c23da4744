import { type CoreContext, createCore } from '../../../src/main/core/create-core.ts'
import { fillRoster } from '../figures/fill-roster.ts'
import { processorTime } from './processor-time.ts'

const COUNTY = '500101'

/** One county sends its roster again, which so far stood in that of the municipality; milliseconds of processor time. */
export function timeRecheck(context: CoreContext, rows: number) {
  const { checks } = createCore(context)
  checks.runPending({})
  const period = String(
    context.book.db
      .prepare("SELECT period FROM submission WHERE form = 'EDU_ROSTER' ORDER BY row_count DESC LIMIT 1")
      .pluck()
      .get(),
  )
  const keptMs = processorTime(() => fillRoster(context, { rows, period, counties: [COUNTY] }))
  const checkedMs = processorTime(() => checks.runPending({}))
  return { rows, keptMs, checkedMs }
}
