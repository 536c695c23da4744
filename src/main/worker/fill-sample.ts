import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { makeSample, sampleFileCount } from '../../../tools/make-sample/make-sample.ts'
import { CoreError } from '../core/base/core-error.ts'
import { keepMeta } from '../core/book/meta.ts'
import { signIn } from '../core/book/signed-in.ts'
import type { CoreContext } from '../core/create-core.ts'
import { addSampleClerk } from '../core/people/people-table.ts'
import { importFiles } from './import-files.ts'
import type { ImportDesk } from './import-rooms.ts'
import { stageSample } from './stage-sample.ts'

export const SAMPLE_YEARS: readonly number[] = [2015, 2016, 2017]

/**
 * Fills a new book with the sample: its workbooks are written to a folder of their own and go through the real import.
 *
 * They are entered by a clerk without a key, so that whoever opens the sample may accept them.
 *
 * @throws CoreError `cancelled`
 */
export async function fillSample(
  context: CoreContext,
  desk: ImportDesk,
  resources: string,
  job: string,
): Promise<void> {
  const { db } = context.book
  const folder = mkdtempSync(join(tmpdir(), 'five-batches-sample-'))
  const total = sampleFileCount(SAMPLE_YEARS) * 2
  const tell = (label: string, done: number, rows: number, rowsPerSecond: number) =>
    desk.tell({ kind: 'progress', job, label, done, total, unit: 'files', rows, rowsPerSecond })
  try {
    let written = 0
    for (const { name, bytes } of makeSample({ years: SAMPLE_YEARS, regionsFolder: join(resources, 'regions') })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
      written++
      if (written % 10 !== 0) continue
      tell(name, written, 0, 0)
      await setImmediate()
      if (desk.isCancelled(job)) throw new CoreError('cancelled')
    }
    signIn(db, addSampleClerk(db, context.clock()))
    await importFiles({
      context,
      parser: desk.parser,
      paths: SAMPLE_YEARS.map((year) => join(folder, String(year))),
      hints: {},
      mode: 'keep',
      cancelled: () => desk.isCancelled(job),
      progress: ({ label, done, rows, rowsPerSecond }) => tell(label, written + done, rows, rowsPerSecond),
    })
    keepMeta(db, 'sample', '1')
    signIn(db, context.book.person)
    await stageSample(context, desk, job)
  } finally {
    signIn(db, context.book.person)
    rmSync(folder, { recursive: true, force: true })
  }
}
