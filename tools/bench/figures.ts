import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { buildIfStale } from '../build-if-stale.ts'
import { bookOf, openBenchBook } from './figures/books.ts'
import { keyOf, median, timesOf } from './figures/dashboards.ts'
import { groupWithDuck } from './figures/duck.ts'
import { benchGrid } from './figures/grid.ts'
import { GROUPINGS, groupOurs } from './figures/grouped.ts'
import { runWindow } from './figures/window.ts'

// What figures cost over a book with three years of every form and a large roster: every question the window asks on
// every screen, against the same over a small roster; groupings by columns that aren't kept as facts, against DuckDB;
// and how soon the window is ready.
//   npm run bench:figures [-- --rows 1000000 --small 10000 --only dashboards,pivot,window,grid --json]

const PARTS = ['dashboards', 'pivot', 'window', 'grid'] as const

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    small: { type: 'string', default: '10000' },
    only: { type: 'string' },
  },
})
const only = new Set(values.only?.split(',') ?? PARTS)

buildIfStale()
const large = await bookOf(Number(values.rows))
const small = await bookOf(Number(values.small))
const memory = Math.round(totalmem() / 1024 ** 3)
console.log(`\n${values.rows} rows · ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}\n`)

if (only.has('dashboards') || only.has('window')) {
  const run = await runWindow(large)
  console.log(
    `- window: first page ${run.startSeconds.toFixed(2)} s after the start; overview ${run.bookSeconds.toFixed(2)} s after opening the book (target: ready ≤ 2 s)\n`,
  )
  if (only.has('dashboards')) {
    const calls = run.screens.flatMap((screen) => screen.calls)
    const [over, under] = [timesOf(large, calls), timesOf(small, calls)]
    console.log('| screen | questions | slowest, median ms | of which over the small book | largest ratio | screen s |')
    console.log('|---|---:|---:|---:|---:|---:|')
    for (const { screen, calls: asked, seconds } of run.screens) {
      const keys = [...new Set(asked.map(keyOf))].filter((key) => over.has(key))
      const worst = [...keys].sort((a, b) => (over.get(b) ?? 0) - (over.get(a) ?? 0))[0] ?? ''
      const ratios = keys.map((key) => ratioOf(over.get(key), under.get(key)))
      console.log(
        `| ${screen} | ${keys.length} | ${ms(over.get(worst))} | ${ms(under.get(worst))} | ${Math.max(...ratios, 0).toFixed(2)} | ${seconds.toFixed(2)} |`,
      )
    }
    const all = [...over.keys()]
    const ratios = all.map((key) => ratioOf(over.get(key), under.get(key)))
    console.log(`\n- ${all.length} different questions; median of their medians ${ms(median([...over.values()]))} ms`)
    for (const key of all.filter((each) => (over.get(each) ?? 0) > 20))
      console.log(`- **over 20 ms**: ${ms(over.get(key))} ms (small ${ms(under.get(key))}): ${key.slice(0, 300)}`)
    for (const [at, key] of all.entries())
      if ((ratios[at] ?? 0) > 1.5)
        console.log(
          `- **over 1.5 ×**: ${(ratios[at] ?? 0).toFixed(2)} × (${ms(over.get(key))} ms): ${key.slice(0, 300)}`,
        )
    console.log()
  }
}

if (only.has('pivot')) {
  const ours = groupOurs(large, GROUPINGS)
  const duck = await groupWithDuck(large, GROUPINGS)
  console.log(
    `first reading of the columns: ours ${ours.loadSeconds.toFixed(2)} s, into DuckDB ${duck.loadSeconds.toFixed(2)} s\n`,
  )
  console.log(
    '| grouped by | groups | ours ms | DuckDB ms | ratio (target ≤ 2) | same figures |\n|---|---:|---:|---:|---:|---|',
  )
  for (const [at, { rows, filters }] of GROUPINGS.entries()) {
    const [a, b] = [ours.grouped[at], duck.grouped[at]]
    if (a === undefined || b === undefined) continue
    const same = a.groups === b.groups && a.count === b.count && Math.abs(a.amount - b.amount) < 0.01
    const label = [...rows, ...Object.keys(filters ?? {}).map((column) => `where ${column}`)].join(', ')
    console.log(
      `| ${label} | ${a.groups} | ${ms(a.ms)} | ${ms(b.ms)} | ${(a.ms / b.ms).toFixed(2)} | ${same ? 'yes' : `**no**: ${JSON.stringify([a, b])}`} |`,
    )
  }
}

if (only.has('grid')) {
  console.log('\n| grid | median ms | 95 of 100 ms | target ms |\n|---|---:|---:|---:|')
  for (const { what, medianMs, p95Ms, most } of benchGrid(openBenchBook(large)))
    console.log(`| ${what} | ${ms(medianMs)} | ${ms(p95Ms)} | ${most ?? ''} |`)
}

/** Below a tenth of a millisecond a ratio says nothing of the data. */
function ratioOf(over: number | undefined, under: number | undefined): number {
  return over === undefined || under === undefined ? 0 : Math.max(over, 0.1) / Math.max(under, 0.1)
}

function ms(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(2)
}
