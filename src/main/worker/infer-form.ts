import { basename } from 'node:path'
import type { FormProposal, InferQuery } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { CoreContext } from '../core/create-core.ts'
import { type InferOptions, type Inferred, InferSession } from '../core/intake/infer/infer-form.ts'
import { TOP_ROWS } from '../core/intake/sheet-top.ts'
import type { SheetHead, SheetRow } from '../core/workbook/workbook.ts'
import { ParseFailure, type ParserClient } from './parser-client.ts'

export interface InferJob extends InferQuery {
  readonly context: Pick<CoreContext, 'catalogue' | 'regions'>
  readonly parser: ParserClient
  /** Code the form shall have. */
  readonly code?: string
  readonly cancelled: () => boolean
  readonly progress: (rows: number) => void
}

/**
 * Reads a sheet in the parsing process and proposes a form for it; the first sheet with a table where none is named.
 *
 * @throws CoreError `file-unreadable`, `sheet-unknown`, `sheet-without-table`, `cancelled`
 */
export async function inferForm(job: InferJob): Promise<FormProposal> {
  const file = basename(job.file)
  try {
    const { sheets } = await job.parser.open(job.file)
    const wanted = wantedSheets(sheets, job.sheet)
    if (wanted.length === 0) throw new CoreError('sheet-unknown', { file, sheet: job.sheet ?? '' })
    for (const at of wanted) {
      const head = sheets[at]
      const inferred =
        head === undefined ? null : await inferSheet(job, { ...job.context, file, ...asked(job) }, head, at)
      if (inferred !== null) return { ...inferred, file, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })) }
    }
    throw new CoreError('sheet-without-table', { file, sheet: job.sheet ?? '' })
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error
    if (job.cancelled()) throw new CoreError('cancelled')
    throw new CoreError('file-unreadable', { file, why: error.code }, `${file}: ${error.code}: ${error.message}`)
  }
}

function asked({ headerRows, code }: InferJob): Pick<InferOptions, 'headerRows' | 'code'> {
  return { headerRows, code }
}

/** Places of the sheets to try: the named one, else those shown before those hidden. */
function wantedSheets(sheets: readonly SheetHead[], name: string | undefined): readonly number[] {
  const places = sheets.map((_, at) => at)
  if (name !== undefined) return places.filter((at) => sheets[at]?.name === name)
  return [...places.filter((at) => !sheets[at]?.hidden), ...places.filter((at) => sheets[at]?.hidden)]
}

async function inferSheet(job: InferJob, options: InferOptions, head: SheetHead, at: number): Promise<Inferred | null> {
  let top: SheetRow[] | null = []
  let session: InferSession | null = null
  let rows = 0
  for await (const chunk of job.parser.rows(at)) {
    if (job.cancelled()) throw new CoreError('cancelled')
    rows += chunk.length
    job.progress(rows)
    if (session?.hasTable === false) continue
    if (session !== null) {
      session.feed(chunk)
      continue
    }
    top?.push(...chunk)
    if (top === null || top.length < TOP_ROWS) continue
    session = new InferSession(options, head, top.slice(0, TOP_ROWS))
    session.feed(top.slice(TOP_ROWS))
    top = null
  }
  return (session ?? new InferSession(options, head, top ?? [])).finish()
}
