import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests?: number
}

const ROOT = join(import.meta.dirname, '..')

const NODE = process.execPath

const reports = mkdtempSync(join(tmpdir(), 'five-batches-tests-'))

let failures = 0

/** Runs one part of the check under a heading of one line. @returns whether it passed */
function run(heading: string, path: string, ...given: readonly string[]): boolean {
  const start = performance.now()
  console.log(`— ${heading}`)
  const { status } = spawnSync(NODE, [join(ROOT, path), ...given], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${heading}, ${seconds} s\n`)
  if (status !== 0) failures++
  return status === 0
}

/** Runs the tests of one project. A run that dies before it reports counts as one failed test. */
function runTests(project: string): Counts {
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = run(`tests: ${project}`, 'node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters)
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests = 0,
  } = JSON.parse(readFileSync(report, 'utf8')) as Report
  // A file that can't be loaded fails the run without failing a test.
  const failed = passed ? numFailedTests : Math.max(numFailedTests, 1)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

run('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.')
run('who may import whom', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...rooms())
run('types', 'tools/check-types.ts')
const core = runTests('core')
const isBuilt = run('build', 'tools/build-if-stale.ts')
const screens = isBuilt ? runTests('screens') : { passed: 0, failed: 1, skipped: 0 }
rmSync(reports, { recursive: true, force: true })

const skipped = core.skipped + screens.skipped
const counts = `${core.passed + screens.passed} passed, ${core.failed + screens.failed} failed`
if (failures > 0) console.log(`${failures} of the parts above FAILED`)
console.log(skipped > 0 ? `${counts}, ${skipped} skipped` : counts)
process.exitCode = failures > 0 ? 1 : 0

function rooms(): readonly string[] {
  return ['--config', 'test/rooms/rooms.config.cjs', 'src', 'tools', 'test']
}
