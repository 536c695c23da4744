import type { ComparedSide, ComparisonQuery, ComparisonSide, PivotScope } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { Steps } from '../../base/steps.ts'
import type { Frame } from '../pivot/frame.ts'
import type { Plan } from '../pivot/plan.ts'
import { readFrame, readRows } from '../pivot/read-frame.ts'
import type { ChosenSubmission, RowSource } from '../pivot/row-frame.ts'
import { type Selection, selectionOf } from '../pivot/selection.ts'
import { type Filing, filingOf } from './filing.ts'

/** One side of a comparison, read. */
export interface ReadSide {
  readonly frame: Frame
  readonly held: ReadonlySet<string>
  readonly view: ComparedSide
  readonly filing: Filing
}

/** @throws CoreError `submission-unknown`, `forms-differ`, and those of a selection */
export function* readSide(
  source: RowSource,
  plan: Plan,
  query: ComparisonQuery,
  side: ComparisonSide,
): Steps<ReadSide> {
  const scope: PivotScope = { ...query, ...side, filters: { ...query.filters, ...side.filters } }
  const selection = selectionOf(source, scope)
  if (side.submission === undefined) {
    const { frame, from } = yield* readFrame(source, plan.needs, selection)
    const filing = filingOf(source, selection, side)
    return { frame, held: selection.held, view: viewOf(frame, selection, from), filing }
  }
  const chosen = submissionOf(source, side.submission)
  const ofOne = { ...selection, periods: [chosen.period], substituted: [] }
  const frame = yield* readRows(source, plan.needs, ofOne, [chosen])
  const filing = filingOf(source, ofOne, side)
  return { frame, held: selection.held, view: viewOf(frame, ofOne, 'rows'), filing }
}

function submissionOf({ db, form }: RowSource, submission: number): ChosenSubmission {
  const found = db
    .prepare<[number], { form: string; period: string; rows: number }>(
      'SELECT form, period, row_count AS rows FROM submission WHERE submission_id = ?',
    )
    .get(submission)
  if (found === undefined) throw new CoreError('submission-unknown', { submission })
  if (found.form !== form.code) throw new CoreError('forms-differ', { before: form.code, after: found.form })
  return { submission, period: found.period, rows: found.rows, regions: null }
}

function viewOf(frame: Frame, { substituted }: Selection, from: 'facts' | 'rows'): ComparedSide {
  const { codes, values } = frame.codes({ kind: 'region' })
  const present = new Uint8Array(values.length)
  for (let at = 0; at < codes.length; at++) present[codes[at] ?? 0] = 1
  const regions = values.filter((value, code): value is string => value !== null && present[code] === 1).sort()
  return { periods: frame.periods, regions, substituted, source: { from, rows: frame.rows } }
}
