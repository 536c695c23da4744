import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { bookOf } from './figures/books.ts'
import { copyOf } from './rules/copy-of.ts'
import { timeRecheck } from './rules/recheck.ts'
import { timeRules } from './rules/rule-times.ts'

// What rules cost, in processor time, over a book with three years of every form (598 returns) and a large roster: each of 50 rules
// against one count of the roster's rows by a full scan, and the check of one county that sends again, over two books.
//   npm run bench:rules [-- --rows 1000000 --small 100000]

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, small: { type: 'string', default: '100000' } },
})

/** As a multiple of the scan. */
const MOST_RATIO = 10
const SENT_AGAIN = [2_000, 20_000]

const large = await bookOf(Number(values.rows))
const small = await bookOf(Number(values.small))
const memory = Math.round(totalmem() / 1024 ** 3)
console.log(`\n${values.rows} rows · ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}\n`)

const { scanMs, rules, togetherMs, tables } = copyOf(large, timeRules)
console.log(
  `Processor time. One count of the roster by a full scan: ${ms(scanMs)} ms (median of 5); ${rules.length} rules, ${tables} other tables\n`,
)
console.log('| rule | cases | found | cannot tell | ms | ÷ scan |\n|---|---:|---:|---:|---:|---:|')
for (const { code, run, took } of rules)
  console.log(
    `| ${code} | ${run.checked} | ${run.failed} | ${run.cannotTell} | ${ms(took)} | ${(took / scanMs).toFixed(2)} |`,
  )
const ratios = rules.map(({ took }) => took / scanMs).sort((a, b) => a - b)
console.log(
  `\n- a rule ÷ scan: median ${(ratios[ratios.length >> 1] ?? 0).toFixed(2)}, largest ${(ratios.at(-1) ?? 0).toFixed(2)} (target ≤ ${MOST_RATIO})`,
)
console.log(
  `- all ${rules.length} in one check, findings kept: ${ms(togetherMs)} ms, ${(togetherMs / rules.length / scanMs).toFixed(2)} × the scan a rule\n`,
)

console.log(
  '| one county sends again | its rows | kept, ms | checked, ms | checked, ms per 1,000 rows |\n|---|---:|---:|---:|---:|',
)
const perBook = [large, small].map((book) =>
  copyOf(book, (context) => SENT_AGAIN.map((rows) => timeRecheck(context, rows))),
)
for (const [at, times] of perBook.entries())
  for (const { rows, keptMs, checkedMs } of times)
    console.log(
      `| book of ${at === 0 ? values.rows : values.small} | ${rows} | ${ms(keptMs)} | ${ms(checkedMs)} | ${ms((1000 * checkedMs) / rows)} |`,
    )
for (const [at, rows] of SENT_AGAIN.entries())
  console.log(
    `- ${rows} rows, large book ÷ small book: ${((perBook[0]?.[at]?.checkedMs ?? 0) / (perBook[1]?.[at]?.checkedMs ?? 1)).toFixed(2)}`,
  )

function ms(value: number): string {
  return value.toFixed(1)
}
