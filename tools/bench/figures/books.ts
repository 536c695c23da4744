import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openBook } from '../../../src/main/core/book/open-book.ts'
import { openCore } from '../../../src/main/core/open-core.ts'
import { startCoreHost } from '../../../src/main/worker/core-host.ts'
import { forkParser } from '../../../src/main/worker/fork-parser.ts'
import { importFiles } from '../../../src/main/worker/import-files.ts'
import { ParserClient } from '../../../src/main/worker/parser-client.ts'
import { studentRoster } from '../rosters/student-roster.ts'
import { writeRoster } from '../rosters/write-roster.ts'

export const RESOURCES = join(import.meta.dirname, '../../../resources')

const FOLDER = join(tmpdir(), 'five-batches-bench')

/** As the program names the sample book in its folder, so that the window opens it. */
const BOOK = 'sample.fivebatches'

/**
 * A book with three years of every form and a roster of so many aided students, made by the real import of real
 * workbooks; one that was made before is used again.
 */
export function bookOf(rows: number): Promise<string> {
  return madeOnce(`figures-${rows}`, async (folder) => {
    cpSync(dirname(await sampleBook()), folder, { recursive: true })
    console.error(`importing a roster of ${rows} students …`)
    const roster = join(folder, 'students.xlsx')
    await writeRoster(roster, studentRoster(rows, join(RESOURCES, 'regions')))
    await importInto(join(folder, BOOK), roster, rows)
    rmSync(roster)
  })
}

export function openBenchBook(path: string) {
  return openCore(openBook(path, '', 'read'), RESOURCES, () => new Date().toISOString())
}

function sampleBook(): Promise<string> {
  return madeOnce('sample', async (folder) => {
    console.error('making the book of three years of every form …')
    const host = startCoreHost({ resources: RESOURCES, openParser: forkParser })
    const reply = await host.makeSample({ path: join(folder, BOOK), job: 'sample' })
    await host.stop()
    if (!reply.ok) throw new Error(reply.problem.message)
  })
}

/** A book stands in a folder with its keys; the folder has its name only once the book is whole. */
async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(FOLDER, name)
  if (!existsSync(folder)) {
    rmSync(`${folder}.part`, { recursive: true, force: true })
    mkdirSync(`${folder}.part`, { recursive: true })
    await make(`${folder}.part`)
    renameSync(`${folder}.part`, folder)
  }
  return join(folder, BOOK)
}

async function importInto(book: string, file: string, rows: number): Promise<void> {
  const opened = openBook(book, '', 'write')
  const parser = new ParserClient(forkParser)
  const context = openCore(opened, RESOURCES, () => new Date().toISOString())
  const kept = await importFiles({
    context,
    parser,
    paths: [file],
    hints: {},
    mode: 'keep',
    cancelled: () => false,
    progress: () => undefined,
  })
  parser.stop()
  opened.close()
  if (kept.rows !== rows) throw new Error(`${kept.rows} of ${rows} rows were kept`)
}
