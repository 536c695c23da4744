import { type CoreContext, createCore } from '../../../src/main/core/create-core.ts'
import { timed } from '../figures/dashboards.ts'
import { fillRoster } from '../figures/fill-roster.ts'

const COUNTY = '500101'

/** One county sends its roster again, which so far stood in that of the municipality; milliseconds. */
export function timeRecheck(context: CoreContext, rows: number) {
  const { checks } = createCore(context)
  checks.runPending({})
  const period = String(
    context.book.db
      .prepare("SELECT period FROM submission WHERE form = 'EDU_ROSTER' ORDER BY row_count DESC LIMIT 1")
      .pluck()
      .get(),
  )
  const keptMs = timed(() => fillRoster(context, { rows, period, counties: [COUNTY] }))
  const checkedMs = timed(() => checks.runPending({}))
  return { rows, keptMs, checkedMs }
}
