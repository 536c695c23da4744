import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { FormFileColumn, FormProposal } from '#contract'
import { memoryBook } from '../../src/main/core/book/open-book.ts'
import { openCore } from '../../src/main/core/open-core.ts'
import { forkParser } from '../../src/main/worker/fork-parser.ts'
import { type InferJob, inferForm } from '../../src/main/worker/infer-form.ts'
import { ParserClient } from '../../src/main/worker/parser-client.ts'
import { RESOURCES } from './book.ts'

export const CENSUS = join(import.meta.dirname, '../fixtures/census')

const book = memoryBook()
const context = openCore(book, RESOURCES, () => '')
const parser = new ParserClient(forkParser)

/** The form proposed from a workbook. */
export function inferred(file: string, more: Partial<InferJob> = {}): Promise<FormProposal> {
  return inferForm({ file, context, parser, cancelled: () => false, progress: () => {}, ...more })
}

/** The proposed column over which this heading stands. */
export function columnUnder(proposal: FormProposal, heading: string): FormFileColumn | undefined {
  const { name } = proposal.columns.find(({ headerPath }) => headerPath.at(-1) === heading) ?? {}
  return proposal.form.columns.find((column) => column.name === name)
}

afterAll(() => {
  parser.stop()
  book.close()
})
