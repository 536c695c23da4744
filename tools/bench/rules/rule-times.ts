import type { CheckRun } from '../../../src/contract/index.ts'
import { type CoreContext, createCore } from '../../../src/main/core/create-core.ts'
import { median } from '../figures/dashboards.ts'
import { processorTime } from './processor-time.ts'

const RULES = 50

interface RuleTime {
  readonly code: string
  readonly run: CheckRun
  /** Milliseconds of processor time. */
  readonly took: number
}

/** Times 50 rules in processor time: those of the roster, those of other forms that read it, then others in the order of forms. */
export function timeRules(context: CoreContext) {
  const { db } = context.book
  const { rules, checks } = createCore(context)
  const scan = db.prepare('SELECT count(*) FROM row_edu_roster NOT INDEXED')
  scan.get()
  const scanMs = median(Array.from({ length: 5 }, () => processorTime(() => scan.get())))
  const weight = ({ form, rule, when }: (typeof all)[number]) =>
    form === 'EDU_ROSTER' ? 0 : `${rule} ${when}`.includes('EDU_ROSTER') ? 1 : 2
  const all = rules.list({}).filter(({ issues, active }) => active && issues.length === 0)
  const chosen = [...all].sort((a, b) => weight(a) - weight(b)).slice(0, RULES)
  if (chosen.length < RULES) throw new Error(`${chosen.length} of ${RULES} rules`)
  const times = chosen.map(({ code }): RuleTime => {
    let run: CheckRun | null = null
    const took = processorTime(() => {
      run = checks.run({ rules: [code] })
    })
    return { code, run: run as unknown as CheckRun, took }
  })
  const togetherMs = processorTime(() => checks.run({ rules: chosen.map(({ code }) => code) }))
  const tables = db
    .prepare<[], { tables: number }>("SELECT count(*) AS tables FROM submission WHERE form <> 'EDU_ROSTER'")
    .get()
  return { scanMs, rules: times, togetherMs, tables: tables?.tables ?? 0 }
}
