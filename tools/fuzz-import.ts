import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBook } from '../src/main/core/book/open-book.ts'
import { openCore } from '../src/main/core/open-core.ts'
import { fuzzImport } from './fuzz-import/fuzz-import.ts'
import { census, sampleReturns } from './fuzz-import/good-files.ts'

// npm run fuzz:import [-- --copies 1000 --seed 1]: imports damaged copies of good returns and counts what became of them.

const { values } = parseArgs({
  options: { copies: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'five-batches-fuzz-'))
const book = createBook(join(folder, 'fuzz.fivebatches'), '')
try {
  const returns = sampleReturns()
  const report = await fuzzImport({
    context: openCore(book, join(import.meta.dirname, '../resources'), () => new Date().toISOString()),
    folder,
    files: [...returns, ...returns, ...returns, census()],
    copies: Number(values.copies),
    seed: Number(values.seed),
    onCopy: (done) => {
      if (done % 100 === 0) process.stderr.write(`${done} copies\n`)
    },
  })
  console.log(JSON.stringify(report, null, 2))
  process.exitCode = report.hangs.length + report.silent.length > 0 ? 1 : 0
} finally {
  book.close()
  rmSync(folder, { recursive: true, force: true })
}
