import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MEASURES, type Measured } from './import/measures.ts'
import { cooperativeRoster } from './rosters/cooperative-roster.ts'
import { writeRoster } from './rosters/write-roster.ts'

// Compares our import with its peers and with the least it could cost, on a workbook made here: each in a process
// of its own, one after the other, in one run.
//   npm run bench:import [-- --rows 100000 --only ours-read,floor-inflate --json]

interface Result extends Measured {
  readonly name: string
}

/** As `npm run cli` starts it. */
const CLI_HEAP = ['--max-semi-space-size=8']

const LONGEST_MS = 20 * 60_000

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    measure: { type: 'string' },
    file: { type: 'string' },
  },
})

if (values.measure !== undefined) await measureHere(values.measure, values.file ?? '', Number(values.rows))
else {
  const sizes = values.rows === undefined ? [100_000, 1_000_000] : [Number(values.rows)]
  const runs: { rows: number; results: Result[] }[] = []
  for (const rows of sizes) runs.push({ rows, results: await compare(rows) })
  if (values.json) console.log(JSON.stringify(runs.length === 1 ? runs[0] : runs))
  else for (const { rows, results } of runs) print(rows, results)
}

async function measureHere(name: string, file: string, rows: number): Promise<void> {
  const measure = MEASURES[name]
  if (measure === undefined) throw new Error(`there is no measure ${name}`)
  console.log(JSON.stringify({ name, ...(await measure(file, rows)) }))
}

async function compare(rows: number): Promise<Result[]> {
  const file = await rosterOf(rows)
  const only = values.only?.split(',')
  return Object.keys(MEASURES)
    .filter((name) => only === undefined || only.includes(name))
    .map((name) => measureApart(name, file, rows))
}

/** Made once; a file that was made before is used again. */
async function rosterOf(rows: number): Promise<string> {
  const folder = join(tmpdir(), 'five-batches-bench')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `roster-${rows}.xlsx`)
  if (!existsSync(file)) {
    console.error(`making a workbook of ${rows} rows × 16 columns …`)
    await writeRoster(`${file}.part`, cooperativeRoster(rows))
    renameSync(`${file}.part`, file)
  }
  return file
}

function measureApart(name: string, file: string, rows: number): Result {
  console.error(`${name} …`)
  const { status, stdout, signal } = spawnSync(
    process.execPath,
    [...heapOf(name), import.meta.filename, '--measure', name, '--file', file, '--rows', String(rows)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: LONGEST_MS },
  )
  if (status !== 0) {
    console.error(`${name} ended with ${status ?? signal}`)
    return { name, rows: 0, seconds: Number.NaN, peakMB: Number.NaN }
  }
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result
}

/** Readers that hold all of a workbook get what they ask for; ours gets what it has in the program. */
function heapOf(name: string): readonly string[] {
  return name === 'sheetjs' || name === 'exceljs-stream'
    ? ['--max-old-space-size=8192']
    : name === 'ours-import'
      ? CLI_HEAP
      : []
}

function print(rows: number, results: readonly Result[]): void {
  const seconds = (name: string) => results.find((result) => result.name === name)?.seconds ?? Number.NaN
  const memory = Math.round(totalmem() / 1024 ** 3)
  console.log(`\n${rows} rows × 16 columns · ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}\n`)
  console.log('| | rows | seconds | rows/s | peak MB |\n|---|---:|---:|---:|---:|')
  for (const { name, rows: came, seconds: taken, peakMB } of results) {
    const fewer = came < rows && !Number.isNaN(taken) ? ` (**${rows - came} rows missing, no error**)` : ''
    console.log(
      `| ${name} | ${came}${fewer} | ${taken.toFixed(2)} | ${Math.round(came / taken)} | ${Math.round(peakMB)} |`,
    )
  }
  const ratio = (label: string, value: number, target: string) =>
    Number.isNaN(value) || console.log(`- ${label}: ${value.toFixed(2)} × (target ${target})`)
  console.log()
  ratio('exceljs-stream ÷ ours-read', seconds('exceljs-stream') / seconds('ours-read'), '≥ 6')
  ratio('ours-read ÷ floor-inflate', seconds('ours-read') / seconds('floor-inflate'), '≤ 3')
  ratio(
    'ours-import ÷ (ours-read + floor-insert)',
    seconds('ours-import') / (seconds('ours-read') + seconds('floor-insert')),
    '≤ 2.5',
  )
  for (const { name, longestBlockMs } of results)
    if (longestBlockMs !== undefined)
      console.log(
        `- ${name}: thread of the window blocked for ${Math.round(longestBlockMs)} ms at the longest (target ≤ 50)`,
      )
}
