import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { openBook, type Sqlite } from '../../src/main/core/book/open-book.ts'
import { createCore } from '../../src/main/core/create-core.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { importFiles } from '../../src/main/worker/import-files.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import type { CrashPlan } from './crash.ts'

// A program that imports into a book, or undoes its newest import, and kills itself in the midst of it.

const plan = JSON.parse(process.argv[2] ?? '') as CrashPlan

/** Kills this process from a thread of its own, so that it happens in the midst of whatever the other is doing. */
async function createKiller(delayMicroseconds: number): Promise<() => void> {
  const flag = new Int32Array(new SharedArrayBuffer(8))
  const code = `
    const { workerData } = require('node:worker_threads')
    Atomics.store(workerData.flag, 1, 1)
    Atomics.wait(workerData.flag, 0, 0)
    const until = process.hrtime.bigint() + BigInt(workerData.delay) * 1000n
    while (process.hrtime.bigint() < until);
    process.kill(process.pid, 'SIGKILL')`
  new Worker(code, { eval: true, workerData: { flag, delay: delayMicroseconds } }).unref()
  while (Atomics.load(flag, 1) === 0) await setTimeout(1)
  return () => {
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
  }
}

/** Tells of each statement that is about to run. */
function watch(db: Sqlite, heed: (sql: string) => void): void {
  const [prepare, exec] = [db.prepare.bind(db), db.exec.bind(db)]
  db.exec = (sql) => {
    heed(sql)
    return exec(sql)
  }
  db.prepare = ((sql: string) => {
    const statement = prepare(sql)
    const run = statement.run.bind(statement)
    statement.run = (...values: unknown[]) => {
      heed(sql)
      return run(...values)
    }
    return statement
  }) as typeof db.prepare
}

const MARKS = {
  row: /^INSERT INTO row_/,
  file: /^INSERT INTO source_chunk/,
  facts: /^INSERT INTO fact_/,
  commit: /^COMMIT/,
}

const book = openBook(plan.book, '', 'write')
const context = openCore(book, join(import.meta.dirname, '../../resources'), () => '2018-01-15T09:00:00.000Z')
const { kill } = plan
if (kill !== null) {
  const strike = await createKiller(kill.delayMicroseconds)
  let times = 0
  if (kill.at === 'start') strike()
  else {
    const mark = MARKS[kill.at]
    watch(book.db, (sql) => {
      if (mark.test(sql) && times++ === kill.after) strike()
    })
  }
}
if (plan.commitsEachFile) {
  const exec = book.db.exec.bind(book.db)
  book.db.exec = (sql) => {
    const done = exec(sql)
    return sql === 'RELEASE file' ? exec('COMMIT; BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON') : done
  }
}
if (plan.what === 'undo') createCore(context).intake.undoImport({})
else {
  const parser = new ParserClient(forkParser)
  const quiet = { cancelled: () => false, progress: () => {} }
  await importFiles({ context, parser, paths: [plan.returns], hints: {}, mode: 'keep', ...quiet })
  parser.stop()
}
book.close()
