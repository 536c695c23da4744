import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import type { ChosenSubmission } from './row-frame.ts'
import type { PivotContext, Selection } from './selection.ts'

/** The submissions that count in the selection, with their counties that do where others of them were replaced. */
export function currentSubmissions({ db, form }: PivotContext, selection: Selection): readonly ChosenSubmission[] {
  const parts = runCompiled<Part>(
    db,
    sqlBuilder
      .selectFrom('submission as s')
      .innerJoin('submission_region as p', 'p.submission_id', 's.submission_id')
      .select(['s.submission_id as submission', 's.period as period', 's.row_count as rows'])
      .select(['p.region_id as region', 'p.is_current as counts'])
      .where('s.form', '=', form.code)
      .where('s.period', 'in', selection.periods)
      .orderBy('s.submission_id')
      .compile(),
  )
  return [...bySubmission(parts).values()].flatMap((ofOne): ChosenSubmission[] => {
    const counting = ofOne.filter(({ counts }) => counts === 1).map(({ region }) => region)
    const taken = counting.filter((id) => selection.regions === null || selection.regions.includes(id))
    const [first] = ofOne
    if (first === undefined || taken.length === 0) return []
    const { submission, period, rows } = first
    return [{ submission, period, rows, regions: counting.length === ofOne.length ? null : counting }]
  })
}

interface Part {
  readonly submission: number
  readonly period: string
  readonly rows: number
  readonly region: number
  readonly counts: number
}

function bySubmission(parts: readonly Part[]): ReadonlyMap<number, readonly Part[]> {
  const grouped = new Map<number, Part[]>()
  for (const part of parts) {
    const known = grouped.get(part.submission)
    if (known === undefined) grouped.set(part.submission, [part])
    else known.push(part)
  }
  return grouped
}
