import type { PivotTable } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { standIn } from '../indicators/form-periods.ts'

/** Periods of which something of the form counts. */
export function filedPeriods(db: Sqlite, form: string): readonly string[] {
  return db
    .prepare<[string], { period: string }>(
      `SELECT DISTINCT s.period FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND p.is_current = 1 ORDER BY s.period`,
    )
    .all(form)
    .map(({ period }) => period)
}

/** The periods that stand for those asked for: itself, or the last month filed within it, or itself again where nothing was. */
export function usedPeriods(
  asked: readonly string[],
  filed: readonly string[],
): { readonly used: readonly string[]; readonly substituted: PivotTable['substituted'] } {
  const pairs = asked.map((period) => ({ asked: period, used: standIn(period, filed) ?? period }))
  return {
    used: pairs.map(({ used }) => used),
    substituted: pairs.filter(({ asked: period, used }) => period !== used),
  }
}
